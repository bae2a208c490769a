using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// The job of renewing, drafting or sending many agreements, one after another. Each is done in transactions of its own, so one that is
/// refused stops no other. Can be stopped and begun again: what is done already is told as that.
/// </summary>
public sealed class WorkThroughAgreements(IServiceScopeFactory scopes) : IJobWork
{
    public const string JobKind = "many-agreements";

    public sealed record Renewing(int Year, Guid? Template, IReadOnlyList<Guid> Agreements);

    public sealed record Drafting(
        Guid Provider, AgreementKind Kind, Guid? Template, int FirstYear, int LastYear, DateOnly? From, DateOnly? Until, string Aims, string Area, IReadOnlyList<Guid> Partners);

    public sealed record ToSend(Guid Agreement, Guid Version);

    /// <param name="Sending">Null leaves drafts.</param>
    public sealed record Arguments(Sending? Sending, Renewing? Renew = null, Drafting? Draft = null, IReadOnlyList<ToSend>? Send = null);

    public string Kind => JobKind;

    public Permission Needed => Permission.KeepAgreements;

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var arguments = job.Arguments<Arguments>();

        // A job's actor has the one permission its kind needs. Signing was asked about when the job was asked for.
        var actor = job.Actor with { Permissions = [Permission.SeePartnership, Permission.KeepAgreements, .. arguments.Sending is { Sign: true } ? new[] { Permission.SignAgreements } : []] };
        var steps = Steps(arguments).ToList();
        List<ManyRow> rows = [];
        foreach (var step in steps)
        {
            job.Report(rows.Count, steps.Count, arguments.Sending is null ? "Drafting" : "Sending");
            if (stop.IsCancellationRequested)
            {
                break;
            }

            // A step that has begun is finished: it is short, and its row belongs into the report.
            await using var scope = scopes.CreateAsyncScope();
            rows.Add(await step(new OneOfMany(scope.ServiceProvider, actor, arguments.Sending), CancellationToken.None));
        }

        job.Report(rows.Count, steps.Count, "Finished");
        if (!job.WasCancelled)
        {
            stop.ThrowIfCancellationRequested();
        }

        var report = new ManyReport(rows);
        var words = rows.Count == steps.Count ? report.Words : $"Stopped after {rows.Count} of {steps.Count}: {report.Words}";
        return new JobEnd(true, words, JsonSerializer.Serialize(report));
    }

    private static IEnumerable<Func<OneOfMany, CancellationToken, Task<ManyRow>>> Steps(Arguments arguments)
    {
        foreach (var id in arguments.Renew?.Agreements ?? [])
        {
            yield return (one, stop) => one.Renew(AgreementId.From(id), arguments.Renew!, stop);
        }

        foreach (var partner in arguments.Draft?.Partners ?? [])
        {
            yield return (one, stop) => one.Draft(OrganisationId.From(partner), arguments.Draft!, stop);
        }

        foreach (var draft in arguments.Send ?? [])
        {
            yield return (one, stop) => one.Send(AgreementId.From(draft.Agreement), draft.Version, stop);
        }
    }
}
