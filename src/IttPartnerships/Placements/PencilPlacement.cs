using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Chooses a place for a trainee. It takes the place at once, and nobody is told.</summary>
public sealed class PencilPlacement(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Offer">Empty where a person places someone without one.</param>
    /// <param name="KeyStages">None for those the offer and the course have in common.</param>
    /// <param name="FirstDay">The window's where empty; so with the last and the weekdays.</param>
    public sealed record Command(
        TraineeId Trainee, WindowId? Window, OrganisationId School, OfferId? Offer, KeyStages KeyStages = KeyStages.None, DateOnly? FirstDay = null, DateOnly? LastDay = null, Weekdays? Days = null);

    public async Task<Outcome<PlacementId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await (await TraineeAccess.Open(db, actor, Permission.KeepPlacements, today, stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.Trainee, stop) is not { } trainee)
        {
            return Refusal.NotFound;
        }

        var place = await PlaceChosen.Load(db, trainee, command.Window, command.School, command.Offer, command.FirstDay, command.LastDay, command.Days, null, today, stop);
        if (PlacementRules.BeforePencilling.Broken(place.Facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var placement = place.Pencil(command.School, await KeyStagesTaught.Of(db, trainee, command.School, place.Offer, command.KeyStages, stop), clock.GetUtcNow());
        db.Add(placement);
        log.Record(new PlacementPencilled(PlacementMark.Of(placement), placement.FirstDay, placement.LastDay), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : placement.Id;
    }
}
