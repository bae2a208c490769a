using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// One organisation in the middle: above it the accredited providers whose partner it is, each with the others in that partnership;
/// below it, where it leads a partnership, its own.
/// </summary>
internal sealed class SurroundingsChart(PartnershipGraph graph, OrganisationId organisation, PictureView view)
{
    private readonly PartnerBoxes boxes = new(graph, view);

    public IReadOnlyList<FlowBand> Above()
    {
        var blocks = graph.Links.Where(link => link.Partner == organisation).Select(Block).ToList();
        return blocks.Count == 0 ? [] : [new($"Partnerships it is in ({blocks.Count})", blocks)];
    }

    private FlowBlock Block(GraphLink link)
    {
        var others = graph.Links.Where(other => other.Provider == link.Provider && other.Partner != organisation).ToList();
        var key = $"with/{link.Provider.Value}";
        var delegated = PartnerBoxes.Responsibilities(link).Select(text => text.Text).ToList();
        var head = new FlowBox(
            boxes.Provider(graph[link.Provider], delegated.Count == 0 ? [] : ["Delegates to it:", .. delegated], new BoxTarget.ToOrganisation(link.Provider)),
            [.. ArrowKinds.Between(link)],
            []);
        return new(head, others.Count == 0 ? [] : [.. boxes.Block(new(key, "with it in this partnership", others), Companion).Boxes]);
    }

    private FlowBox Companion(GraphLink link) => new(
        boxes.Member(link) with { Target = new BoxTarget.ToOrganisation(link.Partner) }, [], [.. ArrowKinds.Between(link).Where(kind => kind is ArrowKind.Agreement or ArrowKind.Published)]);
}
