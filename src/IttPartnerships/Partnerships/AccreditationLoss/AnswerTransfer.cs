using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>The receiving provider takes agreements over, or refuses. Taken over, each ends with its first provider and becomes a draft of the second.</summary>
public sealed class AnswerTransfer(AppDb db, ActivityLog log, AgreementPost post, TimeProvider clock)
{
    public sealed record Command(IReadOnlyList<AgreementTransferId> Transfers, bool Accept);

    public async Task<Outcome<IReadOnlyList<AgreementId>>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var transfers = await db.AgreementTransfers.Where(t => command.Transfers.Contains(t.Id) && t.To == own && t.State == TransferState.Proposed).ToListAsync(stop);
        if (transfers.Count == 0 || transfers.Count != command.Transfers.Distinct().Count() || transfers.Exists(t => t.From != transfers[0].From))
        {
            return Refusal.NotFound;
        }

        var ids = transfers.ConvertAll(t => t.Agreement);
        var agreements = await db.Agreements.Where(a => ids.Contains(a.Id)).Include(a => a.Versions).ThenInclude(v => v.Sections)
            .Include(a => a.Versions).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight).AsSplitQuery().ToListAsync(stop);
        var broken = command.Accept ? AnswerRules.All.Broken(new AnswerFacts([.. transfers.Select(t => (t, agreements.Single(a => a.Id == t.Agreement)))], clock.Today())) : [];
        if (broken.Count > 0)
        {
            return broken;
        }

        var name = await db.Organisations.Where(o => o.Id == own).Select(o => o.Name).SingleAsync(stop);
        List<Agreement> drafts = [];
        foreach (var transfer in transfers)
        {
            (transfer.State, transfer.AnsweredAt) = (command.Accept ? TransferState.Accepted : TransferState.Refused, clock.GetUtcNow());
            if (command.Accept)
            {
                drafts.Add(TakeOver(transfer, agreements.Single(a => a.Id == transfer.Agreement), own, name));
            }
        }

        log.Record(new TransferAnswered(ids, transfers[0].From, own, command.Accept, [.. drafts.Select(d => d.Id)]), actor);
        await Tell(agreements, transfers, name, command.Accept, stop);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : drafts.ConvertAll(d => d.Id).AsReadOnly();
    }

    private Agreement TakeOver(AgreementTransfer transfer, Agreement agreement, OrganisationId own, string name)
    {
        var draft = TransferredDraft.Of(agreement, agreement.On(transfer.LastDay)!, own, name, transfer.LastDay.AddDays(1), clock.GetUtcNow());
        EndAgreement.Decide(db, agreement, transfer.LastDay, EndReason.Transferred, transfer.Plan, transfer.ProposedBy, clock.GetUtcNow());
        db.Add(draft);
        transfer.Draft = draft.Id;
        return draft;
    }

    private async Task Tell(List<Agreement> agreements, List<AgreementTransfer> transfers, string name, bool accepted, CancellationToken stop)
    {
        await post.ToParty(agreements[0], transfers[0].From, $"{name} {(accepted ? "takes over" : "does not take over")} {(agreements.Count == 1 ? "an agreement" : $"{agreements.Count} agreements")} of yours", stop, "/agreements/accreditation");
        foreach (var agreement in accepted ? agreements : [])
        {
            await post.ToParty(agreement, agreement.Partner, $"Your agreement with {agreement.Latest().ProviderName} ends on {AgreementDocument.Day(agreement.HeldUntil!.Value)}; {name} is to send you one of its own", stop);
        }
    }
}

/// <summary>Transfers about to be accepted.</summary>
public sealed record AnswerFacts(IReadOnlyList<(AgreementTransfer Transfer, Agreement Agreement)> Transfers, DateOnly Today);

public static class AnswerRules
{
    public static readonly IReadOnlyList<Rule<AnswerFacts>> All =
    [
        new("AL-31", "The last day with the first provider has passed. Ask it for a later one", "R3", f => f.Transfers.All(t => t.Transfer.LastDay >= f.Today)),
        new("AL-32", "One of these agreements is no longer in force on that day", "R3",
            f => f.Transfers.All(t => t.Agreement.Held is { } held && held.Contains(t.Transfer.LastDay) && (held.Until is null || held.Until > t.Transfer.LastDay))),
    ];
}
