using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>One published partnership: who is named with whom, in which academic years.</summary>
internal sealed record PartnershipRow(int Row, string Provider, string Partner, IReadOnlyList<AcademicYear> Years)
{
    /// <summary>Every row of the file; what cannot be read is collected in the file's problems.</summary>
    public static List<PartnershipRow> ReadAll(DelimitedFile file, ReadingRows reading)
    {
        var cells = new ProviderCells(file);
        var provider = file.Column("partnership__accredited_provider_provider_code", "accredited_provider_code");
        var partner = file.Column("partnership__training_partner_provider_code", "training_provider_code", "training_partner_code");
        var list = file.OptionalColumn("partnership__academic_years_active", "academic_years_active");
        var year = list.IsPresent
            ? file.OptionalColumn("partnership__academic_year_code", "academic_year_code")
            : file.Column("partnership__academic_year_code", "academic_year_code");
        return reading.All(file, () => Read(file, cells, provider, partner, list.IsPresent && file[list].Length > 0 ? list : year));
    }

    private static PartnershipRow? Read(DelimitedFile file, ProviderCells cells, FileColumn provider, FileColumn partner, FileColumn years)
    {
        var (one, other, active) = (cells.Code(provider), cells.Code(partner), cells.Years(years));
        if (file[years].Length == 0)
        {
            file.Refuse(years, "A partnership needs the academic years it stands for, for example 2026,2025");
        }

        return one is null || other is null || active.Count == 0 ? null : new PartnershipRow(file.Row, one, other, active);
    }
}
