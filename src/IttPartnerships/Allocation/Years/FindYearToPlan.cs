using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>What a plan of a year would be made of, before it is asked for: who is planned, who is left out and why, what is decided already.</summary>
public sealed class FindYearToPlan(AppDb db, TimeProvider clock)
{
    public sealed record Query(AcademicYear Year);

    /// <param name="Slots">Stays to fill, one a trainee and window.</param>
    /// <param name="Decided">Stays the school was asked about or more, or that somebody pinned: no plan moves them.</param>
    /// <param name="Pencilled">Stays a plan keeps where it can, or plans anew.</param>
    /// <param name="Places">Trainees at one time over those offers.</param>
    /// <param name="ByHand">Offers that name neither subject nor key stage: a person has to use them by hand.</param>
    public sealed record Picture(
        AcademicYear Year, int Trainees, int Slots, int Decided, int Pencilled, int Schools, int Offers, int Places, int ByHand, IReadOnlyList<LeftOut> LeftOut)
    {
        /// <summary>Trainees who are planned, with what they need besides that no plan sees to.</summary>
        public IReadOnlyList<LeftOut> LeftToPeople { get; init; } = [];

        /// <summary>Schools that took back all they had offered for the year, or for which somebody did when they dropped out.</summary>
        public IReadOnlyList<NoLonger> TakenBack { get; init; } = [];

        /// <summary>Windows of which only some days are ahead.</summary>
        public IReadOnlyList<Begun> UnderWay { get; init; } = [];

        /// <summary>Windows in which nobody can begin any more.</summary>
        public IReadOnlyList<Begun> Over { get; init; } = [];

        /// <summary>The first day of a new stay in a window that has begun.</summary>
        public DateOnly From { get; init; }
    }

    /// <summary>A window that has begun, or is over.</summary>
    public sealed record Begun(string Name, DateOnly FirstDay, DateOnly LastDay);

    public sealed record NoLonger(OrganisationId School, string Name);

    public sealed record LeftOut(TraineeId Trainee, string Name, string Reason);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var whole = await LoadYear.Of(db, query.Year, actor, clock.Today(), stop);
        var year = DaysAhead.Of(whole, clock.Today());
        var planned = year.Trainees.Where(trainee => trainee.IsPlanned).ToList();
        List<Begun> begun = [.. whole.Trainees.Where(trainee => trainee.IsPlanned).SelectMany(trainee => trainee.Pattern!.Windows).Select(window => new Begun(window.Name, window.FirstDay, window.LastDay))
            .Where(window => window.FirstDay < year.From).Distinct().OrderBy(window => window.FirstDay).ThenBy(window => window.Name, StringComparer.Ordinal)];
        var usable = year.Offers.Where(YearFiles.IsPlanned).ToList();
        var own = year.Own.ToList();
        var pencilled = own.Count(stay => !year.IsDecided(stay));
        return new Picture(
            query.Year, planned.Count, planned.Sum(trainee => trainee.Pattern!.Windows.Count), own.Count - pencilled, pencilled,
            usable.Select(offer => offer.School).Distinct().Count(), usable.Count, usable.Sum(offer => offer.Places), year.Offers.Count - usable.Count,
            [.. year.Trainees.Where(trainee => trainee.LeftOut is not null).Select(trainee => new LeftOut(trainee.Trainee.Id, trainee.Trainee.Name, trainee.LeftOut!))])
        {
            From = year.From!.Value, UnderWay = begun.FindAll(window => window.LastDay >= year.From), Over = begun.FindAll(window => window.LastDay < year.From),
            TakenBack = await TakenBack(query.Year, actor, stop),
            LeftToPeople = [.. planned.Where(trainee => trainee.Settings.LeftToPeople is not null).Select(trainee => new LeftOut(trainee.Trainee.Id, trainee.Trainee.Name, trainee.Settings.LeftToPeople!))],
        };
    }

    private async Task<List<NoLonger>> TakenBack(AcademicYear year, Actor actor, CancellationToken stop)
    {
        var answers = OfferAudience.AnswersSeenBy(db, await OfferAudience.Reader(db, actor, clock.Today(), stop)).Where(answer => answer.Year == year && answer.Interest != HostingInterest.No);
        var schools = answers.Where(answer => db.Offers.Any(offer => offer.Answer == answer.Id) && !db.Offers.Any(offer => offer.Answer == answer.Id && offer.WithdrawnOn == null)).Select(answer => answer.School);
        return await db.Organisations.Where(school => schools.Contains(school.Id)).OrderBy(school => school.Name).Select(school => new NoLonger(school.Id, school.Name)).ToListAsync(stop);
    }
}
