using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

/// <summary>
/// Says whether a school hosts in a year: the school itself, through a link, its trust, a lead partner, or a provider that was told on the
/// telephone. What is offered, and who sees it, are steps after this one.
/// </summary>
public sealed class AnswerHosting(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="GivenBy">Who at the school says so.</param>
    /// <param name="Version">Of the answer as it was looked at; null where there was none.</param>
    /// <param name="AskedBy">The provider whose letter is answered: a new answer goes to it from the start.</param>
    public sealed record Command(
        OrganisationId School, AcademicYear Year, HostingInterest? Interest, ReasonsNotToHost Reasons, string? Note, string? GivenBy, Guid? Version, OrganisationId? AskedBy = null);

    public async Task<Outcome<HostingAnswerId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var begun = await HostingWork.Begin(db, actor, command.School, command.Year, command.Version, today, stop);
        if (!begun.Try(out var work))
        {
            return begun.Refusals.ToList();
        }

        var broken = HostingRules.OfAnswer.Broken(new(command, HostingYear.Open(today)));
        if (broken.Count > 0)
        {
            return broken;
        }

        work = work.Answer is null ? work with { Answer = Begun(command, work.Standing) } : work;
        var answer = work.Answer!;
        (answer.Interest, answer.GivenBy) = (command.Interest!.Value, command.GivenBy!.Trim());
        answer.Reasons = command.Interest is HostingInterest.No or HostingInterest.Maybe ? command.Reasons : ReasonsNotToHost.None;
        answer.Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        work.Confirm(db, actor, today);
        log.Record(new HostingAnswered(answer.Id, answer.School, answer.Year, work.Standing.Channel, actor.Organisation, answer.Interest), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : answer.Id;
    }

    private HostingAnswer Begun(Command command, HostingStanding standing)
    {
        var answer = new HostingAnswer { Id = HostingAnswerId.New(), School = command.School, Year = command.Year, GivenBy = "" };
        var first = standing.Providers ?? (command.AskedBy is { } asked ? [asked] : []);
        answer.Recipients.AddRange(first.Select(provider => new AnswerRecipient { Answer = answer.Id, Provider = provider }));
        db.Add(answer);
        return answer;
    }
}
