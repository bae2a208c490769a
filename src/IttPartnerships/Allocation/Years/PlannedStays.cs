using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Allocation.Years;

/// <summary>One stay that a plan gives a trainee, beside the one that stands.</summary>
/// <param name="Window">Only with the days ahead: a stay begins tomorrow at the earliest.</param>
/// <param name="Now">The live placement in that window; null where there is none.</param>
internal sealed record PlannedStay(PatternWindow Window, Offer Offer, Placement? Now, PlacedSlot Slot);

/// <summary>A trainee of a plan with every stay that would change, or the reason why the plan no longer fits.</summary>
internal sealed record PlannedStays(PlannedTrainee Planned, TraineeId Trainee, IReadOnlyList<PlannedStay> Changes, string? Gone)
{
    /// <summary>Stays that are already where the plan has them.</summary>
    public IReadOnlyList<(Placement Stay, PlacedSlot Slot)> AsPlanned { get; init; } = [];

    /// <summary>Pencilled stays in windows for which the plan found no place. They stand for as long as the plan gives theirs to nobody else.</summary>
    public IReadOnlyList<Placement> Standing { get; init; } = [];

    /// <summary>Of those, which have to go: <see cref="PlacesNeeded"/>.</summary>
    public IReadOnlyList<Placement> GivenUp { get; init; } = [];

    /// <summary>Decided stays are passed over, since the plan had them pinned; those at a school that drops out are not.</summary>
    public static IEnumerable<PlannedStays> Of(MadePlan plan, YearMarks marks, YearToPlan now, DateOnly today)
    {
        var known = now.Trainees.ToDictionary(trainee => trainee.Trainee.Id);
        var offers = now.Offers.ToDictionary(offer => offer.Id);
        var stays = now.Own.Where(stay => stay.State != PlacementState.EndedEarly).ToLookup(stay => (stay.Trainee, stay.Window));
        var any = now.Own.Select(stay => (stay.Trainee, stay.Window)).ToHashSet();
        foreach (var one in plan.Trainees)
        {
            var id = TraineeId.From(marks.Trainees[one.Name]);
            yield return !known.TryGetValue(id, out var trainee) || !trainee.IsPlanned
                ? new(one, id, [], "No longer a trainee to be placed in this year")
                : Of(one, trainee, marks, offers, window => stays[(id, window)].FirstOrDefault(), window => any.Contains((id, window)), today) with { Standing = [.. WithoutPlace(one, trainee).SelectMany(window => stays[(id, window.Id)]).Where(stay => !now.IsDecided(stay))] };
        }
    }

    private static PlannedStays Of(PlannedTrainee one, YearTrainee trainee, YearMarks marks, Dictionary<OfferId, Offer> offers, Func<WindowId, Placement?> at, Func<WindowId, bool> wasThere, DateOnly today)
    {
        List<PlannedStay> changes = [];
        List<(Placement Stay, PlacedSlot Slot)> same = [];
        string? gone = null;
        foreach (var slot in one.Slots.Where(slot => slot.Offer is not null))
        {
            var window = WindowOf(slot, trainee);
            if (window is null || !marks.Offers.TryGetValue(slot.Offer!, out var id))
            {
                gone ??= window is null ? $"The pattern no longer has the window {slot.Window}" : null;
                continue;
            }

            var now = at(window.Id);
            if (now is not null && (now.Offer == OfferId.From(id) || !MayMove(now, marks)))
            {
                same.AddRange(now.Offer == OfferId.From(id) ? [(now, slot)] : []);
                continue;
            }

            if (DaysAhead.Of(window, today) is not { } ahead)
            {
                gone ??= wasThere(window.Id) ? null : $"The window {window.Name} is over: its last day was {window.LastDay.ToString("d MMMM yyyy", Dates.British)}. Make a new plan";
                continue;
            }

            if (offers.TryGetValue(OfferId.From(id), out var offer))
            {
                changes.Add(new(ahead, offer, now, slot));
            }
            else
            {
                gone ??= $"{slot.SchoolName} no longer offers this place";
            }
        }

        return new(one, trainee.Trainee.Id, changes, gone) { AsPlanned = same };
    }

    private static IEnumerable<PatternWindow> WithoutPlace(PlannedTrainee one, YearTrainee trainee) =>
        one.Slots.Where(slot => slot.Offer is null).Select(slot => WindowOf(slot, trainee)).OfType<PatternWindow>();

    private static PatternWindow? WindowOf(PlacedSlot slot, YearTrainee trainee) => trainee.Pattern!.Windows.Find(window => WindowWords.IsFor(slot.Window, window.Name));

    private static bool MayMove(Placement now, YearMarks marks) => now is { State: PlacementState.Pencilled, Pinned: false }
        || (marks.Without is { } school && now.School == OrganisationId.From(school) && now.State.IsOpen);
}
