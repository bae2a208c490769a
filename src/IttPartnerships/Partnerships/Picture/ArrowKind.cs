using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>What an arrow means. Each has a line of its own, so that colour is never all that tells them apart.</summary>
public enum ArrowKind
{
    Agreement,
    Delegation,
    Accountability,
    Preparation,
    Placements,
    Published,
}

/// <summary>One relation between two organisations, in the direction it is read.</summary>
public sealed record GraphArrow(ArrowKind Kind, OrganisationId From, OrganisationId To);

public static class ArrowKinds
{
    /// <summary>The arrows one link is drawn and told with.</summary>
    public static IEnumerable<GraphArrow> Of(GraphLink link)
    {
        foreach (var kind in Between(link))
        {
            yield return kind.PointsAtProvider() ? new(kind, link.Partner, link.Provider) : new(kind, link.Provider, link.Partner);
        }

        if (link.PreparedBy is { } preparer)
        {
            yield return new(ArrowKind.Preparation, preparer, link.Partner);
        }
    }

    /// <summary>The kinds between a provider and its partner.</summary>
    public static IEnumerable<ArrowKind> Between(GraphLink link)
    {
        if (link.Source == LinkSource.PublishedList)
        {
            yield return ArrowKind.Published;
            yield break;
        }

        yield return ArrowKind.Agreement;
        if (link.Delegated.Count > 0)
        {
            yield return ArrowKind.Delegation;
            yield return ArrowKind.Accountability;
        }

        if (link.Placements > 0)
        {
            yield return ArrowKind.Placements;
        }
    }

    public static bool PointsAtProvider(this ArrowKind kind) => kind == ArrowKind.Accountability;

    /// <summary>For the legend: what the arrow says, and where it comes from.</summary>
    public static string Words(this ArrowKind kind, AcademicYear year) => kind switch
    {
        ArrowKind.Agreement => "Agreement: signed by both and in force",
        ArrowKind.Delegation => "Delegation: the accredited provider passes on the responsibilities in the box, by the agreement",
        ArrowKind.Accountability => "Accountability: answers to the accredited provider, which stays accountable for all of it",
        ArrowKind.Preparation => "Preparation: wrote and sent the school’s agreement for the accredited provider",
        ArrowKind.Placements => "Placements: trainees are placed there",
        ArrowKind.Published => $"Partnership published by DfE for {year}: no agreement is kept here",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe an arrow was added without its words."),
    };
}
