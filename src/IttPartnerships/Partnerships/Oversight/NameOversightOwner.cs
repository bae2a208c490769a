using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Names the person at the provider who owns the oversight of a delegation from today on. Whoever owned it before did until yesterday.</summary>
public sealed class NameOversightOwner(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(DelegationId Delegation, PersonId? Person);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptDelegation(command.Delegation, actor, stop) is not { } delegation)
        {
            return Refusal.NotFound;
        }

        var onList = command.Person is { } person && await db.Keepers(delegation.Provider).AnyAsync(p => p.Id == person, stop);
        if (OversightActivityRules.BeforeNaming.Broken(new(onList)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var today = clock.Today();
        var now = await db.OversightOwners.SingleOrDefaultAsync(o => o.Delegation == delegation.Id && o.Until == null, stop);
        if (now?.Person == command.Person)
        {
            return default(Done);
        }

        await using var work = await WholeWork.Begin(db, stop);
        log.Record(new OversightOwnerNamed(delegation.Id, delegation.Provider, delegation.Partner, command.Person!.Value), actor);
        if (await End(now, today, stop) is { } late)
        {
            return late;
        }

        db.Add(new OversightOwner { Id = Guid.CreateVersion7(), Provider = delegation.Provider, Delegation = delegation.Id, Person = command.Person!.Value, From = today });
        log.Record(new OversightOwnerNamed(delegation.Id, delegation.Provider, delegation.Partner, command.Person!.Value), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return default(Done);
    }

    /// <summary>Saved by itself: only one owner at a time has no last day, and the database holds that from row to row.</summary>
    private async Task<Refusal?> End(OversightOwner? now, DateOnly today, CancellationToken stop)
    {
        if (now is null)
        {
            return null;
        }

        if (now.From == today)
        {
            db.Remove(now);
        }
        else
        {
            now.Until = today.AddDays(-1);
        }

        return await db.SaveOrRefuse(stop);
    }
}
