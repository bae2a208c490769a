namespace IttPartnerships.Planner;

/// <summary>
/// The nearest free place for somebody who would give way, with everybody else where they are. What costs least is asked first: subject and window, the other rules about the offer, then
/// whether a place is free, then the journey. O(offers near).
/// </summary>
internal sealed class NextFree(PlanningProblem problem, OffersBySchool offers, Occupied occupied, SpeaksAgainst against)
{
    private readonly Dictionary<string, bool?[]> holds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offer and the minutes there; null where there is none. Of as many nearest offers, the first in the file.</summary>
    public (int Offer, int Minutes)? For(PlannedSlot holder)
    {
        var who = problem.Trainees[holder.Trainee];
        var (wanted, then) = (offers.SubjectsFor(who), In(who.Pattern[holder.Slot].Window));
        (int Minutes, int Offer)? nearest = null;
        foreach (var school in (problem.SchoolsNear?.Invoke(holder.Trainee) ?? Enumerable.Range(0, problem.Schools.Count)).Concat(who.AllowedFarther))
        {
            foreach (var offer in offers.Of(school, wanted))
            {
                if ((then[offer] ??= HardRules.HoldsIn(problem.Offers[offer], who.Pattern[holder.Slot].Window)) && offer != holder.Offer && IsFree(offer, holder)
                    && (Minutes: problem.Minutes(holder.Trainee, school), Offer: offer) is var here && (nearest is null || here.CompareTo(nearest.Value) < 0) && MayHave(holder, offer, here.Minutes))
                {
                    nearest = here;
                }
            }
        }

        return nearest is var (minutes, next) ? (next, minutes) : null;
    }

    // Asked of thousands of offers for everybody who is in the way, and the same for all in that window.
    private bool?[] In(string window) => holds.TryGetValue(window, out var known) ? known : holds[window] = new bool?[problem.Offers.Count];

    private bool IsFree(int offer, PlannedSlot holder) =>
        HardRules.BeforeJourneys(new(problem, problem.Trainees[holder.Trainee], holder.Slot, problem.Offers[offer], offer, Minutes: 0)) && occupied.HasPlace(offer, holder);

    private bool MayHave(PlannedSlot holder, int offer, int minutes) =>
        HardRules.Rest(new(problem, problem.Trainees[holder.Trainee], holder.Slot, problem.Offers[offer], offer, minutes)) && !against.Course(holder.Trainee, holder.Slot, offer).Any();
}
