using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>What accepting a plan would change of what stands today: what people know already, apart from what nobody was told of.</summary>
public sealed class ShowPlanChanges(AppDb db, ReadPlan read, TimeProvider clock)
{
    public sealed record Query(PlanRunId Plan);

    /// <param name="Kept">Places of the plan's trainees that stand and stay as they are.</param>
    /// <param name="Known">Changes of what a school or a trainee was told.</param>
    /// <param name="Unknown">Changes of what is only pencilled, and places where there was none.</param>
    /// <param name="Without">The school that drops out, where the plan mends that.</param>
    public sealed record Answer(FindPlans.Row Row, int Kept, IReadOnlyList<Change> Known, IReadOnlyList<Change> Unknown, string? Without)
    {
        /// <summary>Nothing stood before it.</summary>
        public bool IsFirst => Kept + Changed == 0;

        /// <summary>Places that stand and do not stay as they are.</summary>
        public int Changed => Known.Concat(Unknown).Count(change => change.WasThere);
    }

    /// <param name="Number">The trainee's in the plan, from 0.</param>
    /// <param name="From">Empty where there was no place.</param>
    /// <param name="To">Empty where there is none any more.</param>
    /// <param name="KnownTo">"the school", "the trainee".</param>
    public sealed record Change(int Number, string Name, string Window, string From, string To, IReadOnlyList<string> KnownTo)
    {
        public bool WasThere => From.Length > 0;
    }

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(query.Plan), actor, stop)).Try(out var made))
        {
            return Refusal.NotFound;
        }

        return await Of(made.Row, made.Plan, await db.PlanPapers.Where(p => p.Plan == query.Plan).Select(p => p.Marks).SingleOrDefaultAsync(stop), [], actor, stop);
    }

    /// <param name="marks">As they are stored; null for a plan from somebody's own files.</param>
    /// <param name="loaded">Years as they stand: whoever looks at several plans of one loads it once.</param>
    internal async Task<Answer> Of(FindPlans.Row row, MadePlan plan, byte[]? marks, Dictionary<AcademicYear, YearToPlan> loaded, Actor actor, CancellationToken stop)
    {
        if (marks is null)
        {
            return OfFiles(row, plan);
        }

        if (!loaded.TryGetValue(row.ForYear!.Value, out var year))
        {
            loaded[row.ForYear.Value] = year = await LoadYear.Of(db, row.ForYear.Value, actor, clock.Today(), stop);
        }

        return await OfYear(row, plan, Packed.Read<YearMarks>(marks), year, stop);
    }

    private async Task<Answer> OfYear(FindPlans.Row row, MadePlan plan, YearMarks marks, YearToPlan year, CancellationToken stop)
    {
        var today = clock.Today();
        var all = PlacesNeeded.Of([.. PlannedStays.Of(plan, marks, year, today)], year);
        var ids = all.SelectMany(one => one.Changes).Select(change => change.Now?.School).Concat(all.SelectMany(one => one.GivenUp).Select(stay => (OrganisationId?)stay.School)).Append(marks.Without is { } without ? OrganisationId.From(without) : null).OfType<OrganisationId>().Distinct().ToList();
        var names = await db.Organisations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var rows = all.SelectMany(one => one.Changes.Select(change => new Change(
            one.Planned.Number, one.Planned.Name, change.Slot.Window, change.Now is { } now ? names[now.School] : "", To(change.Slot.SchoolName, change.Now?.School == change.Offer.School), KnownTo(change.Now, today)))).ToList();
        rows.AddRange(all.SelectMany(one => one.GivenUp.Select(stay => new Change(one.Planned.Number, one.Planned.Name, Called(one.Planned, WindowOf(stay, year)), names[stay.School], "", KnownTo(stay, today)))));
        rows.AddRange(Lost(plan, marks, year, today, names));
        var planned = marks.Trainees.Values.ToHashSet();
        return new(row, year.Own.Count(stay => stay.State.IsOpen && planned.Contains(stay.Trainee.Value)) - rows.Count(change => change.WasThere), rows.FindAll(change => change.KnownTo.Count > 0), rows.FindAll(change => change.KnownTo.Count == 0),
            marks.Without is { } school ? names.GetValueOrDefault(OrganisationId.From(school)) : null);
    }

    /// <summary>Stays at the school that drops out for which the plan found nothing.</summary>
    private static IEnumerable<Change> Lost(MadePlan plan, YearMarks marks, YearToPlan year, DateOnly today, Dictionary<OrganisationId, string> names)
    {
        if (marks.Without is not { } without)
        {
            yield break;
        }

        foreach (var stay in year.Own.Where(stay => stay.School == OrganisationId.From(without) && stay.State.IsOpen && stay.LastDay >= today))
        {
            var window = WindowOf(stay, year);
            var planned = plan.Trainees.FirstOrDefault(trainee => marks.Trainees[trainee.Name] == stay.Trainee.Value);
            if (planned is not null && SlotOf(planned, window) is { School: null } slot)
            {
                yield return new(planned.Number, planned.Name, slot.Window, names[stay.School], "", KnownTo(stay, today));
            }
        }
    }

    private static PatternWindow? WindowOf(Placement stay, YearToPlan year) => year.Trainees.First(trainee => trainee.Trainee.Id == stay.Trainee).Pattern?.Windows.Find(window => window.Id == stay.Window);

    private static PlacedSlot? SlotOf(PlannedTrainee planned, PatternWindow? window) => window is null ? null : planned.Slots.FirstOrDefault(slot => WindowWords.IsFor(slot.Window, window.Name));

    /// <summary>As everywhere in the plan.</summary>
    private static string Called(PlannedTrainee planned, PatternWindow? window) => SlotOf(planned, window)?.Window ?? window?.Name ?? "";

    /// <summary>A place moves within a school too, where it has several offers.</summary>
    private static string To(string school, bool sameSchool) => sameSchool && school.Length > 0 ? $"{school}, another of its offers" : school;

    private static List<string> KnownTo(Placement? now, DateOnly today)
    {
        List<string> known = [];
        if (now?.ProposedAt is not null)
        {
            known.Add("the school");
        }

        if (now?.PublishedOn <= today)
        {
            known.Add("the trainee");
        }

        return known;
    }

    private static Answer OfFiles(FindPlans.Row row, MadePlan plan)
    {
        var numbers = plan.Trainees.ToDictionary(trainee => trainee.Name, trainee => trainee.Number, StringComparer.OrdinalIgnoreCase);
        var changes = plan.Report.Changes ?? new PlanChanges(0, [], []);
        Change Row(PlanChanges.Change change, params IReadOnlyList<string> known) => new(numbers[change.Trainee], change.Trainee, change.Window, change.FromSchool, To(change.ToSchool, change.FromSchool == change.ToSchool), known);
        return new(row, changes.Kept, [.. changes.Changed.Select(change => Row(change, "people who were told the plan before"))], [.. changes.New.Select(change => Row(change))], null);
    }
}
