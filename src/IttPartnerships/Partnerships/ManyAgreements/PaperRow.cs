using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>An agreement signed on paper, as a row of a file says it. Who the two are is found later.</summary>
internal sealed record PaperRow(
    int Row, string Provider, string Partner, AgreementKind Kind, DateOnly FirstDay, DateOnly? LastDay, DateOnly SignedOn,
    (string Name, string Role) ForProvider, (string Name, string Role) ForPartner, IReadOnlyList<Responsibility> Delegated, string Area, string Aims)
{
    /// <summary>Both had signed by then, so from then on it holds.</summary>
    public DateOnly HeldFrom => SignedOn > FirstDay ? SignedOn : FirstDay;
}

/// <summary>Reads such a file. What cannot be read is collected in its problems.</summary>
internal sealed class PaperRows(DelimitedFile file)
{
    private const int LongestName = 200;

    private readonly FileColumn provider = file.OptionalColumn(PaperColumns.Provider, "provider code", "accredited provider", "accredited provider code");
    private readonly FileColumn partner = file.Column(PaperColumns.Partner, "urn", "ukprn", "partner code", "partner name", "school");
    private readonly FileColumn kind = file.Column(PaperColumns.Kind, "partner type", "role");
    private readonly FileColumn firstDay = file.Column(PaperColumns.FirstDay, "first day", "from", "start date", "starts");
    private readonly FileColumn lastDay = file.OptionalColumn(PaperColumns.LastDay, "last day", "until", "end date", "ends");
    private readonly FileColumn signedOn = file.Column(PaperColumns.SignedOn, "signed", "date signed");
    private readonly FileColumn providerSigner = file.Column(PaperColumns.ProviderSigner, "signed for provider by");
    private readonly FileColumn providerRole = file.Column(PaperColumns.ProviderRole, "provider role");
    private readonly FileColumn partnerSigner = file.Column(PaperColumns.PartnerSigner, "signed for partner by");
    private readonly FileColumn partnerRole = file.Column(PaperColumns.PartnerRole, "partner role");
    private readonly FileColumn responsibilities = file.OptionalColumn(PaperColumns.Responsibilities, "delegated", "delegations", "responsibilities delegated");
    private readonly (FileColumn Column, Responsibility Responsibility)[] each =
        [.. PaperWords.ResponsibilityColumns.Select(named => (file.OptionalColumn(named.Name, named.Name == "itp" ? ["itap"] : []), named.Responsibility))];

    private readonly FileColumn area = file.OptionalColumn(PaperColumns.Area);
    private readonly FileColumn aims = file.OptionalColumn(PaperColumns.Aims, "aims and ambitions");

    /// <summary>Columns by their name, for problems found later.</summary>
    public FileColumn Partner => partner;

    public FileColumn Provider => provider;

    public FileColumn FirstDay => firstDay;

    public List<PaperRow> All(IProgress<int>? progress, CancellationToken stop)
    {
        List<PaperRow> rows = [];
        while (file.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (Read() is { } row)
            {
                rows.Add(row);
            }

            progress?.Report(rows.Count);
        }

        return rows;
    }

    private PaperRow? Read()
    {
        var before = file.Problems.Count;
        var named = Filled(partner, "Give the partner’s URN, UKPRN, provider code or name", Organisations.Organisation.NameLength);
        var sort = PaperWords.Kind(file[kind]);
        if (sort is null)
        {
            file.Refuse(kind, "Write placement school, or lead partner (training partner means the same)");
        }

        var (first, last, signed) = (Day(firstDay, needed: true), Day(lastDay, needed: false), Day(signedOn, needed: true));
        if (last < first)
        {
            file.Refuse(lastDay, "The last day comes before the first day");
        }
        else if (last < signed)
        {
            file.Refuse(signedOn, "It was signed after its last day, so it was never in force");
        }

        var signers = (Signer(providerSigner, providerRole), Signer(partnerSigner, partnerRole));
        var delegated = Delegated(sort);
        var (where, why) = (Long(area, AgreementText.LongestArea), Long(aims, AgreementText.LongestAims));
        return file.Problems.Count > before
            ? null
            : new PaperRow(file.Row, file[provider], named, sort!.Value, first!.Value, last, signed!.Value, signers.Item1, signers.Item2, delegated, where, why);
    }

    private (string Name, string Role) Signer(FileColumn name, FileColumn role) =>
        (Filled(name, "Write who signed", LongestName), Filled(role, "Write the role of who signed", LongestName));

    private List<Responsibility> Delegated(AgreementKind? sort)
    {
        HashSet<Responsibility> delegated = [];
        foreach (var words in file[responsibilities].Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PaperWords.Delegated(words) is { } known)
            {
                delegated.Add(known);
            }
            else
            {
                file.Refuse(responsibilities, $"“{words}” is none of the seven responsibilities that can be delegated. Put semicolons between several");
            }
        }

        foreach (var (column, responsibility) in each)
        {
            if (PaperWords.Yes(file[column]) is not { } yes)
            {
                file.Refuse(column, "Write yes or no");
            }
            else if (yes)
            {
                delegated.Add(responsibility);
            }
        }

        if (sort == AgreementKind.PlacementSchool && delegated.Count > 0)
        {
            file.Refuse(kind, "Only a lead partner takes on delegated responsibilities");
        }

        return [.. delegated.Order()];
    }

    private DateOnly? Day(FileColumn column, bool needed)
    {
        if (file[column].Length == 0)
        {
            if (needed)
            {
                file.Refuse(column, "The day is missing");
            }

            return null;
        }

        if (PaperWords.Day(file[column]) is { } day && day.Year is >= 1990 and <= 2100)
        {
            return day;
        }

        file.Refuse(column, "This is not a day. Write it as 2026-08-31 or 31/8/2026");
        return null;
    }

    private string Filled(FileColumn column, string reason, int longest)
    {
        if (file[column].Length == 0 || file[column].Length > longest)
        {
            file.Refuse(column, file[column].Length == 0 ? reason : $"Write no more than {longest} characters");
        }

        return file[column];
    }

    private string Long(FileColumn column, int longest)
    {
        if (file[column].Length > longest)
        {
            file.Refuse(column, $"Write no more than {longest} characters");
        }

        return file[column];
    }
}
