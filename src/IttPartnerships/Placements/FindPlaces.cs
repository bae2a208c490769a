using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Places that a trainee could have in a window, the best first: free, that fit, that mend most, and near.</summary>
public sealed class FindPlaces(AppDb db, TimeProvider clock, CurrentRegister current)
{
    /// <summary>More than anybody reads; what lies further away is found by searching offers.</summary>
    public const int Most = 30;

    /// <param name="At">Places at this school alone.</param>
    /// <param name="Without">A school that is not to be among them: the one that drops out.</param>
    public sealed record Query(TraineeId Trainee, WindowId Window, OrganisationId? Without = null, OrganisationId? At = null);

    /// <param name="Free">Places nobody has on any day of the window, no more than the school's total leaves.</param>
    /// <param name="Journey">Null where the home or the school's place is not known.</param>
    public sealed record Candidate(Offer Offer, string School, string? Town, int Free, TravelTime? Journey, bool TooFar, bool Agreed, bool Contrasts, PlaceEffect Effect, SettingStanding Setting)
    {
        /// <summary>What it would do to the trainee's requirements; worked out for those that are shown.</summary>
        public PlacementChange? Change { get; init; }

        public bool Advised => Free > 0 && !TooFar && Effect.Bad.Count == 0;
    }

    /// <param name="Now">The live placement that fills the window.</param>
    public sealed record Found(Trainee Trainee, string Course, PatternWindow Window, Placement? Now, IReadOnlyList<Candidate> Places, int FullOrUnsuitable);

    public async Task<Outcome<Found>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await (await TraineeAccess.Open(db, actor, Permission.KeepPlacements, today, stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == query.Trainee, stop) is not { } trainee
            || await PlaceChosen.WindowsOf(db, trainee).SingleOrDefaultAsync(w => w.Id == query.Window, stop) is not { } window)
        {
            return Refusal.NotFound;
        }

        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == trainee.Course, stop);
        var stays = await db.Placements.AsNoTracking().Where(p => p.Trainee == trainee.Id && p.Live).ToListAsync(stop);
        var letters = await PlaceChosen.WindowsOf(db, trainee).ToDictionaryAsync(w => w.Id, w => w.Letter, stop);
        var others = stays.Where(p => p.Window != window.Id).Select(p => new StayFacts(p.School, p.KeyStages, p.Window is { } id ? letters.GetValueOrDefault(id) : null)).ToList();
        var offers = await Fitting(trainee, course, window, query, today, stop);
        var taken = await PlacesLeft.Of(db, offers, window.Period, stays.Find(p => p.Window == window.Id)?.Id, stop);
        var agreed = await Agreed(trainee.Provider, offers, window.Period, stop);
        var (register, settings) = (await current.Now(stop), await Settings(offers, others, stop));
        var names = await Names(offers, stop);
        var visits = await SettingVisits.Of(db, trainee.Provider, [.. offers.Select(offer => offer.School)], stop);
        var all = offers.ConvertAll(offer =>
        {
            var row = register.Row(offer.School);
            TravelTime? journey = trainee.Home.IsPlace && row is { Place.IsPlace: true } ? TravelEstimate.Minutes(trainee.Home, row.Place, trainee.Travel) : null;
            var stages = KeyStagesTaught.Common(KeyStageRules.Of(course.LowAge, course.HighAge, Phase.Unknown), offer.KeyStages == KeyStages.None ? row?.KeyStages ?? KeyStages.None : offer.KeyStages);
            var contrasts = others.Count > 0 && others.TrueForAll(other => settings.GetValueOrDefault(other.School) != settings.GetValueOrDefault(offer.School));
            return new Candidate(offer, names[offer.School], row?.Town, taken[offer.Id], journey, journey?.Minutes > trainee.MaxMinutes, agreed.Contains(offer.School), contrasts,
                PlaceEffects.Of(new(offer.School, stages, window.Letter), others, trainee.ChosenKeyStage), SettingVisits.StandingOn(window.FirstDay, visits.TryGetValue(offer.School, out var until) ? until : null));
        });
        List<Candidate> free =
        [
            .. all.Where(c => c.Free > 0).OrderByDescending(c => c.Advised).ThenBy(c => c.Effect.Bad.Count).ThenByDescending(c => c.Effect.Good.Count)
                .ThenByDescending(c => c.Agreed).ThenBy(c => c.Journey?.Minutes ?? int.MaxValue).ThenBy(c => c.School, StringComparer.Ordinal).ThenBy(c => c.Offer.Id.Value),
        ];
        var now = stays.Find(p => p.Window == window.Id && p.State != PlacementState.EndedEarly);
        var shown = free.Take(Most).ToList();
        var taught = KeyStageRules.Of(course.LowAge, course.HighAge, Phase.Unknown);
        var changes = await PreviewPlacement.Of(
            db, db.Trainees.Where(t => t.Id == trainee.Id),
            shown.ConvertAll(c => new PreviewPlacement.Query(
                trainee.Id, c.Offer.School, window.FirstDay, window.LastDay, window.Days,
                KeyStagesTaught.Common(taught, c.Offer.KeyStages == KeyStages.None ? register.Row(c.Offer.School)?.KeyStages ?? KeyStages.None : c.Offer.KeyStages), window.Id)),
            now?.Id, today, stop);
        return new Found(trainee, course.Title, window, now, [.. shown.Select((place, at) => place with { Change = changes.ElementAtOrDefault(at) })], all.Count - free.Count);
    }

    private async Task<List<Offer>> Fitting(Trainee trainee, Course course, PatternWindow window, Query query, DateOnly today, CancellationToken stop)
    {
        var (year, without, at) = (AcademicYear.Of(window.FirstDay), query.Without, query.At);
        var subject = FoldedText.Fold(trainee.Subject ?? course.Subjects.Split("; ")[0]);
        var stages = KeyStageRules.Of(course.LowAge, course.HighAge, Phase.Unknown);
        OfferKind[] kinds = window.Kind == WindowKind.OtherExperience ? [OfferKind.OtherExperience, OfferKind.Contrasting] : window.Kind == WindowKind.Main ? [OfferKind.Main] : [OfferKind.Main, OfferKind.Contrasting];
        var offers = await (await OffersToPlaceOn.Of(db, trainee.Provider, today, stop)).AsNoTracking()
            .Where(o => o.Year == year && kinds.Contains(o.Kind) && o.School != without && (at == null || o.School == at) && !db.TraineeExclusions.Any(e => e.Trainee == trainee.Id && e.School == o.School)).ToListAsync(stop);
        return offers.FindAll(o =>
            (o.Subject is null || subject.Length == 0 || FoldedText.Fold(o.Subject) == subject)
            && (stages == KeyStages.None || o.KeyStages == KeyStages.None || (o.KeyStages & stages) != KeyStages.None)
            && OfferTimes.HoldsIn(o, window.Name, window.FirstDay, window.LastDay)
            && o.Welcomes(course));
    }

    private async Task<Dictionary<OrganisationId, string>> Names(List<Offer> offers, CancellationToken stop)
    {
        var ids = offers.Select(o => o.School).Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
    }

    private async Task<HashSet<OrganisationId>> Agreed(OrganisationId provider, List<Offer> offers, Period stay, CancellationToken stop)
    {
        var held = await db.Agreements.AsNoTracking().Where(a => a.Provider == provider && a.HeldFrom != null).Select(a => new { a.Partner, a.HeldFrom, a.HeldUntil }).ToListAsync(stop);
        var periods = held.ToLookup(a => a.Partner, a => new Period(a.HeldFrom, a.HeldUntil));
        return [.. offers.Select(o => o.School).Where(school => school == provider || periods[school].CoverTogether(stay))];
    }

    private async Task<Dictionary<OrganisationId, SettingType>> Settings(List<Offer> offers, List<StayFacts> others, CancellationToken stop)
    {
        var ids = offers.Select(o => o.School).Concat(others.Select(other => other.School)).Distinct().ToList();
        return await db.Schools.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Organisation)).ToDictionaryAsync(s => s.Organisation, s => s.Setting, stop);
    }
}
