using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>One line of the outline: the picture's facts as nested lists, for whoever reads line by line.</summary>
/// <param name="Organisation">Whose line it is; null for a heading.</param>
public sealed record OutlineItem(string Text, OrganisationId? Organisation, IReadOnlyList<OutlineItem> Items);

public static class PictureOutline
{
    /// <summary>Each accredited provider, its lead partners with their responsibilities and the schools they prepared, its placement schools.</summary>
    public static IReadOnlyList<OutlineItem> Of(PartnershipGraph graph) =>
        [.. graph.Links.GroupBy(link => link.Provider).Select(links => Provider(graph, graph[links.Key], [.. links]))];

    private static OutlineItem Provider(PartnershipGraph graph, GraphBody provider, List<GraphLink> links)
    {
        var leads = links.Where(link => link.Kind == AgreementKind.LeadPartner).ToList();
        var known = leads.Select(lead => lead.Partner).ToHashSet();
        var schools = links.Where(link => link.Kind == AgreementKind.PlacementSchool)
            .ToLookup(link => link.PreparedBy is { } preparer && known.Contains(preparer) ? preparer : (OrganisationId?)null);
        List<OutlineItem> items = [.. leads.Select(lead => new OutlineItem($"{graph[lead.Partner].Name}: {lead.Role.ToLowerInvariant()}", lead.Partner,
            [.. Delegated(lead), .. Schools(graph, schools[lead.Partner], "with an agreement it prepared")]))];
        items.AddRange(Schools(graph, schools[null], leads.Count == 0 ? "" : "of the provider itself"));
        return new($"{provider.Name}: accredited provider, accountable for all of it, with {PartnerBoxes.Count(links)}", provider.Id, items);
    }

    private static IEnumerable<OutlineItem> Delegated(GraphLink lead) =>
        lead.Delegated.Select(each => new OutlineItem($"Delegated: {each.Responsibility.Words}{(each.Scope.Length == 0 ? "" : $" ({each.Scope})")}", null, []));

    private static IEnumerable<OutlineItem> Schools(PartnershipGraph graph, IEnumerable<GraphLink> links, string which)
    {
        List<GraphLink> schools = [.. links];
        return schools.Count == 0 ? [] : [new($"{PartnerBoxes.Count(schools)} {which}".TrimEnd(), null, [.. schools.Select(school => new OutlineItem(graph[school.Partner].Name, school.Partner, []))])];
    }
}
