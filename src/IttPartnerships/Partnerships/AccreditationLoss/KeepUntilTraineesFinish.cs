using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>
/// Records that agreements go on for the trainees who are in training when the provider's accreditation ends, and for no new ones. The
/// partner reads it with the reason; the agreement stays as both signed it.
/// </summary>
public sealed class KeepUntilTraineesFinish(AppDb db, ActivityLog log, AgreementPost post, TimeProvider clock)
{
    /// <param name="Until">The day the last of today's trainees finishes.</param>
    public sealed record Command(IReadOnlyList<AgreementId> Agreements, DateOnly? Until, string Reason);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SignAgreements))
        {
            return Refusal.NotFound;
        }

        var agreements = await db.Agreements.Where(a => command.Agreements.Contains(a.Id) && a.Provider == own).Include(a => a.Versions).ToListAsync(stop);
        if (agreements.Count != command.Agreements.Distinct().Count())
        {
            return Refusal.NotFound;
        }

        var accredited = await db.Accreditations.Where(a => a.Organisation == own).Select(a => new { a.From, a.Until }).ToListAsync(stop);
        var lost = agreements.Select(a => a.Held is { } held ? (Held: held, From: LostDays.From([.. accredited.Select(p => new Period(p.From, p.Until))], held, clock.Today())) : default).ToList();
        var broken = TeachOutRules.All.Broken(new TeachOutFacts(command, lost));
        if (broken.Count > 0)
        {
            return broken;
        }

        foreach (var agreement in agreements)
        {
            (agreement.TeachOutUntil, agreement.TeachOutReason) = (command.Until, command.Reason.Trim());
            await post.ToParty(agreement, agreement.Partner, $"Your agreement with {agreement.Latest().ProviderName} goes on for trainees already in training, until {AgreementDocument.Day(command.Until!.Value)}", stop);
        }

        log.Record(new TrainingOutAgreed([.. agreements.Select(a => a.Id)], own, [.. agreements.Select(a => a.Partner)], command.Until!.Value), actor);
        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : new Done();
    }
}

/// <summary>Agreements about to be kept for trainees in training.</summary>
/// <param name="Lost">The days each holds, and the first of them without accreditation.</param>
public sealed record TeachOutFacts(KeepUntilTraineesFinish.Command Command, IReadOnlyList<(Period Held, DateOnly? From)> Lost);

public static class TeachOutRules
{
    public static readonly IReadOnlyList<Rule<TeachOutFacts>> All =
    [
        new("AL-11", "Choose at least one agreement", "R8", f => f.Lost.Count > 0, nameof(KeepUntilTraineesFinish.Command.Agreements)),
        new("AL-12", "Only an agreement that goes on after the accreditation is kept in this way", "R8", f => f.Lost.All(l => l.From is not null), nameof(KeepUntilTraineesFinish.Command.Agreements)),
        new("AL-13", "Enter the day the last of these trainees finishes: on or after the first day without accreditation, and before each agreement ends", "R8",
            f => f.Command.Until is { } until && f.Lost.All(l => l.From is null || (until >= l.From && (l.Held.Until is null || until <= l.Held.Until))), nameof(KeepUntilTraineesFinish.Command.Until)),
        new("AL-14", "Say why, in no more than 2,000 characters. The partner reads it", "R8",
            f => f.Command.Reason.Trim().Length is > 0 and <= AgreementText.LongestReason, nameof(KeepUntilTraineesFinish.Command.Reason)),
    ];
}
