using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Asks for many drafts to be sent: a job, each in a transaction of its own, by the same steps as sending one.</summary>
public sealed class SendAgreements(AppDb db, RequestJob jobs)
{
    /// <param name="Version">Of the agreement as it was looked at: one changed since is not sent.</param>
    public sealed record Draft(AgreementId Agreement, Guid Version);

    public sealed record Command(IReadOnlyList<Draft> Drafts, Sending Sending);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var chosen = command.Drafts.Select(draft => draft.Agreement).Distinct().ToList();
        var providers = await AgreementAccess.SeenBy(db, actor).Where(a => chosen.Contains(a.Id) && (a.Provider == own || a.PreparedBy == own)).Select(a => a.Provider).ToListAsync(stop);
        if (providers.Count < chosen.Count)
        {
            return Refusal.NotFound;
        }

        var broken = ManyRules.All.Broken(new ManyFacts(chosen.Count, command.Sending, actor.MaySign(isParty: providers.TrueForAll(provider => provider == own))));
        if (broken.Count > 0)
        {
            return broken;
        }

        var send = command.Drafts.DistinctBy(draft => draft.Agreement).Select(draft => new WorkThroughAgreements.ToSend(draft.Agreement.Value, draft.Version)).ToList();
        var title = $"Send {Counted.Of(send.Count, "agreement", "agreements")}";
        return await jobs.Run(new(WorkThroughAgreements.JobKind, title, new WorkThroughAgreements.Arguments(command.Sending, Send: send)), actor, stop);
    }
}
