namespace IttPartnerships.Access;

/// <summary>A fictional person of the demonstration, and the place they work.</summary>
/// <param name="Name">Invented; any likeness is chance.</param>
public sealed record DemonstrationPerson(string Name, IReadOnlyList<(DemonstrationPlace Place, Role Role)> Roles)
{
    /// <summary>Addresses under <c>.example</c> can never belong to anyone (RFC 2606), and mark who may be signed in as.</summary>
    public const string Domain = "@demonstration.example";

    public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.').Replace("’", "", StringComparison.Ordinal)}{Domain}";
}

/// <summary>The demonstration's organisations that have people.</summary>
public enum DemonstrationPlace
{
    AccreditedProvider,
    LeadPartner,
    TeachingSchoolHub,
    School,

    /// <summary>An accredited provider whose accreditation ends.</summary>
    LosingProvider,

    /// <summary>Whoever keeps this installation.</summary>
    Keeper,
}

public static class DemonstrationPeople
{
    public static readonly IReadOnlyList<DemonstrationPerson> All =
    [
        new("Bea Okafor", [(DemonstrationPlace.AccreditedProvider, Role.Administrator)]),
        new("Tomasz Lindqvist", [(DemonstrationPlace.AccreditedProvider, Role.PartnershipManager)]),
        new("Priya Hargreaves", [(DemonstrationPlace.AccreditedProvider, Role.QualityLead)]),
        new("Gwen Adeyemi", [(DemonstrationPlace.AccreditedProvider, Role.Finance)]),
        new("Callum Rahman", [(DemonstrationPlace.AccreditedProvider, Role.MentorCoordinator)]),
        new("Ines Whitlock", [(DemonstrationPlace.AccreditedProvider, Role.Viewer)]),
        new("Yusuf Pemberton", [(DemonstrationPlace.LeadPartner, Role.Administrator)]),
        new("Marta Osei", [(DemonstrationPlace.TeachingSchoolHub, Role.Administrator)]),
        new("Dev Ashworth", [(DemonstrationPlace.School, Role.Administrator)]),
        new("Niamh Castellano",
        [
            (DemonstrationPlace.LeadPartner, Role.PartnershipManager),
            (DemonstrationPlace.TeachingSchoolHub, Role.MentorCoordinator),
            (DemonstrationPlace.School, Role.Viewer),
        ]),
        new("Rosa Achterberg", [(DemonstrationPlace.LosingProvider, Role.Administrator)]),
        new("Owen Takahashi", [(DemonstrationPlace.Keeper, Role.Operator)]),
    ];
}
