using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What was done of many, and what was not and why.</summary>
public sealed record ManyPlacements(IReadOnlyList<PlacementId> Done, IReadOnlyList<RefusedPlacement> NotDone);

public sealed record RefusedPlacement(PlacementId Placement, IReadOnlyList<Refusal> Refusals);

/// <summary>A placement with what its next step is judged by.</summary>
/// <param name="Agreed">Agreements in force cover every day of it.</param>
internal sealed record PlacementInWork(Placement Placement, bool Trains, bool Agreed)
{
    public StepFacts Step(PlacementState to, MovedBy by, DateOnly today) => new(Placement.State, to, by, Placement.Period, today)
    {
        Agreed = Agreed, Trains = Trains, AnswerBy = Placement.AnswerBy, SchoolKnows = Placement.ProposedAt is not null,
    };

    /// <summary>Takes the step; <see cref="Placement.Live"/> follows the state.</summary>
    public void Become(PlacementState to, DateTimeOffset now)
    {
        var placement = Placement;
        (placement.State, placement.Live) = (to, to.IsLive);
        switch (to)
        {
            case PlacementState.Proposed:
                (placement.ProposedAt, placement.AnsweredAt) = (now, null);
                break;
            case PlacementState.Accepted or PlacementState.Declined:
                placement.AnsweredAt = now;
                break;
            case PlacementState.Confirmed:
                placement.ConfirmedAt = now;
                break;
        }
    }
}

internal static class PlacementsInWork
{
    private static readonly TraineeStatus[] Training = [TraineeStatus.Expected, TraineeStatus.InTraining];

    public static bool Trains(this Trainee trainee) => Training.Contains(trainee.Status);

    /// <summary>Those of the ids that are in what the actor may work on, tracked; others are as if they were not.</summary>
    public static async Task<List<PlacementInWork>> Load(AppDb db, IQueryable<Placement> open, IReadOnlyCollection<PlacementId> ids, CancellationToken stop)
    {
        var placements = await open.Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        var trainees = placements.Select(p => p.Trainee).Distinct().ToList();
        var training = (await db.Trainees.Where(t => trainees.Contains(t.Id) && Training.Contains(t.Status)).Select(t => t.Id).ToListAsync(stop)).ToHashSet();
        var agreed = await Agreements(db, placements, stop);
        return placements.ConvertAll(p => new PlacementInWork(p, training.Contains(p.Trainee), IsAgreed(agreed, p)));
    }

    /// <summary>When agreements of each pair hold.</summary>
    public static async Task<ILookup<(OrganisationId Provider, OrganisationId School), Period>> Agreements(AppDb db, IReadOnlyCollection<Placement> placements, CancellationToken stop)
    {
        var (providers, schools) = (placements.Select(p => p.Provider).Distinct().ToList(), placements.Select(p => p.School).Distinct().ToList());
        var held = await db.Agreements.AsNoTracking().Where(a => a.HeldFrom != null && providers.Contains(a.Provider) && schools.Contains(a.Partner))
            .Select(a => new { a.Provider, a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        return held.ToLookup(a => (a.Provider, a.Partner), a => new Period(a.HeldFrom, a.HeldUntil));
    }

    /// <summary>A provider that is a school needs no agreement with itself.</summary>
    public static bool IsAgreed(ILookup<(OrganisationId Provider, OrganisationId School), Period> held, Placement placement) =>
        placement.School == placement.Provider || held[(placement.Provider, placement.School)].CoverTogether(placement.Period);

    /// <summary>One who looked at an older state is told so.</summary>
    public static bool IsSeen(this PlacementInWork work, Guid? version) => version is null || version == work.Placement.Version;

    /// <summary>Whether the actor acts for the accredited provider itself.</summary>
    public static bool IsAccredited(this Actor actor, Placement placement) => actor.Organisation == placement.Provider || actor == Actor.CommandLine;

    /// <summary>The refusals of all, where nothing at all could be done.</summary>
    public static Outcome<ManyPlacements> Answer(IReadOnlyList<PlacementId> done, IReadOnlyList<RefusedPlacement> refused) =>
        done.Count == 0 && refused.Count > 0 ? refused.SelectMany(each => each.Refusals).Distinct().ToList() : new ManyPlacements(done, refused);
}
