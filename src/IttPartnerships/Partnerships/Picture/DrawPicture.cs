using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>From facts to a drawing: pure, and the same for the same facts and view.</summary>
public static class DrawPicture
{
    /// <summary>One partnership, its accredited provider on top.</summary>
    public static Drawing Partnership(PartnershipGraph graph, OrganisationId provider, PictureView view)
    {
        List<GraphLink> links = [.. graph.Links.Where(link => link.Provider == provider)];
        var root = new PartnerBoxes(graph, view).Provider(graph[provider], ["Accountable for all of the training, whoever delivers it"]);
        return Draw(graph, view, $"The partnership of {graph[provider].Name}, {graph.Year}", Described(graph[provider], links), [], root, new PartnershipChart(graph, view).Bands(links));
    }

    /// <summary>One organisation and everyone it works with, across partnerships.</summary>
    public static Drawing Surroundings(PartnershipGraph graph, OrganisationId organisation, PictureView view)
    {
        var body = graph[organisation];
        List<GraphLink> own = [.. graph.Links.Where(link => link.Provider == organisation)];
        var others = graph.Links.Where(link => link.Partner == organisation).ToList();
        var boxes = new PartnerBoxes(graph, view);
        var root = own.Count > 0
            ? boxes.Provider(body, ["Accountable for all of the training, whoever delivers it"])
            : new BoxContent(others.Exists(link => link.Kind == AgreementKind.LeadPartner) ? BoxLook.LeadPartner : BoxLook.PlacementSchool,
                [new(body.Name, 16, Bold: true), .. others.Select(link => link.Role).Distinct(StringComparer.Ordinal).Select(role => new BoxText(role, 13))], [body.Id]);
        var words = $"{body.Name} in the middle. It is in {PartnerBoxes.Count(others.Count, "partnership")} of others"
            + (own.Count > 0 ? $" and leads its own with {PartnerBoxes.Count(own)}." : ".");
        return Draw(graph, view, $"Who {body.Name} works with, {graph.Year}", words, new SurroundingsChart(graph, organisation, view).Above(), root, new PartnershipChart(graph, view).Bands(own));
    }

    /// <summary>Every partnership of a year.</summary>
    public static Drawing Country(PartnershipGraph graph, PictureView view)
    {
        var (providers, partners) = (graph.Links.Select(link => link.Provider).Distinct().Count(), graph.Links.Select(link => link.Partner).Distinct().Count());
        var words = string.Create(CultureInfo.InvariantCulture, $"{providers:N0} accredited providers with {partners:N0} partners in {graph.Links.Count:N0} pairs. Each provider stands above its partners; a partner of several providers stands with each.");
        return Draw(graph, view, $"Partnerships that train teachers in England, {graph.Year}", words, [], null, new CountryChart(graph, view).Bands());
    }

    private static Drawing Draw(
        PartnershipGraph graph, PictureView view, string title, string description, IReadOnlyList<FlowBand> above, BoxContent? root, IReadOnlyList<FlowBand> below) =>
        FlowChart.Draw(
            new(title, description, above, root, below)
            {
                ArrowWords = kind => kind.Words(graph.Year),
                Notes = [Sources(graph)],
            },
            view.Size);

    private static string Described(GraphBody provider, List<GraphLink> links) => links.Count == 0
        ? $"{provider.Name} has no partners that we know of."
        : $"{provider.Name} on top, accountable for all of it; below it {PartnerBoxes.Count(links)}.";

    /// <summary>Where the facts come from and of which day they are.</summary>
    public static string Sources(PartnershipGraph graph)
    {
        List<string> said = [];
        if (graph.Links.Any(link => link.Source == LinkSource.Agreement))
        {
            said.Add($"agreements signed here and in force on {graph.On.ToString("d MMMM yyyy", Dates.British)}");
        }

        if (graph.Links.Any(link => link.Source == LinkSource.PublishedList))
        {
            said.Add($"DfE\u2019s list of partnerships for {graph.Year}");
        }

        return said.Count == 0 ? $"No partnership is known for {graph.Year}." : $"Sources: {string.Join("; ", said)}.";
    }
}
