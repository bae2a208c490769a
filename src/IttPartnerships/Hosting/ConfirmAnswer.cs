using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>Says that what a school answered is still true, today.</summary>
public sealed class ConfirmAnswer(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OrganisationId School, AcademicYear Year, Guid? Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Continue(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        var answer = work.Answer!;
        work.Confirm(db, actor, today);
        log.Record(new AnswerConfirmed(answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
