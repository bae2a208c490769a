using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Hosting;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>A place chosen for a trainee, with what it is judged by: the same for a new placement and for one that moves.</summary>
internal sealed record PlaceChosen(Trainee Trainee, PatternWindow? Window, Offer? Offer, PencilFacts Facts)
{
    /// <param name="moving">The placement that is to move, where it is not a new one.</param>
    public static async Task<PlaceChosen> Load(
        AppDb db, Trainee trainee, WindowId? windowId, OrganisationId school, OfferId? offerId, DateOnly? first, DateOnly? last, Weekdays? days, PlacementId? moving, DateOnly today, CancellationToken stop)
    {
        var window = windowId is null ? null : await WindowsOf(db, trainee).SingleOrDefaultAsync(w => w.Id == windowId, stop);
        var offer = offerId is null ? null : await (await OffersToPlaceOn.Of(db, trainee.Provider, today, stop)).AsNoTracking().SingleOrDefaultAsync(o => o.Id == offerId && o.School == school, stop);
        var taken = windowId is not null && await db.Placements.AnyAsync(
            p => p.Trainee == trainee.Id && p.Window == windowId && p.Live && p.State != PlacementState.EndedEarly && p.Id != moving, stop);
        var excluded = await db.TraineeExclusions.AnyAsync(e => e.Trainee == trainee.Id && e.School == school, stop);
        var open = await db.Organisations.AnyAsync(o => o.Id == school && o.Status != OrganisationStatus.Closed && (o.School != null || o.Id == trainee.Provider), stop);
        return new(trainee, window, offer, new(
            first ?? window?.FirstDay, last ?? window?.LastDay, days ?? window?.Days ?? Weekdays.None, trainee.Trains(), windowId is null || window is not null, taken, offerId is null || offer is not null, excluded, open));
    }

    /// <summary>The windows of every pattern the trainee's course follows, in whatever year.</summary>
    public static IQueryable<PatternWindow> WindowsOf(AppDb db, Trainee trainee) =>
        db.PatternWindows.AsNoTracking().Where(w => db.CourseYears.Any(y => y.Course == trainee.Course && y.Pattern == w.Pattern));

    public Placement Pencil(OrganisationId school, KeyStages stages, DateTimeOffset now) => new()
    {
        Id = PlacementId.New(), Trainee = Trainee.Id, Provider = Trainee.Provider, School = school, Offer = Offer?.Id, Window = Window?.Id, KeyStages = stages,
        FirstDay = Facts.FirstDay!.Value, LastDay = Facts.LastDay!.Value, Days = Facts.Days, State = PlacementState.Pencilled, Live = true, PencilledAt = now,
    };
}
