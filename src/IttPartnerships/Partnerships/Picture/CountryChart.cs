using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>Every accredited provider with its partners below it, in the order of their names; a partner of several stands with each.</summary>
internal sealed class CountryChart(PartnershipGraph graph, PictureView view)
{
    private const int NameSize = 13;
    private const int NoteSize = 12;

    private readonly Dictionary<OrganisationId, int> partnerships = graph.Links.CountBy(link => link.Partner).ToDictionary();

    public IReadOnlyList<FlowBand> Bands()
    {
        var byProvider = graph.Links.ToLookup(link => link.Provider);
        var about = byProvider.Where(IsAboutFocus).ToList();
        var shown = about.Count > 0 ? about : [.. byProvider];
        var hidden = byProvider.Except(shown).ToList();
        List<FlowBand> bands = [new($"Accredited providers ({shown.Count}) and their partners", [.. shown.Select(Cluster)])];
        if (hidden.Count > 0)
        {
            var members = hidden.SelectMany(cluster => cluster.Select(link => link.Partner).Prepend(cluster.Key)).Distinct().ToList();
            var rest = new BoxContent(BoxLook.Other, [new(PartnerBoxes.Count(hidden.Count, "other partnership"), NameSize, Bold: true), new("not shown: see the whole picture", NoteSize)], members)
            {
                Target = new BoxTarget.ToWhole(),
            };
            bands.Add(new("Everybody else", [new(FlowBox.Alone(rest), [])]));
        }

        return bands;
    }

    private bool IsAboutFocus(IGrouping<OrganisationId, GraphLink> cluster) =>
        view.Focus is { } focus && (cluster.Key == focus || cluster.Any(link => link.Partner == focus));

    private FlowBlock Cluster(IGrouping<OrganisationId, GraphLink> cluster)
    {
        List<GraphLink> links = [.. cluster];
        var key = cluster.Key.Value.ToString();
        var folded = view.Overview && !view.Opened.Contains(key);
        var head = new BoxContent(
            BoxLook.Provider,
            [new(graph[cluster.Key].Name, NameSize, Bold: true), new($"Accredited provider, {PartnerBoxes.Count(links.Count, "partner")}", NoteSize)],
            [cluster.Key, .. folded ? links.Select(link => link.Partner) : []])
        {
            Target = folded ? new BoxTarget.ToOpen(key) : new BoxTarget.ToOrganisation(cluster.Key),
            InFocus = view.Focus == cluster.Key,
        };
        return new(FlowBox.Alone(head), folded ? [] : [.. links.Select(Partner)]);
    }

    private FlowBox Partner(GraphLink link)
    {
        var others = partnerships[link.Partner] - 1;
        BoxText[] also = others == 0 ? [] : [new($"Also in {PartnerBoxes.Count(others, "other partnership")}", NoteSize)];
        var box = new BoxContent(BoxLook.LeadPartner, [new(graph[link.Partner].Name, NoteSize), .. also], [link.Partner])
        {
            Target = others == 0 || view.Focus == link.Partner ? new BoxTarget.ToOrganisation(link.Partner) : new BoxTarget.ToFocus(link.Partner.Value.ToString()),
            InFocus = view.Focus == link.Partner,
        };
        return new(box, [], [.. ArrowKinds.Between(link).Take(1)]);
    }
}
