using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

public sealed record PlanAccepted(PlanRunId Plan, OrganisationId Organisation, int Trainees, int Pencilled, int Freed) : JournalEvent
{
    public override string Summary => $"Accepted a plan for {Count.Of(Trainees, "trainee")}: pencilled {Count.Of(Pencilled, "placement")}, took back {Freed:N0}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Plan.Value];
}

/// <summary>
/// Makes a plan's answer, for all of its trainees or some, into pencilled placements, judged like one that a person pencils. Nothing is told to anybody and nothing
/// decided is moved, but at a school that drops out: what was there is called off, and the school told in one letter; and its offers are taken back where whoever asked for the plan said so. Pencilled stays for which the plan found no place stand where they can
/// (<see cref="PlacesNeeded"/>). A trainee is taken whole or not at all; whoever no longer fits comes back with the reason.
/// </summary>
public sealed class AcceptPlan(AppDb db, ActivityLog log, TimeProvider clock, ReadPlan read, WithdrawPlacement withdraw, EndPlacementEarly end, TakeOffersBack takeBack, PlacementPost post)
{
    private const string Step = "accept_plan";

    private const string ForOthers = "A plan that gives its place to somebody else was accepted";

    // So many are left out one after the other before all are tried on their own.
    private const int MostLeftOut = 12;

    /// <param name="Numbers">Trainees by their number in the plan; null for all.</param>
    /// <param name="ShowReasons">Once a placement is published, its trainee may read why it is theirs: those pencilled now, and those that are already where the plan has them.</param>
    public sealed record Command(PlanRunId Plan, IReadOnlyList<int>? Numbers = null, bool ShowReasons = false);

    /// <param name="Trainees">With at least one placement pencilled.</param>
    /// <param name="CalledOff">Placements their school had been asked about: it is told.</param>
    public sealed record Accepted(int Trainees, int Pencilled, int CalledOff, IReadOnlyList<Left> Left)
    {
        /// <summary>Pencilled stays that gave their place to others, while the plan had none for them.</summary>
        public IReadOnlyList<GivenUp> GivenUp { get; init; } = [];

        /// <summary>For whom nothing was to change.</summary>
        public IReadOnlyList<Unchanged> Unchanged { get; init; } = [];

        /// <summary>Placements that were there already, and whose trainees may read the reason from now on.</summary>
        public int Explained { get; init; }

        /// <summary>Of the school that drops out, the first time.</summary>
        public int OffersTakenBack { get; init; }

        public DateTimeOffset At { get; init; }
    }

    /// <param name="Number">In the plan.</param>
    public sealed record Unchanged(int Number, string Name);

    /// <param name="Number">In the plan.</param>
    public sealed record GivenUp(int Number, string Name, string School, DateOnly FirstDay, DateOnly LastDay);

    /// <param name="Number">In the plan.</param>
    public sealed record Left(int Number, string Name, string Reason);

    public async Task<Outcome<Accepted>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepPlacements) || !(await read.Run(new(command.Plan), actor, stop)).Try(out var answer)
            || await db.PlanPapers.AsNoTracking().Where(p => p.Plan == command.Plan).Select(p => p.Marks).SingleOrDefaultAsync(stop) is not { } packed)
        {
            return Refusal.NotFound;
        }

        var marks = Packed.Read<YearMarks>(packed);
        var now = await LoadYear.Of(db, answer.Row.ForYear!.Value, actor, clock.Today(), stop);
        List<PlannedStays> all = [.. PlannedStays.Of(answer.Plan, marks, now, clock.Today())];
        var chosen = PlacesNeeded.Of(all.FindAll(one => command.Numbers?.Contains(one.Planned.Number) ?? true), now);
        List<Left> left = [.. chosen.Where(one => one.Gone is not null).Select(one => new Left(one.Planned.Number, one.Planned.Name, one.Gone!))];
        List<PlannedStays> wanted = [.. chosen.Where(one => one.Gone is null && one.Changes.Count + one.GivenUp.Count > 0)];
        var reasons = new OwnReasons(answer.Plan, command.ShowReasons);
        await using var work = await WholeWork.Begin(db, stop);
        var (done, refused) = await Take(wanted, now, reasons, actor, stop);
        var held = new PlacesHeld(all, done, refused.Where(each => !PlacementGuards.IsFull(each.Refusal)).Select(each => each.One.Planned.Number), now);
        left.AddRange(refused.Select(each => new Left(each.One.Planned.Number, each.One.Planned.Name, (PlacementGuards.IsFull(each.Refusal) ? held.Reason(each.One) : null) ?? each.Refusal.Statement)));
        List<Placement> calledOff = [.. done.SelectMany(one => one.Changes).Select(change => change.Now).OfType<Placement>().Where(stay => stay.ProposedAt is not null)];
        await post.TellSchool(calledOff, stop);
        var (trainees, pencilled) = (done.Count(one => one.Changes.Count > 0), done.Sum(one => one.Changes.Count));
        HashSet<int> touched = [.. left.Select(one => one.Number).Concat(done.Select(one => one.Planned.Number))];
        var schools = now.Schools.ToDictionary(school => school.Id, school => school.Name);
        var accepted = new Accepted(trainees, pencilled, calledOff.Count, left)
        {
            GivenUp = [.. done.SelectMany(one => one.GivenUp.Select(stay => new GivenUp(one.Planned.Number, one.Planned.Name, schools.GetValueOrDefault(stay.School, ""), stay.FirstDay, stay.LastDay)))],
            Unchanged = [.. chosen.Where(one => !touched.Contains(one.Planned.Number)).Select(one => new Unchanged(one.Planned.Number, one.Planned.Name))],
            Explained = await reasons.Give(db, log, chosen.Where(one => left.TrueForAll(each => each.Number != one.Planned.Number)), actor, stop),
            At = clock.GetUtcNow(),
        };
        log.Record(new PlanAccepted(command.Plan, actor.Organisation!.Value, trainees, pencilled, done.Sum(one => one.Changes.Count(change => change.Now is not null) + one.GivenUp.Count)), actor);
        await db.SaveChangesAsync(stop);

        // Once: what the school offers anew later is not taken back by accepting the plan again.
        if (marks is { Without: { } gone, TakesOffersBack: true, Accepted: null })
        {
            var taken = await takeBack.Run(new(OrganisationId.From(gone), answer.Row.ForYear.Value), actor, stop);
            if (!taken.Try(out var offers))
            {
                return taken.Refusals.ToList();
            }

            accepted = accepted with { OffersTakenBack = offers };
        }

        var kept = Packed.Json(marks with { Accepted = accepted });
        await db.PlanPapers.Where(p => p.Plan == command.Plan).ExecuteUpdateAsync(set => set.SetProperty(p => p.Marks, kept), stop);
        await work.Commit(stop);
        return accepted;
    }

    /// <summary>All at once, since trainees may exchange places, but for those who are refused; whoever is left then one by one, for as long as it helps somebody.</summary>
    private async Task<(List<PlannedStays> Done, List<(PlannedStays One, Refusal Refusal)> Refused)> Take(List<PlannedStays> wanted, YearToPlan now, OwnReasons reasons, Actor actor, CancellationToken stop)
    {
        List<PlannedStays> done = [.. wanted];
        List<PlannedStays> waiting = [];
        while (done.Count > 0 && await Pencil(done, reasons, actor, stop) is { } first)
        {
            waiting.Add(first.One);
            done.Remove(first.One);

            // Nothing gives way to somebody who was refused.
            done = [.. PlacesNeeded.Of(done, now).Where(one => one.Changes.Count + one.GivenUp.Count > 0)];
            if (waiting.Count > MostLeftOut)
            {
                waiting.AddRange(done);
                done.Clear();
            }
        }

        List<(PlannedStays One, Refusal Refusal)> refused = [];
        for (var before = waiting.Count + 1; waiting.Count > 0 && waiting.Count < before;)
        {
            before = waiting.Count;
            refused = [];
            foreach (var one in waiting)
            {
                if (await Pencil([one], reasons, actor, stop) is { } again)
                {
                    refused.Add(again);
                }
                else
                {
                    done.Add(one);
                }
            }

            waiting = refused.ConvertAll(each => each.One);
        }

        return (done, refused);
    }

    /// <summary>The stays of some trainees, all or none. What is given up has to be free before anything is taken.</summary>
    /// <returns>Who was refused first, and why; null where none was.</returns>
    private async Task<(PlannedStays One, Refusal Refusal)?> Pencil(IReadOnlyList<PlannedStays> some, OwnReasons reasons, Actor actor, CancellationToken stop)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Step, stop);
        var refused = await First(some, one => GiveUp(one, actor, stop)) ?? await First(some, one => Pencil(one, reasons, actor, stop));
        if (refused is null)
        {
            await transaction.ReleaseSavepointAsync(Step, stop);
            return null;
        }

        await transaction.RollbackToSavepointAsync(Step, stop);
        db.ChangeTracker.Clear();
        return refused;
    }

    private static async Task<(PlannedStays One, Refusal Refusal)?> First(IReadOnlyList<PlannedStays> some, Func<PlannedStays, Task<Refusal?>> step)
    {
        foreach (var one in some)
        {
            if (await step(one) is { } refusal)
            {
                return (one, refusal);
            }
        }

        return null;
    }

    private async Task<Refusal?> GiveUp(PlannedStays one, Actor actor, CancellationToken stop)
    {
        foreach (var (now, why) in one.Changes.Select(change => change.Now).OfType<Placement>().Select(now => (now, Why(now))).Concat(one.GivenUp.Select(stay => (stay, ForOthers))))
        {
            var given = now.State == PlacementState.UnderWay
                ? await end.Run(new(now.Id, now.Version, clock.Today(), why) { TellsSchool = false }, actor, stop)
                : await withdraw.Run(new(now.Id, now.Version, why) { TellsSchool = false }, actor, stop);
            if (!given.Succeeded)
            {
                return given.Refusals[0];
            }
        }

        return null;
    }

    private static string Why(Placement now) => now.State == PlacementState.Pencilled ? "A plan with another place was accepted" : "The school cannot host any more: another place was found";

    private async Task<Refusal?> Pencil(PlannedStays one, OwnReasons reasons, Actor actor, CancellationToken stop)
    {
        foreach (var stay in one.Changes)
        {
            if (await Pencil(one, stay, reasons, actor, stop) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> Pencil(PlannedStays one, PlannedStay stay, OwnReasons reasons, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var trainee = await db.Trainees.AsNoTracking().SingleAsync(t => t.Id == one.Trainee, stop);
        var place = await PlaceChosen.Load(db, trainee, stay.Window.Id, stay.Offer.School, stay.Offer.Id, stay.Window.FirstDay, null, null, null, today, stop);
        if (PlacementRules.BeforePencilling.Broken(place.Facts) is [var broken, ..])
        {
            return broken;
        }

        var placement = place.Pencil(stay.Offer.School, await KeyStagesTaught.Of(db, trainee, stay.Offer.School, place.Offer, default, stop), clock.GetUtcNow());
        placement.PlanReason = reasons.Of(one.Planned, stay.Slot);
        db.Add(placement);
        log.Record(new PlacementPencilled(PlacementMark.Of(placement), placement.FirstDay, placement.LastDay), actor);
        return await db.SaveOrRefuse(stop);
    }
}
