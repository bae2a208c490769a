using System.Globalization;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// One partnership as a flow chart (R6): the accredited provider on top, its lead partners with their responsibilities, and the
/// placement schools, those whose agreement a lead partner prepared under that partner.
/// </summary>
internal sealed class PartnershipChart(PartnershipGraph graph, PictureView view)
{
    /// <summary>A lead partner's own schools are one box from more than this on.</summary>
    private const int FewPrepared = 3;

    private readonly PartnerBoxes boxes = new(graph, view);
    private readonly int allSchools = graph.Links.Count(link => link.Kind == AgreementKind.PlacementSchool);

    /// <param name="links">Of one provider.</param>
    public IReadOnlyList<FlowBand> Bands(IReadOnlyList<GraphLink> links)
    {
        var (near, far) = Split(links);
        var leads = near.Where(link => link.Kind == AgreementKind.LeadPartner).ToList();
        var schools = near.Where(link => link.Kind == AgreementKind.PlacementSchool).ToLookup(Preparer(leads));
        var own = schools[null].ToList();
        List<FlowBand> bands =
        [
            new($"Lead partners ({Number(leads)})", [.. Leads(leads, schools)]),
            new(own.Count == near.Count - leads.Count ? $"Placement schools ({Number(own)})" : $"Placement schools of the provider itself ({Number(own)})",
                [.. boxes.Blocks(own, "own", link => Box(link, underHead: false))]),
        ];
        if (far.Count > 0)
        {
            var rest = new BoxContent(BoxLook.Other, [new(PartnerBoxes.Count(far), 14, Bold: true), new("not shown: see the whole picture", 13)], [.. far.Select(link => link.Partner).Distinct()])
            {
                Target = new BoxTarget.ToWhole(),
            };
            bands.Add(new("Everybody else", [new(FlowBox.Alone(rest), [])]));
        }

        return [.. bands.Where(band => band.Blocks.Count > 0)];
    }

    private IEnumerable<FlowBlock> Leads(List<GraphLink> leads, ILookup<OrganisationId?, GraphLink> schools)
    {
        if (leads.Count <= MemberGroup.MostInAGroup)
        {
            return leads.Select(lead => Lead(lead, [.. schools[lead.Partner]]));
        }

        // So many that each is found by its letters; with it come the schools it prepared.
        return MemberGroup.ByAlphabet(graph, leads, "leads").SelectMany(part => view.Opened.Contains(part.Key)
            ? part.Links.Select(lead => Lead(lead, [.. schools[lead.Partner]])).Prepend(PartnerBoxes.Heading(part))
            : [boxes.Block(part with { Links = [.. part.Links, .. part.Links.SelectMany(lead => schools[lead.Partner])] }, link => Box(link, underHead: false))]);
    }

    private FlowBlock Lead(GraphLink lead, IReadOnlyList<GraphLink> prepared)
    {
        var alone = prepared.Count <= FewPrepared || allSchools <= MemberGroup.ShownOneByOne || (view.Focus == lead.Partner && prepared.Count <= MemberGroup.MostInAGroup);
        return new(Box(lead, underHead: false), alone
            ? [.. prepared.Select(school => Box(school, underHead: true))]
            : [.. boxes.Block(new($"prepared/{lead.Partner.Value}", "with an agreement it prepared", prepared), school => Box(school, underHead: true)).Boxes]);
    }

    private FlowBox Box(GraphLink link, bool underHead) =>
        new(boxes.Member(link), [.. ArrowKinds.Between(link)], underHead && link.PreparedBy is not null ? [ArrowKind.Preparation] : []);

    /// <summary>Those the focus is about, and everybody else.</summary>
    private (IReadOnlyList<GraphLink> Near, IReadOnlyList<GraphLink> Far) Split(IReadOnlyList<GraphLink> links)
    {
        if (view.Focus is not { } focus || links.FirstOrDefault(link => link.Partner == focus) is not { } about)
        {
            return (links, []);
        }

        var near = links.Where(link => link.Partner == focus || link.PreparedBy == focus || (about.PreparedBy is { } preparer && link.Partner == preparer)).ToList();
        return (near, [.. links.Except(near)]);
    }

    private static Func<GraphLink, OrganisationId?> Preparer(List<GraphLink> leads)
    {
        var known = leads.Select(lead => lead.Partner).ToHashSet();
        return link => link.PreparedBy is { } preparer && known.Contains(preparer) ? preparer : null;
    }

    private static string Number(IReadOnlyCollection<GraphLink> links) => links.Count.ToString("N0", CultureInfo.InvariantCulture);
}
