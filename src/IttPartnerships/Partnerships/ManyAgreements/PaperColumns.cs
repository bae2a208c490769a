namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>A column of a file of agreements signed on paper, as people are told about it.</summary>
/// <param name="Required">Without it the file is refused.</param>
/// <param name="Examples">Cells of the example file, one a row.</param>
public sealed record PaperColumn(string Name, bool Required, string Meaning, params IReadOnlyList<string> Examples);

/// <summary>The columns of that file: the help on the page, the example and the document come from here.</summary>
public static class PaperColumns
{
    public const string Provider = "provider";
    public const string Partner = "partner";
    public const string Kind = "kind";
    public const string FirstDay = "first_day";
    public const string LastDay = "last_day";
    public const string SignedOn = "signed_on";
    public const string ProviderSigner = "provider_signer";
    public const string ProviderRole = "provider_signer_role";
    public const string PartnerSigner = "partner_signer";
    public const string PartnerRole = "partner_signer_role";
    public const string Responsibilities = "responsibilities";
    public const string Area = "area";
    public const string Aims = "aims";

    public static readonly IReadOnlyList<PaperColumn> All =
    [
        new(Provider, false, "The accredited provider’s code. Empty means your own organisation", "", ""),
        new(Partner, true, "URN, UKPRN, provider code or whole name in the register", "100001", "Ash Grove Trust"),
        new(Kind, true, "Placement school or lead partner. Training partner and delivery partner mean lead partner", "placement school", "training partner"),
        new(FirstDay, true, "The first day of the term, for example 2026-08-01 or 1/8/2026", "2026-08-01", "1/8/2026"),
        new(LastDay, false, "The last day of the term. Empty means it has no end date", "2027-07-31", "31/7/2029"),
        new(SignedOn, true, "The day the second of the two signed. It holds from that day where that is after the first", "2026-06-12", "3/7/2026"),
        new(ProviderSigner, true, "Who signed for the provider", "Bea Example", "Bea Example"),
        new(ProviderRole, true, "Their role", "Head of partnerships", "Head of partnerships"),
        new(PartnerSigner, true, "Who signed for the partner", "Maya Example", "Yusuf Example"),
        new(PartnerRole, true, "Their role", "Headteacher", "Director"),
        new(Responsibilities, false, "What is delegated to a lead partner, with semicolons between several: recruitment; delivering courses; curriculum design; mentor curriculum; lead mentors; ITAP or ITP; quality assurance", "", "recruitment; ITAP"),
        .. PaperWords.ResponsibilityColumns.Select(column => new PaperColumn(column.Name, false, $"Yes where “{column.Responsibility.Words}” is delegated: instead of the list, or beside it", "", "")),
        new(Area, false, "The places it is about", "Larkmere", "The whole county"),
        new(Aims, false, "Its aims and ambitions", "", "More science teachers for our towns"),
    ];
}
