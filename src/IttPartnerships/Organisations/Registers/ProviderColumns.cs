using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// The columns of a file of providers, under the headings of all the lists that the training services have published:
/// with and without <c>provider__</c>, and one that names its latitude twice (the second, from the address register, is
/// the better where it is filled).
/// </summary>
internal sealed class ProviderColumns
{
    private readonly DelimitedFile file;
    private readonly ProviderCells cells;
    private readonly FileProblems warnings;
    private readonly HashSet<string> met = [];
    private readonly FileColumn code, name, legal, ukprn, urn, type, status, number, starts, ends, town, county, postcode, yearList, year;
    private readonly FileColumn[] lines, latitudes, longitudes;

    public ProviderColumns(DelimitedFile file, FileProblems warnings)
    {
        this.file = file;
        this.warnings = warnings;
        cells = new ProviderCells(file);
        code = file.Column("provider__code", "provider_code", "code");
        name = file.Column("provider__operating_name", "operating_name", "provider_name", "name");
        legal = file.OptionalColumn("provider__legal_name", "legal_name");
        ukprn = file.OptionalColumn("provider__ukprn", "ukprn");
        urn = file.OptionalColumn("provider__urn", "urn");
        type = file.OptionalColumn("provider__provider_type", "provider_type", "type");
        status = file.OptionalColumn("provider__accreditation_status", "accreditation_status");
        number = file.OptionalColumn("accreditation__number", "accredited_provider_number", "accreditation_number");
        starts = file.OptionalColumn("accreditation__start_date", "accreditation_start_date");
        ends = file.OptionalColumn("accreditation__end_date", "accreditation_end_date");
        lines = [.. Enumerable.Range(1, 4).Select(i => file.OptionalColumn($"address__address_line_{i}", $"address{i}", $"address_line_{i}"))];
        town = file.OptionalColumn("address__town_or_city", "town", "town_or_city");
        county = file.OptionalColumn("address__county", "county");
        postcode = file.OptionalColumn("address__postcode", "postcode");
        yearList = file.OptionalColumn("provider__academic_years_active", "academic_years_active");
        year = file.OptionalColumn("provider__academic_year_code", "academic_year_code", "year_code");
        latitudes = Every("address__latitude_2", "address__latitude", "latitude");
        longitudes = Every("address__longitude_2", "address__longitude", "longitude");
    }

    /// <summary>The present row; what cannot be read is collected in the file's problems.</summary>
    public ProviderRow? Read()
    {
        var (start, end) = (cells.Day(starts), cells.Day(ends));
        if (end < start)
        {
            file.Refuse(ends, "The accreditation ends before it starts");
            return null;
        }

        var providerCode = cells.Code(code);
        if (providerCode is not null && !met.Add(providerCode))
        {
            file.Refuse(code, "This provider code stands in an earlier row too");
        }

        var called = cells.Text(name, Organisation.NameLength) ?? cells.Text(legal, Organisation.NameLength);
        if (called is null)
        {
            file.Refuse(name, "A provider needs a name");
        }

        var place = Place();
        return new ProviderRow
        {
            Row = file.Row,
            Code = providerCode ?? "",
            Name = called ?? "",
            LegalName = cells.Text(legal, Organisation.NameLength) is { } also && also != called ? also : null,
            Ukprn = Identifier(ukprn, Ukprn.TryParse(file[ukprn], out _), "This is not a UKPRN, which has 8 digits"),
            Urn = Identifier(urn, Kernel.Urn.TryParse(file[urn], out var read) && read.Value.Length == 6, "This is not a URN of the register of schools, which has 6 digits"),
            Type = ReadType(),
            SaidAccredited = file[status].Equals("accredited", StringComparison.OrdinalIgnoreCase),
            AccreditationNumber = cells.Number(number),
            Accredited = start is null ? null : new Period(start, end),
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Address = ReadAddress(),
            Years = cells.Years(yearList.IsPresent && file[yearList].Length > 0 ? yearList : year),
        };
    }

    private string? Identifier(FileColumn column, bool good, string reason)
    {
        if (!good && !RegisterWords.IsSilent(file[column]))
        {
            warnings.Add(file.Row, column.Heading, file[column], $"{reason}, so it was left out");
        }

        return good ? file[column] : null;
    }

    private ProviderType ReadType()
    {
        var said = FoldedText.Fold(file[type]) switch
        {
            "" => ProviderType.NotSaid,
            "hei" or "university" or "higher education institution" => ProviderType.HigherEducation,
            "scitt" => ProviderType.SchoolCentred,
            "school" or "lead school" or "lead partner" or "other" => ProviderType.SchoolLed,
            _ => (ProviderType?)null,
        };
        if (said is null)
        {
            file.Refuse(type, "This is not a type of provider: hei, scitt, school or other");
        }

        return said ?? ProviderType.NotSaid;
    }

    private OrganisationAddress? ReadAddress()
    {
        List<string> parts = [.. lines.Select(line => cells.Text(line)?.TrimEnd(',', ' ')).OfType<string>().Where(part => part.Length > 0)];

        // Lists without a county column write it as the fourth line.
        var fourth = !county.IsPresent ? cells.Text(lines[3]) : null;
        if (fourth is not null)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var written = cells.Text(postcode);
        var good = Postcode.TryParse(written, out var standard);
        if (written is not null && !good)
        {
            warnings.Add(file.Row, postcode.Heading, written, "This is not a postcode. It was kept as it is");
        }

        var address = new OrganisationAddress
        {
            Street = parts.FirstOrDefault(),
            Locality = parts.Count > 1 ? string.Join(", ", parts.Skip(1)) : null,
            Town = cells.Text(town),
            County = cells.Text(county) ?? fourth,
            Postcode = good ? standard.Value : written,
        };
        return address is { Street: null, Town: null, Postcode: null } ? null : address;
    }

    private (double? Latitude, double? Longitude) Place()
    {
        for (var i = Math.Min(latitudes.Length, longitudes.Length) - 1; i >= 0; i--)
        {
            if (cells.Degrees(latitudes[i]) is { } latitude && cells.Degrees(longitudes[i]) is { } longitude)
            {
                return (latitude, longitude);
            }
        }

        return (null, null);
    }

    // The best last: a second column of the same heading, or the one that says it is the second.
    private FileColumn[] Every(string second, params string[] headings) =>
    [
        .. Enumerable.Range(0, file.Header.Count)
            .Where(i => headings.Contains(file.Header[i], StringComparer.OrdinalIgnoreCase))
            .Concat(Enumerable.Range(0, file.Header.Count).Where(i => file.Header[i].Equals(second, StringComparison.OrdinalIgnoreCase)))
            .Select(i => new FileColumn(i, file.Header[i])),
    ];
}
