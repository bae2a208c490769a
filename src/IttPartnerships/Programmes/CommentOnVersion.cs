using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Says something about a version, or answers what somebody said: for everybody who contributes to the component.</summary>
public sealed class CommentOnVersion(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ComponentVersionId Version, string Text, ComponentCommentId? AnswerTo = null);

    public async Task<Outcome<ComponentCommentId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor is not { Organisation: { } own, Person: { } person }
            || await VersionWork.Load(db, command.Version, actor, clock.Today(), stop) is not { Of.Writes: true } work)
        {
            return Refusal.NotFound;
        }

        var answers = command.AnswerTo is null
            || await db.ComponentComments.AnyAsync(c => c.Id == command.AnswerTo && c.Version == command.Version && c.AnswerTo == null, stop);
        if (ComponentRules.BeforeCommenting.Broken(new(command.Text, answers)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var comment = new ComponentComment
        {
            Id = ComponentCommentId.New(), Version = command.Version, AnswerTo = command.AnswerTo, Organisation = own, Person = person,
            At = clock.GetUtcNow(), Text = command.Text.ReplaceLineEndings("\n").Trim(),
        };
        db.Add(comment);
        log.Record(new VersionCommented(work.Of.Mark, command.Version, work.Version.Number), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : comment.Id;
    }
}
