using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

public sealed record PlanAccepted(PlanRunId Plan, OrganisationId Organisation, int Trainees, int Pencilled, int Freed) : JournalEvent
{
    public override string Summary => $"Accepted a plan for {Count.Of(Trainees, "trainee")}: pencilled {Count.Of(Pencilled, "placement")}, took back {Freed:N0}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Plan.Value];
}

public sealed record StaysPencilledByPlan(OrganisationId Provider, TraineeId Trainee, int Pencilled) : JournalEvent
{
    public override string Summary => $"Pencilled {Count.Of(Pencilled, "placement")} of a trainee as a plan proposes";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Trainee.Value];
}

/// <summary>
/// Makes a plan's answer, for all of its trainees or some, into pencilled placements. Nothing is told to anybody and nothing decided is moved;
/// what was only pencilled gives way. A trainee is taken whole or not at all: whoever no longer fits comes back with the reason.
/// </summary>
public sealed class AcceptPlan(AppDb db, ActivityLog log, TimeProvider clock, ReadPlan read)
{
    private const string OneTrainee = "one_trainee";

    /// <param name="Numbers">Trainees by their number in the plan; null for all.</param>
    public sealed record Command(PlanRunId Plan, IReadOnlyList<int>? Numbers = null);

    /// <param name="Trainees">With at least one placement pencilled.</param>
    public sealed record Accepted(int Trainees, int Pencilled, IReadOnlyList<Left> Left);

    /// <param name="Number">In the plan.</param>
    public sealed record Left(int Number, string Name, string Reason);

    public async Task<Outcome<Accepted>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(command.Plan), actor, stop)).Try(out var answer)
            || await db.PlanPapers.AsNoTracking().Where(p => p.Plan == command.Plan).Select(p => p.Marks).SingleOrDefaultAsync(stop) is not { } packed)
        {
            return Refusal.NotFound;
        }

        var year = (await db.PlanRuns.Where(p => p.Id == command.Plan).Select(p => p.ForYear).SingleAsync(stop))!.Value;
        var marks = Packed.Read<YearMarks>(packed);
        var now = await LoadYear.Of(db, year, actor, clock.Today(), stop);
        var known = now.Trainees.ToDictionary(trainee => trainee.Trainee.Id);
        var offers = now.Offers.ToDictionary(offer => offer.Id);
        List<Left> left = [];
        var (trainees, pencilled, freed) = (0, 0, 0);
        await using var work = await WholeWork.Begin(db, stop);
        foreach (var one in answer.Plan.Trainees.Where(trainee => command.Numbers?.Contains(trainee.Number) ?? true))
        {
            if (!known.TryGetValue(TraineeId.From(marks.Trainees[one.Name]), out var trainee) || !trainee.IsPlanned)
            {
                left.Add(new(one.Number, one.Name, "No longer a trainee to be placed in this year"));
                continue;
            }

            var wanted = Wanted(one, trainee, marks, offers, now, out var gone);
            if (gone is not null)
            {
                left.Add(new(one.Number, one.Name, gone));
                continue;
            }

            if (wanted.Count == 0)
            {
                continue;
            }

            var (taken, refused) = await Pencil(wanted, actor, stop);
            if (refused is not null)
            {
                left.Add(new(one.Number, one.Name, refused));
                continue;
            }

            (trainees, pencilled, freed) = (trainees + 1, pencilled + wanted.Count, freed + taken);
        }

        log.Record(new PlanAccepted(command.Plan, actor.Organisation!.Value, trainees, pencilled, freed), actor);
        await db.SaveChangesAsync(stop);
        await work.Commit(stop);
        return new Accepted(trainees, pencilled, left);
    }

    /// <summary>The stays of the plan that are not so already. Decided ones are passed over: the plan had them pinned.</summary>
    private List<Placement> Wanted(
        PlannedTrainee one, YearTrainee trainee, YearMarks marks, Dictionary<OfferId, Offer> offers, YearToPlan now, out string? gone)
    {
        gone = null;
        List<Placement> wanted = [];
        foreach (var slot in one.Slots.Where(slot => slot.Offer is not null))
        {
            var window = trainee.Pattern!.Windows.Find(w => string.Equals(YearFiles.Word(w.Name), slot.Window, StringComparison.OrdinalIgnoreCase));
            if (window is null || !marks.Offers.TryGetValue(slot.Offer!, out var id))
            {
                gone = window is null ? $"The pattern no longer has the window {slot.Window}" : null;
                continue;
            }

            if (!offers.TryGetValue(OfferId.From(id), out var offer))
            {
                gone = $"{slot.SchoolName} no longer offers this place";
                continue;
            }

            var there = now.Own.FirstOrDefault(stay => stay.Trainee == trainee.Trainee.Id && stay.Window == window.Id);
            if (there is null || there is { State: PlacementState.Pencilled, Pinned: false } && there.Offer != offer.Id)
            {
                wanted.Add(Stay(trainee.Trainee, window, offer));
            }
        }

        return wanted;
    }

    private Placement Stay(Trainee trainee, PatternWindow window, Offer offer) => new()
    {
        Id = PlacementId.New(), Trainee = trainee.Id, Provider = trainee.Provider, School = offer.School, Offer = offer.Id, Window = window.Id, KeyStages = offer.KeyStages,
        FirstDay = window.FirstDay, LastDay = window.LastDay, Days = window.Days, State = PlacementState.Pencilled, Live = true, PencilledAt = clock.GetUtcNow(),
    };

    /// <summary>One trainee's stays, all or none: the database itself says when a place has gone meanwhile.</summary>
    private async Task<(int Freed, string? Refused)> Pencil(List<Placement> wanted, Actor actor, CancellationToken stop)
    {
        var windows = wanted.ConvertAll(stay => stay.Window);
        var trainee = wanted[0].Trainee;
        var before = await db.Placements.Where(stay => stay.Trainee == trainee && stay.Live && windows.Contains(stay.Window)).ToListAsync(stop);
        if (before.Exists(stay => stay.State != PlacementState.Pencilled || stay.Pinned))
        {
            return (0, "Somebody decided on one of these placements meanwhile");
        }

        foreach (var stay in before)
        {
            (stay.State, stay.Live, stay.Reason) = (PlacementState.Withdrawn, false, "A plan with another school was accepted");
        }

        log.Record(new StaysPencilledByPlan(wanted[0].Provider, trainee, wanted.Count), actor);
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(OneTrainee, stop);
        try
        {
            // What is given up has to be free before anything is taken.
            await db.SaveChangesAsync(stop);
            db.AddRange(wanted);
            await db.SaveChangesAsync(stop);
            await transaction.ReleaseSavepointAsync(OneTrainee, stop);
            return (before.Count, null);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackToSavepointAsync(OneTrainee, stop);
            db.ChangeTracker.Clear();
            return (0, "A place of the plan was taken meanwhile");
        }
    }
}
