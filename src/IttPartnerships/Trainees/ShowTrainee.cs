using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Everything kept about one trainee. Needs and circumstances only for who may see them.</summary>
public sealed class ShowTrainee(AppDb db, CurrentRegister register, TimeProvider clock)
{
    public sealed record Query(TraineeId Trainee);

    public sealed record Stay(PlacementId Id, OrganisationId School, string SchoolName, DateOnly FirstDay, DateOnly LastDay, PlacementState State, bool Live, DateOnly? PublishedOn);

    /// <param name="Attended">Days the register of attendance says they were there.</param>
    public sealed record ItpWeek(Guid Unit, string Focus, DateOnly FirstDay, DateOnly LastDay, int Attended, int Missed);

    public sealed record Exclusion(OrganisationId School, string SchoolName, ExclusionReason Reason);

    public sealed record Companion(TraineeId Id, string Name, string Reference);

    /// <param name="Home">"LS6 3AB" or "the centre of LS6 3": what journeys are worked out from. Null where the register knows no place near it.</param>
    /// <param name="Circumstances">Null for who may not see them.</param>
    /// <param name="LinkSentAt">When the last link to their own page was sent.</param>
    public sealed record Picture(
        Trainee Trainee, Course Course, string Provider, string? DeliveredBy, string? EmployingSchool, string? Home, IReadOnlyList<TraineeStep> Steps, IReadOnlyList<Stay> Placements,
        IReadOnlyList<ItpWeek> Itp, IReadOnlyList<Exclusion> Exclusions, IReadOnlyList<Companion> TravelsWith, IReadOnlyList<TraineeCircumstance>? Circumstances, DateTimeOffset? LinkSentAt, bool MayKeep)
    {
        public string? EmployingUrn { get; init; }
    }

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == query.Trainee, stop);
        if (trainee is null)
        {
            return Refusal.NotFound;
        }

        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == trainee.Course, stop);
        OrganisationId?[] bodies = [trainee.Provider, trainee.EmployingSchool, course.DeliveredBy];
        var wanted = bodies.OfType<OrganisationId>().ToList();
        var names = await db.Organisations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var home = trainee.HomePostcode is { } postcode ? (await register.Now(stop)).Postcodes.Find(postcode)?.InWords : null;
        return new Picture(
            trainee, course, names[trainee.Provider], course.DeliveredBy is { } partner ? names[partner] : null, trainee.EmployingSchool is { } employer ? names[employer] : null, home,
            await db.TraineeSteps.AsNoTracking().Where(s => s.Trainee == trainee.Id).OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.Id).ToListAsync(stop),
            await Placements(trainee.Id, stop),
            await Itp(trainee.Id, stop),
            await (from exclusion in db.TraineeExclusions join school in db.Organisations on exclusion.School equals school.Id where exclusion.Trainee == trainee.Id orderby school.Name select new Exclusion(school.Id, school.Name, exclusion.Reason)).ToListAsync(stop),
            await db.Trainees.Where(t => db.TraineePairs.Any(p => (p.First == trainee.Id && p.Second == t.Id) || (p.Second == trainee.Id && p.First == t.Id)))
                .OrderBy(t => t.Name).Select(t => new Companion(t.Id, t.Name, t.Reference)).ToListAsync(stop),
            actor.May(Permission.SeeCircumstances) ? await db.TraineeCircumstances.AsNoTracking().Where(c => c.Trainee == trainee.Id && c.KeepUntil >= today).OrderBy(c => c.ConsentedOn).ToListAsync(stop) : null,
            await db.TraineeLinks.Where(l => l.Trainee == trainee.Id).OrderByDescending(l => l.SentAt).Select(l => (DateTimeOffset?)l.SentAt).FirstOrDefaultAsync(stop),
            actor.May(Permission.KeepTrainees) && trainee.ErasedAt is null)
        {
            EmployingUrn = await db.Schools.Where(s => s.Organisation == trainee.EmployingSchool).Select(s => s.Urn).SingleOrDefaultAsync(stop),
        };
    }

    private Task<List<Stay>> Placements(TraineeId trainee, CancellationToken stop) =>
        (from placement in db.Placements
         join school in db.Organisations on placement.School equals school.Id
         where placement.Trainee == trainee
         orderby placement.FirstDay
         select new Stay(placement.Id, school.Id, school.Name, placement.FirstDay, placement.LastDay, placement.State, placement.Live, placement.PublishedOn)).ToListAsync(stop);

    private async Task<List<ItpWeek>> Itp(TraineeId trainee, CancellationToken stop)
    {
        var units = await (from member in db.ItpMembers join unit in db.ItpUnits on member.Unit equals unit.Id where member.Trainee == trainee orderby unit.FirstDay select unit).AsNoTracking().ToListAsync(stop);
        var attendance = (await db.ItpAttendance.AsNoTracking().Where(a => a.Trainee == trainee).ToListAsync(stop)).ToLookup(a => a.Unit);
        return units.ConvertAll(unit => new ItpWeek(
            unit.Id.Value, unit.Focus, unit.FirstDay, unit.LastDay, attendance[unit.Id].Count(day => day.Attended), attendance[unit.Id].Count(day => !day.Attended)));
    }
}
