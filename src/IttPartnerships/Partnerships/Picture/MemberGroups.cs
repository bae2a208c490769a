using System.Globalization;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// Members as boxes: one by one where they are few; else groups with a count, which open. What is opened and still long is
/// parted by the alphabet, so that no picture ever has more boxes than a person can look through.
/// </summary>
/// <param name="Key">Where the group stands, unique in its picture: what a link opens it by.</param>
/// <param name="Name">"in Leeds": follows the count.</param>
internal sealed record MemberGroup(string Key, string Name, IReadOnlyList<GraphLink> Links)
{
    public const int ShownOneByOne = 12;
    public const int MostInAGroup = 60;
    public const int MostGroups = 36;

    /// <summary>By what the viewer asked for; the largest groups stand alone and the rest are together.</summary>
    public static IReadOnlyList<MemberGroup> Of(PartnershipGraph graph, IReadOnlyList<GraphLink> schools, string key, SchoolGrouping? wanted)
    {
        var grouping = wanted ?? (Distinct(graph, schools, SchoolGrouping.District) > MostGroups ? SchoolGrouping.Region : SchoolGrouping.District);
        var groups = schools.GroupBy(link => Value(graph[link.Partner], grouping) ?? "").Select(group => (Value: group.Key, Links: group.ToList()))
            .OrderByDescending(group => group.Links.Count).ThenBy(group => group.Value, StringComparer.Ordinal).ToList();
        var alone = groups.Where(group => group.Value.Length > 0).Take(MostGroups).ToList();
        var rest = groups.Except(alone).SelectMany(group => group.Links).ToList();
        List<MemberGroup> result =
        [
            .. alone.OrderBy(group => FoldedText.Fold(group.Value), StringComparer.Ordinal).Select(group => new MemberGroup($"{key}/{Slug(group.Value)}", Phrase(grouping, group.Value), group.Links)),
        ];
        if (rest.Count > 0)
        {
            result.Add(new($"{key}/-", Elsewhere(grouping, alone.Count > 0), rest));
        }

        return result;
    }

    /// <summary>The same members in order of their names, in parts of about the same size.</summary>
    public static IReadOnlyList<MemberGroup> ByAlphabet(PartnershipGraph graph, IReadOnlyList<GraphLink> links, string key)
    {
        var parts = (links.Count + MostInAGroup - 1) / MostInAGroup;
        return [.. links.OrderBy(link => graph[link.Partner].Folded, StringComparer.Ordinal).Chunk(Math.Max((links.Count + parts - 1) / Math.Max(parts, 1), 1))
            .Select((part, number) => new MemberGroup(string.Create(CultureInfo.InvariantCulture, $"{key}/{number + 1}"), Range(graph, part), part))];
    }

    private static string Range(PartnershipGraph graph, GraphLink[] part)
    {
        var (first, last) = (Beginning(graph[part[0].Partner].Name), Beginning(graph[part[^1].Partner].Name));
        return first == last ? $"beginning with {first}" : $"from {first} to {last}";
    }

    private static string Beginning(string name) => name.Length <= 4 ? name : name[..4].TrimEnd();

    private static int Distinct(PartnershipGraph graph, IReadOnlyList<GraphLink> schools, SchoolGrouping grouping) =>
        schools.Select(link => Value(graph[link.Partner], grouping)).Distinct(StringComparer.Ordinal).Count();

    private static string? Value(GraphBody body, SchoolGrouping grouping) => grouping switch
    {
        SchoolGrouping.District => body.District,
        SchoolGrouping.Region => body.Region,
        SchoolGrouping.Trust => body.Trust,
        _ => body.Hub,
    };

    private static string Phrase(SchoolGrouping grouping, string value) => grouping switch
    {
        SchoolGrouping.District or SchoolGrouping.Region => $"in {value}",
        SchoolGrouping.Trust => $"of {value}",
        _ => $"served by {value}",
    };

    private static string Elsewhere(SchoolGrouping grouping, bool others) => (grouping, others) switch
    {
        (SchoolGrouping.Trust, _) => "of other trusts or none",
        (_, true) => "elsewhere",
        _ => "whose place is not known",
    };

    private static string Slug(string name) => FoldedText.Fold(name).Replace(' ', '-');
}
