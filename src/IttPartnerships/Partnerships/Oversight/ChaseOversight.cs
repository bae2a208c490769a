using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>
/// Reminds by email whoever owes an activity or an action: once in the week before the day, then once a week while it is late. Everything
/// a person owes is in one message, and nobody gets more than one a day.
/// </summary>
public sealed class ChaseOversight(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock, SiteAddress site)
{
    public sealed record Command;

    /// <param name="Line">One line of the message.</param>
    private sealed record Owed(Guid About, PersonId Person, DateOnly DueOn, int Step, string Line);

    /// <summary>Answers how many people were written to.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var overseen = await Overseen.On(db, db.Delegations, today, stop);
        List<Owed> owed = [.. overseen.SelectMany(each => Activities(each, today)), .. await Actions(overseen, today, stop)];
        var told = (await db.OversightReminders.Where(r => r.DueOn >= today.AddYears(-2)).Select(r => new { r.About, r.Person, r.DueOn, r.Step, r.SentOn }).ToListAsync(stop)).ToLookup(r => r.Person);
        var written = 0;
        foreach (var mine in owed.GroupBy(each => each.Person).Where(mine => !told[mine.Key].Any(r => r.SentOn == today)))
        {
            var fresh = mine.Where(each => !told[mine.Key].Any(r => (r.About, r.DueOn, r.Step) == (each.About, each.DueOn, each.Step))).DistinctBy(each => each.About).ToList();
            var address = await db.People.Where(p => p.Id == mine.Key).Select(p => p.Email).SingleOrDefaultAsync(stop);
            if (fresh.Count == 0 || !EmailAddress.TryParse(address, out var email))
            {
                continue;
            }

            mailbox.Put(email, "Oversight: what is due", Text(fresh));
            db.AddRange(fresh.Select(each => new OversightReminder { About = each.About, Person = each.Person, DueOn = each.DueOn, Step = each.Step, SentOn = today }));
            written++;
        }

        if (written > 0)
        {
            log.Record(new OversightChased(written), actor);
        }

        // Refused when another process was quicker: then they are reminded.
        return await db.SaveOrRefuse(stop) is null ? written : 0;
    }

    private static int? Step(DateOnly due, DateOnly today) =>
        due >= today ? (due <= today.AddDays(7) ? 0 : null) : 1 + ((today.DayNumber - due.DayNumber - 1) / 7);

    private IEnumerable<Owed> Activities(Overseen each, DateOnly today) =>
        from activity in each.Open
        where Step(activity.DueOn, today) is not null && (activity.Owner ?? each.Owner?.Person) is not null
        select new Owed(
            activity.Id.Value, (activity.Owner ?? each.Owner?.Person)!.Value, activity.DueOn, Step(activity.DueOn, today)!.Value,
            $"{activity.Method.Words} ({each.Delegation.Responsibility.Words}), {Due(activity.DueOn, today)}\n{site.Of($"/oversight/activities/{activity.Id.Value}")}");

    private async Task<List<Owed>> Actions(List<Overseen> overseen, DateOnly today, CancellationToken stop)
    {
        var pressing = overseen.SelectMany(each => each.Facts.Actions.Where(action => Step(action.DueOn, today) is not null).Select(action => (Each: each, Action: action))).ToList();
        var ids = pressing.Select(one => one.Action.Action).ToList();
        var taken = await db.OversightActions.Where(a => ids.Contains(a.Id) && a.Person != null).ToDictionaryAsync(a => a.Id, a => a.Person!.Value, stop);
        var keepers = await KeepersOf([.. pressing.Where(one => one.Action.Side == AgreementSide.Partner).Select(one => one.Each.Delegation.Partner).Distinct()], stop);
        return
        [
            .. pressing.SelectMany(one => Who(one.Each, one.Action).Select(person => new Owed(
                one.Action.Action.Value, person, one.Action.DueOn, Step(one.Action.DueOn, today)!.Value,
                $"An action from the {one.Action.Method.InSentence} of {OversightWords.Day(one.Action.DoneOn)}, {Due(one.Action.DueOn, today)}\n"
                    + site.Of($"/oversight/activities/{one.Action.Activity.Value}#action-{one.Action.Action.Value}")))),
        ];

        IEnumerable<PersonId> Who(Overseen each, OpenAction action) =>
            taken.TryGetValue(action.Action, out var person) ? [person]
            : action.Side == AgreementSide.Partner ? keepers[each.Delegation.Partner]
            : each.Owner is { } owner ? [owner.Person] : [];
    }

    private async Task<ILookup<OrganisationId, PersonId>> KeepersOf(List<OrganisationId> partners, CancellationToken stop)
    {
        var roles = Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.KeepOversight)).ToList();
        return (await db.Memberships.Where(m => partners.Contains(m.Organisation) && roles.Contains(m.Role)).Select(m => new { m.Organisation, m.Person }).ToListAsync(stop))
            .ToLookup(m => m.Organisation, m => m.Person);
    }

    private static string Due(DateOnly due, DateOnly today) =>
        due < today ? $"due on {OversightWords.Day(due)}, {OversightWords.Days(today.DayNumber - due.DayNumber)} late" : $"due on {OversightWords.Day(due)}";

    /// <summary>As many lines as a message holds; what is left out is on the page.</summary>
    private string Text(List<Owed> fresh) =>
        $"This is due from you:\n\n{string.Join("\n\n", fresh.OrderBy(each => each.DueOn).Take(20).Select(each => each.Line))}\n\nEverything that is overseen:\n{site.Of("/oversight")}\n\n"
        + "You get this because you look after oversight at your organisation: once in the week before something is due, then once a week until it is done.";
}

public sealed record OversightChased(int People) : JournalEvent
{
    public override string Summary => $"Reminded {People} {(People == 1 ? "person" : "people")} of what is due in oversight";

    public override IReadOnlyList<Guid> Subjects => [];
}
