using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Tests.Partnerships.Picture;

/// <summary>Partnerships of any size and shape, the same for the same seed: few and many members, long and short names, every kind of arrow.</summary>
internal static class RandomPartnerships
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly string[] Words = ["St", "Mary\u2019s", "Ash", "Grove", "Church", "of", "England", "Voluntary", "Controlled", "Primary", "Académie", "Alliance", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "SCITT"];

    public static OrganisationId Provider { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));

    /// <summary>One partnership of agreements, with up to this many lead partners and schools.</summary>
    public static PartnershipGraph One(int seed, int mostLeads = 9, int mostSchools = 40)
    {
        var chance = new Random(seed);
        var provider = Body(chance, Provider, OrganisationKind.HigherEducationInstitution);
        var leads = Some(chance, chance.Next(mostLeads + 1), 100);
        var schools = Some(chance, chance.Next(mostSchools + 1), 10_000);
        return PartnershipGraph.Of(Year, Year.LastDay, [provider, .. leads, .. schools], [.. leads.Select(lead => Lead(chance, lead.Id)), .. schools.Select(school => School(chance, school.Id, leads))]);
    }

    /// <summary>Several partnerships that share partners, from the published list.</summary>
    public static PartnershipGraph Several(int seed, int mostProviders = 12)
    {
        var chance = new Random(seed);
        var providers = Some(chance, 1 + chance.Next(mostProviders), 1).Append(Body(chance, Provider, OrganisationKind.Other)).ToList();
        var partners = Some(chance, 1 + chance.Next(60), 5_000);
        var links = providers.SelectMany(provider => partners.Where(_ => chance.Next(5) == 0).DefaultIfEmpty(partners[0])
            .Select(partner => new GraphLink(provider.Id, partner.Id, AgreementKind.LeadPartner, LinkSource.PublishedList) { Held = Year.Period })).ToList();
        var named = links.Select(link => link.Partner).ToHashSet();
        return PartnershipGraph.Of(Year, Year.FirstDay, [.. providers, .. partners.Where(partner => named.Contains(partner.Id))], links);
    }

    /// <summary>A view somebody may come to by following links: some groups opened, perhaps one member in focus.</summary>
    public static PictureView View(int seed, PartnershipGraph graph, Func<PictureView, Drawing> draw)
    {
        var chance = new Random(seed);
        var columns = 1 + chance.Next(6);
        var view = new PictureView
        {
            Size = new(240 * columns, columns),
            Grouping = chance.Next(3) == 0 ? null : (SchoolGrouping)chance.Next(4),
            Overview = chance.Next(3) == 0,
            Focus = chance.Next(3) == 0 ? graph.Bodies.Keys.ElementAt(chance.Next(graph.Bodies.Count)) : null,
        };
        for (var step = 0; step < 3; step++)
        {
            var keys = draw(view).Boxes.Select(box => box.Target).OfType<BoxTarget.ToOpen>().Select(open => open.Key).Where(_ => chance.Next(2) == 0);
            view = view with { Opened = view.Opened.Concat(keys).ToHashSet() };
        }

        return view;
    }

    private static List<GraphBody> Some(Random chance, int count, int from) =>
        [.. Enumerable.Range(from + 1, count).Select(number => Body(chance, new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), OrganisationKind.School))];

    private static GraphBody Body(Random chance, OrganisationId id, OrganisationKind kind) =>
        new(id, string.Join(' ', Enumerable.Range(0, 1 + chance.Next(8)).Select(_ => Words[chance.Next(Words.Length)])), kind)
        {
            Trust = chance.Next(2) == 0 ? null : $"Trust {chance.Next(50)}",
            District = chance.Next(9) == 0 ? null : $"District {chance.Next(60)}",
            Region = chance.Next(9) == 0 ? null : $"Region {chance.Next(9)}",
            Hub = chance.Next(9) == 0 ? null : $"Hub {chance.Next(30)}",
        };

    private static GraphLink Lead(Random chance, OrganisationId partner) => new(Provider, partner, AgreementKind.LeadPartner, LinkSource.Agreement)
    {
        Held = Year.Period,
        Hosts = chance.Next(2) == 0,
        Placements = chance.Next(3),
        Delegated = [.. Enum.GetValues<Responsibility>().Where(_ => chance.Next(3) == 0).Select(responsibility => new GraphDelegation(responsibility, chance.Next(3) == 0 ? "Courses X1, X2; primary" : ""))],
    };

    private static GraphLink School(Random chance, OrganisationId partner, List<GraphBody> leads) => new(Provider, partner, AgreementKind.PlacementSchool, LinkSource.Agreement)
    {
        Held = Year.Period,
        Placements = chance.Next(3),
        PreparedBy = leads.Count > 0 && chance.Next(2) == 0 ? leads[chance.Next(leads.Count)].Id : null,
    };
}
