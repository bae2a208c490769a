using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>One week: its groups with their trainees, registers taken, who could host, and whatever is counted twice.</summary>
public sealed class ShowItpUnit(AppDb db, TimeProvider clock)
{
    public sealed record Query(ItpUnitId Unit);

    public sealed record TraineeLine(TraineeId Id, string Name, string Reference, ItpGroupId? Group);

    /// <param name="Urn">Of the host, where it is a school.</param>
    /// <param name="Registers">Days on which somebody of the group was marked.</param>
    public sealed record GroupLine(ItpGroup Group, string? HostName, string? Urn, IReadOnlyList<TraineeLine> Trainees, IReadOnlyList<DateOnly> Registers);

    /// <param name="Free">Places that no group takes on these days.</param>
    public sealed record OfferLine(OfferId Id, string Urn, string School, int Places, int Free, string? Focus);

    /// <param name="Ungrouped">Trainees of the course who are in no group.</param>
    /// <param name="Names">The actor may see who they are.</param>
    /// <param name="Attendance">Who was marked there or missing, by day.</param>
    public sealed record Picture(
        ItpUnit Unit, Course Course, IReadOnlyList<GroupLine> Groups, IReadOnlyList<TraineeLine> Ungrouped, IReadOnlyList<OfferLine> Offers,
        IReadOnlyList<Refusal> Advice, IReadOnlyList<CountedTwice> Twice, IReadOnlyList<ItpAttendance> Attendance, bool MayKeep, bool Names)
    {
        public IReadOnlyList<DateOnly> Days => [.. ItpAdvice.Days(Unit)];

        public string NameOf(TraineeId trainee) =>
            Groups.SelectMany(group => group.Trainees).Concat(Ungrouped).FirstOrDefault(line => line.Id == trainee)?.Name ?? "Somebody";
    }

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await ItpWork.ToSee(db, query.Unit, actor, today, stop) is not { } work)
        {
            return Refusal.NotFound;
        }

        var (unit, mayKeep) = (work.Unit, work.Access.MayKeep(work.Course));
        var groupOf = unit.Groups.SelectMany(group => group.Members).ToDictionary(member => member.Trainee, member => member.Group);
        var members = groupOf.Keys.ToList();
        var trainees = work.Access.Names
            ? (await db.Trainees.AsNoTracking().Where(t => members.Contains(t.Id)).Union(ItpTrainees.Of(db, unit)).Select(t => new { t.Id, t.Name, t.Reference }).ToListAsync(stop))
                .ConvertAll(t => new TraineeLine(t.Id, t.Name, t.Reference, groupOf.TryGetValue(t.Id, out var group) ? group : null))
            : [];
        trainees = [.. trainees.OrderBy(line => FoldedText.Fold(line.Name), StringComparer.Ordinal).ThenBy(line => line.Reference, StringComparer.Ordinal)];
        var attendance = await db.ItpAttendance.AsNoTracking().Where(a => a.Unit == unit.Id).ToListAsync(stop);
        var hosts = unit.Groups.Select(group => group.Host).OfType<OrganisationId>().ToList();
        var names = await db.Organisations.Where(o => hosts.Contains(o.Id)).Select(o => new { o.Id, o.Name, Urn = o.School == null ? null : o.School.Urn }).ToDictionaryAsync(o => o.Id, stop);
        var groups = unit.Groups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => new GroupLine(
            group, group.Host is { } host ? names[host].Name : null, group.Host is { } school ? names[school].Urn : null,
            trainees.FindAll(line => line.Group == group.Id),
            [.. attendance.Where(a => groupOf.GetValueOrDefault(a.Trainee) == group.Id).Select(a => a.Day).Distinct().Order()])).ToList();
        return new Picture(
            unit, work.Course, groups, trainees.FindAll(line => line.Group is null), mayKeep ? await Offers(unit, today, stop) : [], ItpAdvice.OfUnit.Broken(unit),
            work.Access.Names ? await Twice(attendance, stop) : [], attendance, mayKeep, work.Access.Names);
    }

    private async Task<IReadOnlyList<OfferLine>> Offers(ItpUnit unit, DateOnly today, CancellationToken stop)
    {
        var offers = await (await ItpOffers.For(db, unit, today, stop)).OrderByDescending(o => o.Places).ThenBy(o => o.Id).Take(200).ToListAsync(stop);
        var ids = offers.ConvertAll(offer => offer.School);
        var schools = await db.Organisations.Where(o => ids.Contains(o.Id) && o.School != null).Select(o => new { o.Id, o.Name, o.School!.Urn }).ToDictionaryAsync(o => o.Id, stop);
        var taken = await ItpOffers.Taken(db, offers.ConvertAll(offer => offer.Id), unit, null, stop);
        return
        [
            .. offers.Where(offer => schools.ContainsKey(offer.School)).Select(offer => new OfferLine(
                offer.Id, schools[offer.School].Urn, schools[offer.School].Name, offer.Places, offer.Places - taken.GetValueOrDefault(offer.Id), offer.Focus)),
        ];
    }

    private async Task<IReadOnlyList<CountedTwice>> Twice(List<ItpAttendance> here, CancellationToken stop)
    {
        var (trainees, days) = (here.Select(a => a.Trainee).Distinct().ToList(), here.Select(a => a.Day).Distinct().ToList());
        var attended = (await db.ItpAttendance.AsNoTracking().Where(a => a.Attended && trainees.Contains(a.Trainee) && days.Contains(a.Day)).ToListAsync(stop)).ToLookup(a => a.Trainee);
        var extra = (await (from day in db.PlacementDays
                            join placement in db.Placements on day.Placement equals placement.Id
                            where trainees.Contains(placement.Trainee) && days.Contains(day.Day)
                            select new { placement.Trainee, day.Day, day.Kind }).ToListAsync(stop)).ToLookup(day => day.Trainee);
        return [.. trainees.SelectMany(trainee => CountedOnce.Clashes(trainee, [.. attended[trainee].Select(a => (a.Unit, a.Day))], [.. extra[trainee].Select(day => (day.Day, day.Kind))]))];
    }
}
