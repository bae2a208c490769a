using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>Everything kept about one trainee in words and dates, to hand to them (UK GDPR, article 15).</summary>
public sealed class ExportTrainee(AppDb db, ActivityLog log, ShowTrainee show)
{
    public sealed record Query(TraineeId Trainee);

    /// <summary>One fact: what it is about, what it is called, what it says.</summary>
    public sealed record Fact(string About, string Name, string Says);

    public async Task<Outcome<IReadOnlyList<Fact>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees) || !(await show.Run(new(query.Trainee), actor, stop)).Try(out var picture))
        {
            return Refusal.NotFound;
        }

        var id = query.Trainee;
        List<Fact> facts = [.. Details(picture), .. Around(picture)];
        facts.AddRange((await (from day in db.PlacementDays
                               join placement in db.Placements on day.Placement equals placement.Id
                               where placement.Trainee == id
                               orderby day.Day
                               select day).AsNoTracking().ToListAsync(stop)).Select(day => new Fact("Days that went otherwise", Iso(day.Day), $"{day.Kind}, said by {day.SaidBy}")));
        facts.AddRange((await db.ItpAttendance.AsNoTracking().Where(a => a.Trainee == id).OrderBy(a => a.Day).ToListAsync(stop))
            .Select(day => new Fact("Intensive Training and Practice", Iso(day.Day), day.Attended ? "Attended" : "Missed")));
        facts.AddRange((await db.TraineeLinks.AsNoTracking().Where(l => l.Trainee == id).OrderBy(l => l.SentAt).ToListAsync(stop))
            .Select(link => new Fact("Links sent", Dates.Time(link.SentAt), $"Opens until {Dates.Time(link.ExpiresAt)}")));
        facts.AddRange((await db.JournalEntries.AsNoTracking().Where(e => e.Subjects.Any(s => s.Subject == id.Value)).OrderBy(e => e.At).Select(e => new { e.At, e.Summary, e.ActorName }).ToListAsync(stop))
            .Select(entry => new Fact("What was done", Dates.Time(entry.At), $"{entry.Summary}, by {entry.ActorName}")));
        log.Record(new TraineeExported(id, picture.Trainee.Provider), actor);
        await db.SaveChangesAsync(stop);
        return facts;
    }

    private static IEnumerable<Fact> Details(ShowTrainee.Picture picture)
    {
        var trainee = picture.Trainee;
        (string Name, string? Says)[] said =
        [
            ("Name", trainee.Name), ("Reference", trainee.Reference), ("Email address", trainee.Email), ("Teacher reference number", trainee.Trn), ("Accredited provider", picture.Provider),
            ("Course", $"{picture.Course.Title} ({picture.Course.Code})"), ("Year", trainee.Year.ToString()), ("Status", trainee.Status.Words), ("First day", Iso(trainee.StartsOn)), ("Last day", Iso(trainee.EndsOn)),
            ("Subject", trainee.Subject), ("Chosen key stage", trainee.ChosenKeyStage.WithConsecutive()), ("Home postcode", trainee.HomePostcode), ("Home, easting", trainee.HomeEasting?.ToString(Dates.British)),
            ("Home, northing", trainee.HomeNorthing?.ToString(Dates.British)), ("Travels", trainee.Travel.Phrase()), ("Longest journey in minutes", trainee.MaxMinutes?.ToString(Dates.British)),
            ("Employing school", picture.EmployingSchool), ("Checks complete on", trainee.SuitableOn is { } day ? Iso(day) : null), ("Checks confirmed by", trainee.SuitabilityConfirmedBy),
        ];
        return said.Where(each => each.Says is not null).Select(each => new Fact("Details", each.Name, each.Says!));
    }

    private static IEnumerable<Fact> Around(ShowTrainee.Picture picture) =>
    [
        .. picture.Steps.Select(step => new Fact("Status", Iso(step.On), $"{step.Status.Words}{(step.Reason is { } reason ? $": {reason}" : "")} (recorded by {step.RecordedBy})")),
        .. picture.Placements.Select(stay => new Fact("Placements", stay.SchoolName, $"{Iso(stay.FirstDay)} to {Iso(stay.LastDay)}, {stay.State}")),
        .. picture.Exclusions.Select(each => new Fact("Schools ruled out", each.SchoolName, each.Reason.Words)),
        .. picture.TravelsWith.Select(each => new Fact("Travels with", each.Reference, "Another trainee")),
        .. (picture.Circumstances ?? []).Select(each => new Fact("Needs and circumstances", each.Need, $"For {each.Purpose}; agreed on {Iso(each.ConsentedOn)}; kept until {Iso(each.KeepUntil)}; {(each.MayTellSchool ? "the school may be told" : "the school is not told")}")),
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
