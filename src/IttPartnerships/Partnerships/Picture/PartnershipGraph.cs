using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>What says that two organisations work together.</summary>
public enum LinkSource
{
    /// <summary>An agreement signed by both and in force on the day.</summary>
    Agreement,

    /// <summary>DfE's list of partnerships for the academic year: no agreement.</summary>
    PublishedList,
}

/// <summary>One organisation of a picture, with what it may be grouped by.</summary>
public sealed record GraphBody(OrganisationId Id, string Name, OrganisationKind Kind)
{
    public string? Trust { get; init; }

    public string? District { get; init; }

    public string? Region { get; init; }

    /// <summary>The teaching school hub that serves its district; the first by name where several do.</summary>
    public string? Hub { get; init; }

    /// <summary>What names are compared and ordered by.</summary>
    public string Folded { get; } = FoldedText.Fold(Name);
}

/// <summary>A responsibility passed to a lead partner, and the part of the work it is about.</summary>
public sealed record GraphDelegation(Responsibility Responsibility, string Scope);

/// <summary>That one partner is in one accredited provider's partnership.</summary>
/// <param name="Kind">What the partner is in it.</param>
public sealed record GraphLink(OrganisationId Provider, OrganisationId Partner, AgreementKind Kind, LinkSource Source)
{
    public IReadOnlyList<GraphDelegation> Delegated { get; init; } = [];

    /// <summary>The lead partner that wrote and sent the agreement for the provider.</summary>
    public OrganisationId? PreparedBy { get; init; }

    /// <summary>A lead partner that hosts trainees too.</summary>
    public bool Hosts { get; init; }

    /// <summary>The days the agreement holds; the academic year of a published list.</summary>
    public required Period Held { get; init; }

    /// <summary>How many trainees are placed there.</summary>
    public int Placements { get; init; }

    /// <summary>"Lead partner and placement school".</summary>
    public string Role => (Kind, Hosts) switch
    {
        (AgreementKind.PlacementSchool, _) => "Placement school",
        (_, true) => "Lead partner and placement school",
        _ => "Lead partner",
    };
}

/// <summary>
/// Who works with whom on a day, as one viewer may see it: the one source of the drawing, the table, the outline and the
/// spreadsheet. Pure facts; layout and words are made from it.
/// </summary>
/// <param name="Links">In the order of provider and partner names.</param>
public sealed record PartnershipGraph(AcademicYear Year, DateOnly On, IReadOnlyDictionary<OrganisationId, GraphBody> Bodies, IReadOnlyList<GraphLink> Links)
{
    public GraphBody this[OrganisationId id] => Bodies[id];

    public static PartnershipGraph Of(AcademicYear year, DateOnly on, IEnumerable<GraphBody> bodies, IEnumerable<GraphLink> links)
    {
        var known = bodies.ToDictionary(body => body.Id);
        return new(year, on, known, [.. links
            .OrderBy(link => known[link.Provider].Folded, StringComparer.Ordinal).ThenBy(link => link.Provider.Value)
            .ThenBy(link => link.Kind).ThenBy(link => known[link.Partner].Folded, StringComparer.Ordinal).ThenBy(link => link.Partner.Value)]);
    }

    /// <summary>In the order of their names.</summary>
    public IEnumerable<GraphBody> Providers => Links.Select(link => link.Provider).Distinct().Select(id => Bodies[id]);

    /// <summary>Every relation of the picture; what each kind means is in <see cref="ArrowKinds"/>.</summary>
    public IEnumerable<GraphArrow> Arrows => Links.SelectMany(ArrowKinds.Of);
}
