using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>Asks another accredited provider to take over agreements from a day on. They stay as they are until it accepts.</summary>
public sealed class TransferAgreements(AppDb db, ActivityLog log, AgreementPost post, TimeProvider clock)
{
    /// <param name="LastDay">The last day with the actor's organisation.</param>
    /// <param name="Plan">What happens to the trainees and schools they touch.</param>
    public sealed record Command(IReadOnlyList<AgreementId> Agreements, OrganisationId? To, DateOnly? LastDay, string Plan);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var agreements = await db.Agreements.Include(a => a.Versions).Where(a => command.Agreements.Contains(a.Id) && a.Provider == own).ToListAsync(stop);
        if (agreements.Count != command.Agreements.Distinct().Count())
        {
            return Refusal.NotFound;
        }

        var open = await db.AgreementTransfers.AnyAsync(t => command.Agreements.Contains(t.Agreement) && t.State == TransferState.Proposed, stop);
        var next = command.LastDay?.AddDays(1);
        var ready = command.To != own && await db.Accreditations.AnyAsync(a => a.Organisation == command.To && a.From <= next && (a.Until == null || a.Until >= next), stop);
        var broken = TransferRules.All.Broken(new TransferFacts(command, agreements, open, ready, clock.Today()));
        if (broken.Count > 0)
        {
            return broken;
        }

        db.AddRange(agreements.Select(a => new AgreementTransfer
        {
            Id = AgreementTransferId.New(), Agreement = a.Id, From = own, To = command.To!.Value, LastDay = command.LastDay!.Value, Plan = command.Plan.Trim(),
            ProposedBy = actor.Name, ProposedAt = clock.GetUtcNow(),
        }));
        await post.ToParty(agreements[0], command.To!.Value, $"{agreements[0].Latest().ProviderName} asks you to take over {(agreements.Count == 1 ? "an agreement" : $"{agreements.Count} agreements")}", stop, "/agreements/transfers");
        log.Record(new TransferProposed([.. agreements.Select(a => a.Id)], own, command.To!.Value, command.LastDay!.Value), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}

/// <summary>Agreements about to be offered for transfer.</summary>
/// <param name="Waiting">One of them waits for an answer already.</param>
/// <param name="Ready">The receiving provider is another, and accredited on the first day.</param>
public sealed record TransferFacts(TransferAgreements.Command Command, IReadOnlyList<Agreement> Agreements, bool Waiting, bool Ready, DateOnly Today);

public static class TransferRules
{
    public static readonly IReadOnlyList<Rule<TransferFacts>> All =
    [
        new("AL-21", "Choose at least one agreement", "R8", f => f.Agreements.Count > 0, nameof(TransferAgreements.Command.Agreements)),
        new("AL-22", "Choose another provider that is accredited on the day after the last day", "R8", f => f.Ready, nameof(TransferAgreements.Command.To)),
        new("AL-23", "The last day is today or later, and before each of these agreements ends", "R3",
            f => f.Command.LastDay is { } last && last >= f.Today && f.Agreements.All(a => a.HeldFrom <= last && (a.HeldUntil is null || a.HeldUntil > last)), nameof(TransferAgreements.Command.LastDay)),
        new("AL-24", "Write what happens to the trainees and schools they touch, in no more than 4,000 characters", "R3, AG-09",
            f => f.Command.Plan.Trim().Length is > 0 and <= AgreementText.LongestAims, nameof(TransferAgreements.Command.Plan)),
        new("AL-25", "One of these agreements waits for a provider’s answer already", "R8", f => !f.Waiting, nameof(TransferAgreements.Command.Agreements)),
        new("AL-26", "The provider you chose is the partner in one of these agreements", "AG-02", f => f.Agreements.All(a => a.Partner != f.Command.To), nameof(TransferAgreements.Command.To)),
    ];
}
