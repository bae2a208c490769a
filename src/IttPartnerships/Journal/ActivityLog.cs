using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;

namespace IttPartnerships.Journal;

/// <summary>Appends to the activity log. The entry is saved with the change itself, by the same SaveChanges.</summary>
public sealed class ActivityLog(AppDb db, TimeProvider clock)
{
    public JournalEntry Record(JournalEvent happened, Actor actor)
    {
        var entry = Entry(happened, actor, clock.GetUtcNow());
        entry.Subjects.AddRange(happened.Subjects.Distinct().Select(subject => new JournalSubject { Entry = entry.Id, Subject = subject }));
        db.Add(entry);
        return entry;
    }

    /// <summary>An entry not yet attached to anything, for use cases that write in bulk.</summary>
    public static JournalEntry Entry(JournalEvent happened, Actor actor, DateTimeOffset at) => new()
    {
        Id = JournalEntryId.New(),
        At = at,
        Person = actor.Person,
        ActorName = actor.Name,
        OnBehalfOf = actor.Organisation,
        EventName = happened.GetType().Name,
        Summary = happened.Summary,
        Detail = JsonSerializer.Serialize(happened, happened.GetType()),
    };
}
