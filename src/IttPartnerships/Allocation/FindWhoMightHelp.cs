using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Partnerships;
using IttPartnerships.Planner;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Schools near an extra offer that a plan advises: open, teaching what is asked for, with whom to talk to there. Partners come first.</summary>
public sealed class FindWhoMightHelp(AppDb db, ReadPlan read, TimeProvider clock)
{
    public const int Most = 20;
    private const int Metres = 25_000;

    /// <param name="Extra">Position in the plan's advice, from 0.</param>
    public sealed record Query(PlanRunId Plan, int Extra);

    /// <param name="Year">That schools would be asked about.</param>
    public sealed record Answer(FindPlans.Row Row, PlanReport.AdviceRow Extra, AcademicYear Year, IReadOnlyList<Row> Schools);

    /// <param name="Metres">From the place the offer is wanted near, as the crow flies.</param>
    /// <param name="IsPartner">An agreement with it is in force.</param>
    /// <param name="Answered">It answered for the year, and the reader sees it.</param>
    public sealed record Row(OrganisationId School, string Name, string? Town, int Metres, int Minutes, bool IsPartner, bool Answered, string? Contact, string? Email);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(query.Plan), actor, stop)).Try(out var made) || query.Extra < 0 || query.Extra >= made.Plan.Report.Advice.Count)
        {
            return Refusal.NotFound;
        }

        var (extra, today, own) = (made.Plan.Report.Advice[query.Extra], clock.Today(), actor.Organisation!.Value);
        var year = made.Row.ForYear ?? HostingYear.Asked(today);
        var reader = await OfferAudience.Reader(db, actor, today, stop);
        var near = GridReference.At(extra.NearEasting, extra.NearNorthing);
        var stages = (Organisations.KeyStages)(int)extra.KeyStages.Select(name => KeyStageNames.All.First(pair => pair.Name == name).Stage).Aggregate(Planner.KeyStages.None, (all, stage) => all | stage);
        var (west, east, south, north) = (near.Easting - Metres, near.Easting + Metres, near.Northing - Metres, near.Northing + Metres);
        var providers = reader.Providers;
        var partners = Partnership.InForce(db, today).Where(a => providers.Contains(a.Provider)).Select(a => a.Partner);
        var answered = OfferAudience.AnswersSeenBy(db, reader).Where(a => a.Year == year).Select(a => a.School);
        var found = await (from school in db.Schools
                           join organisation in db.Organisations on school.Organisation equals organisation.Id
                           where organisation.Status != OrganisationStatus.Closed && (stages == Organisations.KeyStages.None || (school.KeyStages & stages) != Organisations.KeyStages.None)
                           from at in organisation.Addresses
                           where at.Until == null && at.Easting >= west && at.Easting <= east && at.Northing >= south && at.Northing <= north
                           select new
                           {
                               organisation.Id, organisation.Name, at.Town, at.Easting, at.Northing, school.Setting, IsPartner = partners.Contains(organisation.Id), Answered = answered.Contains(organisation.Id),
                           }).AsNoTracking().ToListAsync(stop);
        var ids = found.ConvertAll(one => one.Id);
        var contacts = (await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Organisation) && (c.KeptBy == own || c.KeptBy == c.Organisation)).OrderByDescending(c => c.LastConfirmed).ToListAsync(stop))
            .ToLookup(c => c.Organisation);
        return new Answer(made.Row, extra, year,
        [
            .. found.Where(one => extra.Settings.Count == 0 || extra.Settings.Contains(Years.YearFiles.SettingWord(one.Setting)))
                .Select(one => (One: one, Place: GridReference.At(one.Easting!.Value, one.Northing!.Value)))
                .Select(one => new Row(
                    one.One.Id, one.One.Name, one.One.Town, (int)Math.Sqrt(Squared(near, one.Place)), TravelEstimate.Minutes(near, one.Place, TravelMode.Car).Minutes, one.One.IsPartner, one.One.Answered,
                    contacts[one.One.Id].FirstOrDefault()?.Name, contacts[one.One.Id].FirstOrDefault()?.Email))
                .Where(row => row.Metres <= Metres).OrderByDescending(row => row.IsPartner).ThenBy(row => row.Metres).DistinctBy(row => row.School).Take(Most),
        ]);
    }

    private static double Squared(GridReference from, GridReference to) => Math.Pow(from.Easting - to.Easting, 2) + Math.Pow(from.Northing - to.Northing, 2);
}
