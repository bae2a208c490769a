using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Takes a delegated responsibility out of the draft. What is in force stays so until both have signed the change.</summary>
public sealed class RemoveDelegation(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(AgreementId Agreement, Guid Version, DelegationId Delegation);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        return version.Delegations.RemoveAll(d => d.Id == command.Delegation) == 0
            ? Refusal.NotFound
            : await Draft.Save(db, log, agreement, version, "the delegations", actor, stop);
    }
}
