namespace IttPartnerships.Demonstration;

/// <summary>Draws a county: its schools, what became of some of them, and who trains teachers there with whom.</summary>
internal static class DrawCounty
{
    /// <summary>One school in so many came from another that closed.</summary>
    private const int OneInSoManyConverted = 20;

    public static InventedCounty Run(County county, int schools, int seed, int firstUrn, DateOnly today)
    {
        var chance = new Chance((seed * 1_000) + county.Number);
        var names = new InventedNames(chance);
        var drawing = new DrawSchools(county, chance, names, today);
        var converted = Math.Max(2, schools / OneInSoManyConverted);
        var open = drawing.Run(schools - converted, firstUrn);
        var successions = Successions(drawing, open, converted, firstUrn + open.Count);
        var secondaries = open.Where(school => school.Sort.Phase == "Secondary").ToList();
        var hub = $"{drawing.Towns[1]} Teaching School Hub";
        var providers = Providers(county, drawing, secondaries, hub);
        return new InventedCounty
        {
            County = county,
            Schools = [.. open, .. successions.Select(one => one.Before).Distinct()],
            Successions = successions,
            Districts = drawing.Districts,
            Providers = providers,
            Partnerships = Partnerships(providers),
            HubName = hub,
            HubId = chance.Guid(),
            HubLead = secondaries[1],
        };
    }

    // Converted one by one, but for the last, which split into two.
    private static List<(InventedSchool Before, InventedSchool After)> Successions(DrawSchools drawing, List<InventedSchool> open, int converted, int firstUrn)
    {
        var community = SchoolSort.All[0];
        var academies = open.Where(school => school.Sort is { IsAcademy: true, Phase: "Primary" }).ToList();
        List<(InventedSchool, InventedSchool)> successions = [];
        for (var i = 0; i < converted; i++)
        {
            var after = academies[i % (academies.Count - 1)];
            var name = after.Name.Replace("Primary Academy", "Primary School", StringComparison.Ordinal).Replace("Academy Primary", "Primary School", StringComparison.Ordinal);
            var before = drawing.Before(after, community, firstUrn + i, i < academies.Count - 1 ? name : $"{name} (annexe)");
            successions.Add((before, after));
            if (i == converted - 1)
            {
                successions.Add((before, academies[^1]));
            }
        }

        return successions;
    }

    private static List<InventedProvider> Providers(County county, DrawSchools drawing, List<InventedSchool> secondaries, string hub)
    {
        var (city, town) = (secondaries[0], secondaries[^1]);
        return
        [
            new(Code(county, 0), $"University of {county.Name}", $"{county.Name} University Corporation", "hei", $"{1900 + county.Number}", city),
            new(Code(county, 1), $"{drawing.Towns[2]} Teacher Training", drawing.Trusts[0].Name, "scitt", $"{5900 + county.Number}", town),
            new(Code(county, 2), $"{drawing.Towns[3]} College of Education", null, "hei", null, secondaries[2 % secondaries.Count]),
            new(Code(county, 3), secondaries[2].Name, null, "school", null, secondaries[2], IsSchool: true),
            new(Code(county, 4), drawing.Trusts[1].Name, null, "school", null, secondaries[3 % secondaries.Count]),
            new(Code(county, 5), $"{county.Name} Teaching Alliance", null, "school", null, secondaries[4 % secondaries.Count]),
            new(Code(county, 6), hub, null, "school", null, secondaries[1]),
            new(Code(county, 7), drawing.Trusts[^1].Name, null, "school", null, secondaries[5 % secondaries.Count]),
        ];
    }

    /// <summary>The university has a lead partner of every kind; the school-centred provider shares the hub and has a trust of its own.</summary>
    private static List<(string Provider, string Partner)> Partnerships(List<InventedProvider> providers) =>
    [
        .. ((int[])[2, 3, 4, 5, 6]).Select(partner => (providers[0].Code, providers[partner].Code)),
        .. ((int[])[6, 7]).Select(partner => (providers[1].Code, providers[partner].Code)),
    ];

    // No provider of the training services has a code that starts with X.
    private static string Code(County county, int item)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var number = (county.Number * 10) + item;
        return $"X{Digits[number / 36]}{Digits[number % 36]}";
    }
}
