using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Begins a new version of a component, or goes on with the draft of the actor's organisation.</summary>
public sealed class WriteDraft(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Draft">Null begins one.</param>
    /// <param name="Version">The draft's version that was looked at.</param>
    public sealed record Command(ComponentId Component, ComponentVersionId? Draft, string Text, Guid? Version = null);

    public async Task<Outcome<ComponentVersionId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor is not { Organisation: { } own, Person: { } person }
            || await ComponentWork.Load(db, command.Component, actor, clock.Today(), stop) is not { Writes: true } work)
        {
            return Refusal.NotFound;
        }

        var draft = await db.ComponentVersions.SingleOrDefaultAsync(v => v.Component == command.Component && v.AuthorOrganisation == own
            && (command.Draft == null ? v.State == ComponentState.Draft : v.Id == command.Draft), stop);
        if (command.Draft is not null && draft is null)
        {
            return Refusal.NotFound;
        }

        // A browser sends line ends its own way, and a difference would show every line.
        var text = command.Text.ReplaceLineEndings("\n").TrimEnd();
        var facts = new DraftFacts(text, !work.Course.Closed && !work.Component.Retired, command.Draft is null && draft is not null);
        if (ComponentRules.BeforeWriting.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (draft is null)
        {
            var numbers = await db.ComponentVersions.Where(v => v.Component == command.Component)
                .Select(v => new { v.Number, IsLast = v.State == ComponentState.Approved && v.SupersededFrom == null }).ToListAsync(stop);
            draft = new()
            {
                Id = ComponentVersionId.New(), Component = command.Component, AuthorOrganisation = own, Text = text,
                Number = numbers.Count == 0 ? 1 : numbers.Max(v => v.Number) + 1,
                BasedOn = numbers.Find(v => v.IsLast)?.Number,
            };
            db.Add(draft);
        }
        else if (draft.Version != command.Version || draft.State != ComponentState.Draft)
        {
            return Refusal.Changed;
        }

        (draft.Text, draft.Author, draft.ChangedAt) = (text, person, clock.GetUtcNow());
        log.Record(new DraftWritten(work.Mark, draft.Id, draft.Number), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : draft.Id;
    }
}
