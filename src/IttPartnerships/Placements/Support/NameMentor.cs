using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>Names who mentors a trainee in a placement, from a day on; beside or in place of who does so far (R17).</summary>
public sealed class NameMentor(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="From">The placement's first day, or today once it has begun, where empty.</param>
    /// <param name="HoursAWeek">Mentoring time agreed; empty where nobody said.</param>
    /// <param name="Replaces">Whoever mentors so far ends the day before.</param>
    public sealed record Command(PlacementId Placement, string Name, string? Email = null, DateOnly? From = null, bool Replaces = false, decimal? HoursAWeek = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop) =>
        await PlacementAccess.FindFollowed(db, command.Placement, actor, Permission.KeepHosting, clock.Today(), stop) is { } placement
            ? await Name(db, log, clock, placement, command, actor, stop)
            : Refusal.NotFound;

    /// <summary>The same for whoever a link let in.</summary>
    internal static async Task<Outcome<Done>> Name(AppDb db, ActivityLog log, TimeProvider clock, Placement placement, Command command, Actor actor, CancellationToken stop)
    {
        if (SupportRules.OfMentors.Broken(new(placement.Period, command.Name, command.Email, command.From, command.HoursAWeek)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var today = clock.Today();
        var from = command.From ?? (today > placement.FirstDay ? today : placement.FirstDay);
        foreach (var before in command.Replaces ? await db.PlacementMentors.Where(m => m.Placement == placement.Id && (m.Until == null || m.Until >= from)).ToListAsync(stop) : [])
        {
            if (before.From >= from)
            {
                db.Remove(before);
            }
            else
            {
                before.Until = from.AddDays(-1);
            }
        }

        db.Add(new PlacementMentor { Id = Guid.CreateVersion7(), Placement = placement.Id, Name = command.Name.Trim(), Email = Given(command.Email), From = from, MinutesAWeek = (int?)(command.HoursAWeek * 60) });
        log.Record(new PlacementPeopleChanged(placement.Id, placement.Provider, placement.School, command.Replaces ? "Named another mentor for a placement" : "Named a mentor for a placement"), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Says that somebody mentors in a placement no longer.</summary>
public sealed class EndMentor(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(PlacementId Placement, Guid Mentor);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementAccess.FindFollowed(db, command.Placement, actor, Permission.KeepHosting, today, stop) is not { } placement
            || await db.PlacementMentors.SingleOrDefaultAsync(m => m.Id == command.Mentor && m.Placement == placement.Id, stop) is not { } mentor)
        {
            return Refusal.NotFound;
        }

        if (mentor.From > today)
        {
            db.Remove(mentor);
        }
        else
        {
            mentor.Until = today;
        }

        log.Record(new PlacementPeopleChanged(placement.Id, placement.Provider, placement.School, "Ended a mentor’s work in a placement"), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
