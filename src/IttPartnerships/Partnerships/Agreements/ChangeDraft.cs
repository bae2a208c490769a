using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Changes the terms of a draft: days, years, aims, area and what kind of partner it makes.</summary>
public sealed class ChangeDraft(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="EffectiveFrom">For a variation: the day it replaces the version in force. The first version takes its term's.</param>
    public sealed record Command(
        AgreementId Agreement, Guid Version, DateOnly From, DateOnly? Until, AcademicYear FirstYear, AcademicYear LastYear, DateOnly? ReviewOn, string Aims, string Area,
        bool Hosts = false, bool PreparesSchoolAgreements = false, DateOnly? EffectiveFrom = null, string? Reason = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (agreement, version, refusal) = await Draft.ToChange(db, command.Agreement, command.Version, actor, clock.Today(), stop);
        if (agreement is null || version is null)
        {
            return refusal!;
        }

        var broken = DraftTermRules.All.Broken(new DraftTermFacts(command, version.Number));
        if (broken.Count > 0)
        {
            return broken;
        }

        (version.From, version.Until, version.FirstYear, version.LastYear) = (command.From, command.Until, command.FirstYear, command.LastYear);
        (version.ReviewOn, version.Aims, version.Area) = (command.ReviewOn, command.Aims.Trim(), command.Area.Trim());
        version.EffectiveFrom = version.Number == 1 ? command.From : command.EffectiveFrom ?? version.EffectiveFrom;
        version.Reason = version.Number == 1 ? null : command.Reason?.Trim();
        var lead = agreement.Kind == AgreementKind.LeadPartner;
        (version.Hosts, version.PreparesSchoolAgreements) = (lead && command.Hosts, lead && command.PreparesSchoolAgreements);
        return await Draft.Save(db, log, agreement, version, "the terms", actor, stop);
    }
}

/// <summary>Terms about to be written into a draft.</summary>
public sealed record DraftTermFacts(ChangeDraft.Command Command, int Number);

public static class DraftTermRules
{
    public static readonly IReadOnlyList<Rule<DraftTermFacts>> All =
    [
        new("AG-71", "The last day comes before the first day", "AG-04", f => f.Command.Until is null || f.Command.Until >= f.Command.From, nameof(ChangeDraft.Command.Until)),
        new("AG-72", "The last academic year comes before the first", "AG-04", f => f.Command.FirstYear <= f.Command.LastYear, nameof(ChangeDraft.Command.LastYear)),
        new("AG-73", "The review comes after the term has begun and before it is over", "R3",
            f => f.Command.ReviewOn is not { } day || (day >= f.Command.From && (f.Command.Until is null || day <= f.Command.Until)), nameof(ChangeDraft.Command.ReviewOn)),
        new("AG-74", "Write no more than 4,000 characters of aims", "R3", f => f.Command.Aims.Length <= AgreementText.LongestAims, nameof(ChangeDraft.Command.Aims)),
        new("AG-75", "Write no more than 1,000 characters about the area", "R3", f => f.Command.Area.Length <= AgreementText.LongestArea, nameof(ChangeDraft.Command.Area)),
        new("AG-76", "Say why this version replaces the one before, in no more than 2,000 characters", "R3",
            f => f.Number == 1 || f.Command.Reason?.Trim().Length is > 0 and <= AgreementText.LongestReason, nameof(ChangeDraft.Command.Reason)),
        new("AG-77", "The day it takes effect is in the term", "R3",
            f => f.Number == 1 || f.Command.EffectiveFrom is not { } day || (day >= f.Command.From && (f.Command.Until is null || day <= f.Command.Until)), nameof(ChangeDraft.Command.EffectiveFrom)),
    ];
}
