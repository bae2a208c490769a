namespace IttPartnerships.Planner;

/// <summary>
/// The nearest free place for somebody who would give way, with everybody else where they are. What costs least is asked first: subject and window, whether it is nearer than what was
/// found, the other rules about the offer, then whether a place is free. O(offers near).
/// </summary>
internal sealed class NextFree(PlanningProblem problem, OffersBySchool offers, Occupied occupied, SpeaksAgainst against)
{
    private readonly Dictionary<string, bool?[]> holds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offer and the minutes there; null where there is none. Of as many nearest offers, the first in the file.</summary>
    /// <param name="elsewhere">Not at the school they are at.</param>
    public (int Offer, int Minutes)? For(PlannedSlot holder, bool elsewhere = false)
    {
        var who = problem.Trainees[holder.Trainee];
        var window = who.Pattern[holder.Slot].Window;
        var (wanted, then, free) = (offers.SubjectsFor(who), In(window), occupied.In(window));
        int? own = holder.Offer is { } now ? problem.Offers[now].School : null;
        (int Minutes, int Offer) nearest = (int.MaxValue, -1);
        foreach (var school in (problem.SchoolsNear?.Invoke(holder.Trainee) ?? Enumerable.Range(0, problem.Schools.Count)).Concat(who.AllowedFarther))
        {
            if (elsewhere && school == own)
            {
                continue;
            }

            int? minutes = null;
            foreach (var offer in offers.Of(school, wanted))
            {
                if (!(then[offer] ??= HardRules.HoldsIn(problem.Offers[offer], window)) || offer == holder.Offer)
                {
                    continue;
                }

                minutes ??= problem.Minutes(holder.Trainee, school);
                var here = (minutes.Value, offer);
                if (here.CompareTo(nearest) < 0 && IsMadeTo(holder, offer) && (school == own ? occupied.HasPlace(offer, holder) : free.Has(offer)) && MayHave(holder, offer, minutes.Value))
                {
                    nearest = here;
                }
            }
        }

        return nearest.Offer < 0 ? null : (nearest.Offer, nearest.Minutes);
    }

    // Asked of thousands of offers for everybody who is in the way, and the same for all in that window.
    private bool?[] In(string window) => holds.TryGetValue(window, out var known) ? known : holds[window] = new bool?[problem.Offers.Count];

    private bool IsMadeTo(PlannedSlot holder, int offer) =>
        HardRules.BeforeJourneys(new(problem, problem.Trainees[holder.Trainee], holder.Slot, problem.Offers[offer], offer, Minutes: 0));

    private bool MayHave(PlannedSlot holder, int offer, int minutes) =>
        HardRules.Rest(new(problem, problem.Trainees[holder.Trainee], holder.Slot, problem.Offers[offer], offer, minutes)) && !against.Course(holder.Trainee, holder.Slot, offer).Any();
}
