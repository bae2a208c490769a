using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Small random years that were planned, told to people, and then lost an offer or two.</summary>
internal static class BrokenYears
{
    public static PlanningProblem Make(int seed, int mostTrainees = 8)
    {
        var random = RandomYears.Make(seed, mostTrainees, mostSchools: 6);
        var year = random with { Trainees = [.. random.Trainees.Select(trainee => trainee with { Pins = new Dictionary<string, int>(), Before = new Dictionary<int, int>() })] };
        var told = MakePlan.For(year, new PlanningChoices(Prove: false)).Slots.Where(slot => slot.Offer is not null).ToLookup(slot => slot.Trainee);
        var chance = new Random(seed);
        HashSet<int> gone = [.. told.SelectMany(slots => slots).Select(slot => slot.Offer!.Value).Distinct().OrderBy(_ => chance.Next()).Take(1 + chance.Next(2))];
        return year with
        {
            Offers = [.. year.Offers.Select((offer, i) => gone.Contains(i) ? offer with { Places = offer.Places / 2 } : offer)],
            Trainees = [.. year.Trainees.Select((trainee, t) => trainee with
            {
                Before = told[t].Where(slot => !gone.Contains(slot.Offer!.Value) || year.Offers[slot.Offer.Value].Places > 1).ToDictionary(slot => slot.Slot, slot => slot.Offer!.Value),
                Lost = [.. told[t].Where(slot => gone.Contains(slot.Offer!.Value) && year.Offers[slot.Offer.Value].Places == 1).Select(slot => slot.Slot)],
            })],
        };
    }
}
