using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Writes a delegated responsibility into the draft, with its scope, days and oversight (R14, R20). It holds when both have signed.</summary>
public sealed class KeepDelegation(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Oversight(OversightMethod Method, int EveryMonths, string Owner, string Evidence);

    /// <param name="Delegation">Null adds one.</param>
    public sealed record Command(
        AgreementId Agreement, Guid Version, DelegationId? Delegation, Responsibility Responsibility, DelegationScope Scope, DateOnly From, DateOnly? Until,
        IReadOnlyList<Oversight> Arrangements);

    public async Task<Outcome<DelegationId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        var existing = version.Delegations.Find(d => d.Id == command.Delegation);
        if (command.Delegation is not null && existing is null)
        {
            return Refusal.NotFound;
        }

        var broken = DelegationRules.All.Broken(new DelegationFacts(command, agreement.Kind, version.Term));
        if (broken.Count > 0)
        {
            return broken;
        }

        var delegation = existing is not null && existing.Responsibility == command.Responsibility ? existing : Replace(version, existing, agreement, command);
        (delegation.From, delegation.Until) = (command.From, command.Until);
        delegation.Courses = string.Join(',', command.Scope.Courses.Order(StringComparer.OrdinalIgnoreCase));
        delegation.Phases = string.Join(',', command.Scope.Phases.Order());
        delegation.Areas = string.Join(',', command.Scope.Areas.Order(StringComparer.OrdinalIgnoreCase));
        delegation.Oversight.RemoveAll(o => !command.Arrangements.Any(given => given.Method == o.Method));
        foreach (var given in command.Arrangements)
        {
            var arrangement = delegation.Oversight.Find(o => o.Method == given.Method);
            if (arrangement is null)
            {
                arrangement = new OversightArrangement { Version = version.Id, Delegation = delegation.Id, Method = given.Method, Evidence = "", Owner = "" };
                delegation.Oversight.Add(arrangement);
            }

            (arrangement.EveryMonths, arrangement.Owner, arrangement.Evidence) = (given.EveryMonths, given.Owner.Trim(), given.Evidence.Trim());
        }

        var saved = await Draft.Save(db, log, agreement, version, "a delegation", actor, stop);
        return saved.Succeeded ? delegation.Id : saved.Refusals[0];
    }

    private static Delegation Replace(AgreementVersion version, Delegation? existing, Agreement agreement, Command command)
    {
        if (existing is not null)
        {
            version.Delegations.Remove(existing);
        }

        var added = new Delegation
        {
            Id = DelegationId.New(), Version = version.Id, Agreement = agreement.Id, Provider = agreement.Provider, Partner = agreement.Partner, Responsibility = command.Responsibility,
        };
        version.Delegations.Add(added);
        return added;
    }
}

/// <summary>A delegation about to be written.</summary>
public sealed record DelegationFacts(KeepDelegation.Command Command, AgreementKind Kind, Period Term);

public static class DelegationRules
{
    public static readonly IReadOnlyList<Rule<DelegationFacts>> All =
    [
        new("AG-81", "Only a lead partner takes on delegated responsibilities", "R11", f => f.Kind == AgreementKind.LeadPartner),
        new("AG-82", "Choose one of the seven responsibilities that can be delegated", "AG-05, AG-06", f => Enum.IsDefined(f.Command.Responsibility), nameof(KeepDelegation.Command.Responsibility)),
        new("AG-83", "The last day comes before the first day", "R14", f => f.Command.Until is null || f.Command.Until >= f.Command.From, nameof(KeepDelegation.Command.Until)),
        new("AG-84", "The days must lie in the agreement’s term", "R14",
            f => f.Command.Until < f.Command.From || f.Term.Covers(new Period(f.Command.From, f.Command.Until)), nameof(KeepDelegation.Command.From)),
        new("AG-85", "Say how it is overseen: choose at least one method", "R20, AG-07", f => f.Command.Arrangements.Count > 0, nameof(KeepDelegation.Command.Arrangements)),
        new("AG-86", "Each method of oversight needs how often (1 to 12 months), an owner at the provider and the evidence expected", "R20, AG-07",
            f => f.Command.Arrangements.All(o => o.EveryMonths is >= 1 and <= 12 && o.Owner.Trim().Length is > 0 and <= 200 && o.Evidence.Trim().Length is > 0 and <= 1000),
            nameof(KeepDelegation.Command.Arrangements)),
        new("AG-87", "Choose each method of oversight once", "R20", f => f.Command.Arrangements.DistinctBy(o => o.Method).Count() == f.Command.Arrangements.Count, nameof(KeepDelegation.Command.Arrangements)),
        new("AG-88", "Write no more than 1,000 characters of places, and 2,000 of courses", "R14",
            f => string.Join(',', f.Command.Scope.Areas).Length <= 1000 && string.Join(',', f.Command.Scope.Courses).Length <= 2000, nameof(KeepDelegation.Command.Scope)),
    ];
}
