using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>The truth about tiny years: tries every plan there is, judged by the independent checker's rules.</summary>
internal static class BestPlans
{
    /// <returns>Most slots any plan fills, and of those plans the least sum of journey points.</returns>
    public static (int Filled, long Journeys) Of(PlanningProblem problem)
    {
        var slots = problem.Trainees.SelectMany((trainee, t) => trainee.Pattern.Select((_, s) => (Trainee: t, Slot: s))).ToList();
        var best = (Filled: -1, Journeys: 0L);
        var chosen = new PlannedSlot[slots.Count];
        Try(0);
        return best;

        void Try(int at)
        {
            if (at == slots.Count)
            {
                var filled = chosen.Count(slot => slot.Offer is not null);
                var journeys = chosen.Where(slot => slot.Offer is not null).Sum(slot => PlanWeights.Default.Journey(slot.Minutes));
                if ((filled > best.Filled || (filled == best.Filled && journeys < best.Journeys)) && PlanCheck.Broken(problem, chosen).Count == 0)
                {
                    best = (filled, journeys);
                }

                return;
            }

            var (trainee, slot) = slots[at];
            for (var offer = 0; offer < problem.Offers.Count; offer++)
            {
                var minutes = problem.Minutes(trainee, problem.Offers[offer].School);
                chosen[at] = new PlannedSlot(trainee, slot, offer, minutes, "");
                if (PlanCheck.Broken(problem with { Trainees = [.. problem.Trainees.Take(trainee + 1)] }, [.. chosen[..(at + 1)], .. Rest(at)]).All(Later))
                {
                    Try(at + 1);
                }
            }

            chosen[at] = new PlannedSlot(trainee, slot, null, 0, "not here");
            Try(at + 1);

            IEnumerable<PlannedSlot> Rest(int last) => slots.Skip(last + 1).Where(one => one.Trainee <= trainee).Select(one => new PlannedSlot(one.Trainee, one.Slot, null, 0, "not yet"));
        }
    }

    // Rules that a plan half made may break and a whole one not: none of those that only forbid.
    private static bool Later(BrokenRule rule) => rule.Id is "PC-12" or "PC-13";
}
