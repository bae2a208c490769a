using System.Globalization;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>Words and boxes of members, the same in every chart.</summary>
internal sealed class PartnerBoxes(PartnershipGraph graph, PictureView view)
{
    private const int NameSize = 14;
    private const int NoteSize = 13;

    public BoxContent Provider(GraphBody body, IEnumerable<string> notes, BoxTarget? target = null) => new(
        BoxLook.Provider, [new(body.Name, 16, Bold: true), new("Accredited provider", NoteSize), .. notes.Select(note => new BoxText(note, NoteSize))], [body.Id])
    {
        Target = target,
        InFocus = view.Focus == body.Id,
    };

    public BoxContent Member(GraphLink link)
    {
        var body = graph[link.Partner];
        var look = link.Kind == AgreementKind.LeadPartner ? BoxLook.LeadPartner : BoxLook.PlacementSchool;
        return new(look, [new(body.Name, NameSize, Bold: true), new(link.Role, NoteSize), .. Responsibilities(link)], [body.Id])
        {
            Target = view.Focus == body.Id ? new BoxTarget.ToOrganisation(body.Id) : new BoxTarget.ToFocus(body.Id.Value.ToString()),
            InFocus = view.Focus == body.Id,
        };
    }

    /// <summary>Blocks of members: each alone, or groups of them.</summary>
    public IEnumerable<FlowBlock> Blocks(IReadOnlyList<GraphLink> links, string key, Func<GraphLink, FlowBox> box)
    {
        if (links.Count <= MemberGroup.ShownOneByOne || (view.Focus is not null && links.Count <= MemberGroup.MostInAGroup))
        {
            return links.Select(link => new FlowBlock(box(link), []));
        }

        return MemberGroup.Of(graph, links, key, view.Grouping).Select(group => group.Links.Count == 1 ? new FlowBlock(box(group.Links[0]), []) : Block(group, box));
    }

    public FlowBlock Block(MemberGroup group, Func<GraphLink, FlowBox> box)
    {
        if (!view.Opened.Contains(group.Key))
        {
            var arrows = group.Links.Select(box).ToList();
            return new(new(Counted(group, opened: false), Union(arrows, a => a.ToRoot), Union(arrows, a => a.ToHead)), []);
        }

        // What is too long even when opened is opened part by part.
        var nested = group.Links.Count <= MemberGroup.MostInAGroup
            ? group.Links.Select(box)
            : MemberGroup.ByAlphabet(graph, group.Links, group.Key).Select(part => Block(part, box)).SelectMany(block => block.Boxes);
        return new(FlowBox.Alone(Counted(group, opened: true)), [.. nested]);
    }

    /// <summary>An opened group whose members follow as blocks of their own.</summary>
    public static FlowBlock Heading(MemberGroup group) => new(FlowBox.Alone(Counted(group, opened: true)), []);

    private static BoxContent Counted(MemberGroup group, bool opened) => new(
        BoxLook.Group,
        [new(Count(group.Links), NameSize, Bold: true), new(group.Name, NoteSize)],
        [.. group.Links.Select(link => link.Partner).Distinct()])
    {
        Target = opened ? new BoxTarget.ToClose(group.Key) : new BoxTarget.ToOpen(group.Key),
    };

    /// <summary>"24 placement schools", "2 lead partners and 1 placement school".</summary>
    public static string Count(IReadOnlyList<GraphLink> links)
    {
        var (leads, schools) = (Distinct(links, AgreementKind.LeadPartner), Distinct(links, AgreementKind.PlacementSchool));
        return (leads, schools) switch
        {
            (_, 0) => Count(leads, "lead partner"),
            (0, _) => Count(schools, "placement school"),
            _ => $"{Count(leads, "lead partner")} and {Count(schools, "placement school")}",
        };
    }

    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static int Distinct(IReadOnlyList<GraphLink> links, AgreementKind kind) => links.Where(link => link.Kind == kind).Select(link => link.Partner).Distinct().Count();

    public static IEnumerable<BoxText> Responsibilities(GraphLink link) => link.Delegated
        .GroupBy(delegated => delegated.Responsibility).OrderBy(group => group.Key)
        .Select(group => new BoxText(BoxLines.Bullet + group.Key.Words + Scope(group), NoteSize));

    private static string Scope(IEnumerable<GraphDelegation> delegated)
    {
        var scopes = delegated.Select(each => each.Scope).Where(scope => scope.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return scopes.Count == 0 ? "" : $" ({string.Join("; ", scopes)})";
    }

    private static IReadOnlyList<ArrowKind> Union(List<FlowBox> boxes, Func<FlowBox, IReadOnlyList<ArrowKind>> arrows) => [.. boxes.SelectMany(arrows).Distinct().Order()];
}
