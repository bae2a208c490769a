using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.GettingInvolved.Resources;

// Titles, descriptions and notes are people's own words and may name somebody: none of them is in the journal, only what sort of thing happened.

public sealed record ResourceAdded(ResourceId Resource, OrganisationId Owner, ResourceKind Kind, bool IsLink) : JournalEvent
{
    public override string Summary => $"Added a resource to the library ({Kind.Words.ToLowerInvariant()}, {(IsLink ? "a link" : "a file")})";

    public override IReadOnlyList<Guid> Subjects => [Owner.Value, Resource.Value];
}

/// <param name="Changed">Which of its details.</param>
public sealed record ResourceChanged(ResourceId Resource, OrganisationId Owner, IReadOnlyList<string> Changed) : JournalEvent
{
    public override string Summary => Changed.Count == 0 ? "Saved a resource as it was" : $"Changed a resource’s {string.Join(", ", Changed)}";

    public override IReadOnlyList<Guid> Subjects => [Owner.Value, Resource.Value];
}

public sealed record ResourceVersionAdded(ResourceId Resource, OrganisationId Owner, int Number, bool IsLink) : JournalEvent
{
    public override string Summary => $"Added version {Number} of a resource ({(IsLink ? "a link" : "a file")})";

    public override IReadOnlyList<Guid> Subjects => [Owner.Value, Resource.Value];
}

public sealed record ResourceShared(ResourceId Resource, OrganisationId Owner, IReadOnlyList<OrganisationId> Partnerships, IReadOnlyList<OrganisationId> Organisations) : JournalEvent
{
    public override string Summary => (Partnerships.Count, Organisations.Count) switch
    {
        (0, 0) => "Stopped sharing a resource",
        (var whole, 0) => $"Shared a resource with {Of(whole, "partnership")}",
        (0, var chosen) => $"Shared a resource with {Of(chosen, "organisation")}",
        var (whole, chosen) => $"Shared a resource with {Of(whole, "partnership")} and {Of(chosen, "organisation")}",
    };

    public override IReadOnlyList<Guid> Subjects => [Owner.Value, Resource.Value];

    private static string Of(int number, string one) => number == 1 ? $"1 {one}" : $"{number:N0} {one}s";
}

public sealed record ResourceWithdrawn(ResourceId Resource, OrganisationId Owner) : JournalEvent
{
    public override string Summary => "Withdrew a resource from the library";

    public override IReadOnlyList<Guid> Subjects => [Owner.Value, Resource.Value];
}
