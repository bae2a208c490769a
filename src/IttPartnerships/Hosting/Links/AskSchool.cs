using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>
/// Writes to a school's contacts, each with a link that answers. Never more often than the school wishes, counted over every provider; never
/// to a school that has answered already, and never twice the same day.
/// </summary>
public sealed class AskSchool(AppDb db, ActivityLog log, TimeProvider clock, Mailbox mailbox, SiteAddress site)
{
    public static readonly Refusal NobodyThere = new("HO-42", "Nobody there can be written to. Add a contact with an email address");
    public static readonly Refusal Enough = new("HO-43", "The school has had as many letters as it wishes for now");
    public static readonly Refusal HasAnswered = new("HO-44", "The school has answered you already");

    public sealed record Command(OrganisationId School, AcademicYear Year);

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        if (await AsksFor(command, actor, today, stop) is not { } provider)
        {
            return Refusal.NotFound;
        }

        // Two providers that write at once are counted one after the other.
        await using var work = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, $"letters to {command.School.Value}", stop);
        var answer = await db.HostingAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.School == command.School && a.Year == command.Year && a.Recipients.Any(r => r.Provider == provider), stop);
        if (HostingLetters.Settled(answer, today))
        {
            return HasAnswered;
        }

        var limit = await db.HostingPreferences.Where(p => p.School == command.School).Select(p => (int?)p.Letters).SingleOrDefaultAsync(stop) ?? HostingPreference.UsualLetters;
        var lately = (await HostingLetters.Lately(db, [command.School], now, stop))[command.School].ToList();
        if (HostingLetters.NextAllowed(lately, limit, now) is not null)
        {
            return Enough;
        }

        var people = await People(command.School, provider, actor.Organisation ?? provider, stop);
        if (people.Count == 0)
        {
            return NobodyThere;
        }

        var again = await db.HostingLinks.AnyAsync(l => l.School == command.School && l.Provider == provider && l.Year == command.Year, stop);
        var names = await db.Organisations.Where(o => o.Id == provider || o.Id == command.School).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var asking = new HostingLetters.Asking(provider, names[provider], command.School, names[command.School], command.Year, again);
        foreach (var person in people)
        {
            HostingLetters.Write(db, mailbox, site, person, asking, now);
        }

        log.Record(new SchoolAsked(command.School, provider, command.Year, people.Count, again), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return people.Count;
    }

    /// <summary>The provider a letter is written for; null for whoever may not write to the school.</summary>
    private async Task<OrganisationId?> AsksFor(Command command, Actor actor, DateOnly today, CancellationToken stop)
    {
        if (actor == Actor.CommandLine || !HostingYear.Open(today).Contains(command.Year) || !await db.Schools.AnyAsync(s => s.Organisation == command.School, stop))
        {
            return null;
        }

        return await HostingStanding.Of(db, actor, command.School, today, stop) switch
        {
            { Providers: [var first, ..] } => first,
            _ => null,
        };
    }

    private async Task<List<HostingLetters.Addressed>> People(OrganisationId school, OrganisationId provider, OrganisationId writer, CancellationToken stop)
    {
        var contacts = await db.Contacts.AsNoTracking()
            .Where(c => c.Organisation == school && (c.KeptBy == provider || c.KeptBy == writer || c.KeptBy == school) && c.Email != null)
            .OrderBy(c => c.Id).Select(c => new HostingLetters.Addressed(c.Name, c.Email!)).ToListAsync(stop);
        return [.. contacts.Where(c => EmailAddress.TryParse(c.Email, out _)).DistinctBy(c => EmailAddress.Fold(c.Email))];
    }
}
