using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What breaks when a school or a trainee drops out: each placement that is not over, who has been told of it, and places that would mend it.</summary>
public sealed class SeeDropOut(AppDb db, TimeProvider clock, FindPlaces places)
{
    /// <summary>Enough to choose from; the rest is on the page of the placement.</summary>
    private const int Choices = 5;

    /// <param name="School">The school that drops out; or else <paramref name="Trainee"/>.</param>
    public sealed record Query(OrganisationId? School, TraineeId? Trainee);

    /// <param name="Told">Who knows of it: nobody, the school, the trainee.</param>
    /// <param name="Breaks">What the trainee would lack without it.</param>
    /// <param name="Places">Best first; none where the trainee drops out.</param>
    public sealed record Broken(Placement Placement, string Trainee, string School, string? Window, IReadOnlyList<string> Told, IReadOnlyList<string> Breaks, IReadOnlyList<FindPlaces.Candidate> Places);

    public sealed record Found(string Name, IReadOnlyList<Broken> Placements);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var kept = (await PlacementAccess.Kept(db, actor, today, stop)).AsNoTracking().Where(p => p.Live && p.LastDay >= today && p.State != PlacementState.EndedEarly && p.State != PlacementState.Completed);
        var name = query switch
        {
            { School: { } school } => await db.Organisations.Where(o => o.Id == school).Select(o => o.Name).SingleOrDefaultAsync(stop),
            { Trainee: { } id } => await (await TraineeAccess.Open(db, actor, Permission.KeepPlacements, today, stop)).Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(stop),
            _ => null,
        };
        if (name is null || !actor.May(Permission.KeepPlacements))
        {
            return Refusal.NotFound;
        }

        var placements = await kept.Where(p => query.School != null ? p.School == query.School : p.Trainee == query.Trainee).OrderBy(p => p.FirstDay).ToListAsync(stop);
        List<Broken> broken = [];
        foreach (var placement in placements)
        {
            broken.Add(await Of(placement, query, actor, today, stop));
        }

        return new Found(name, broken);
    }

    private async Task<Broken> Of(Placement placement, Query query, Actor actor, DateOnly today, CancellationToken stop)
    {
        var trainee = await db.Trainees.AsNoTracking().SingleAsync(t => t.Id == placement.Trainee, stop);
        var school = await db.Organisations.Where(o => o.Id == placement.School).Select(o => o.Name).SingleAsync(stop);
        var window = await db.PatternWindows.Where(w => w.Id == placement.Window).Select(w => w.Name).SingleOrDefaultAsync(stop);
        var others = await db.Placements.AsNoTracking().Where(p => p.Trainee == trainee.Id && p.Live && p.Id != placement.Id).ToListAsync(stop);
        List<string> told = [];
        if (placement.ProposedAt is not null && query.School is null)
        {
            told.Add("the school");
        }

        if (placement.PublishedOn <= today)
        {
            told.Add("the trainee");
        }

        var found = query.School is { } without && placement.Window is { } id && (await places.Run(new(trainee.Id, id, without), actor, stop)).Try(out var open) ? open.Places.Take(Choices) : [];
        return new(placement, trainee.Name, school, window, told, query.School is null ? [] : Breaks(placement, others, trainee.ChosenKeyStage), [.. found]);
    }

    /// <summary>What the others alone do not give.</summary>
    private static List<string> Breaks(Placement placement, List<Placement> others, KeyStages chosen)
    {
        List<string> all = [$"No place from {placement.FirstDay.ToString("d MMMM", Dates.British)} to {placement.LastDay.ToString("d MMMM yyyy", Dates.British)}"];
        var left = others.Aggregate(KeyStages.None, (sum, other) => sum | other.KeyStages);
        if (chosen != KeyStages.None && PlaceEffects.HasNeighbours(left | placement.KeyStages, chosen) && !PlaceEffects.HasNeighbours(left, chosen))
        {
            all.Add("Two key stages in a row are missing");
        }

        if (others.Exists(other => other.School != placement.School) && others.Select(other => other.School).Distinct().Count() < 2)
        {
            all.Add("Only one school is left");
        }

        return all;
    }
}
