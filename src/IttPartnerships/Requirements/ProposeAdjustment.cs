using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Proposes that less of one requirement be asked of a trainee, or of everyone on a course. It counts once another person approves.</summary>
public sealed class ProposeAdjustment(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Trainee">Either this or a course.</param>
    /// <param name="ReducedTo">In the rule's unit.</param>
    public sealed record Command(TraineeId? Trainee, CourseId? Course, string Rule, decimal? ReducedTo, string Reason);

    public async Task<Outcome<AdjustmentId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !AdjustmentAccess.MayPropose(actor, own) || (command.Trainee is null) == (command.Course is null))
        {
            return Refusal.NotFound;
        }

        var whom = db.Trainees.Where(t => t.Provider == own && (command.Trainee == null ? t.Course == command.Course : t.Id == command.Trainee));
        if (command.Trainee is not null ? !await whom.AnyAsync(stop) : !await db.Courses.AnyAsync(c => c.Id == command.Course && c.Provider == own, stop))
        {
            return Refusal.NotFound;
        }

        var rule = AllRequirements.Find(command.Rule);
        var findings = (await Judging.Of(db, whom.OrderBy(t => t.Id).Take(1), clock.Today(), stop)).SelectMany(judged => judged.Findings).Where(finding => finding.Rule == rule).ToList();
        var facts = new ProposalFacts(
            rule is { Adjustable: true }, command.Course is not null || findings.Count > 0,
            await db.RequirementAdjustments.AnyAsync(a => a.Trainee == command.Trainee && a.Course == command.Course && a.Rule == command.Rule && (a.State == AdjustmentState.Proposed || a.State == AdjustmentState.Approved), stop),
            command.Reason, command.ReducedTo, findings is [{ Expected.Needs: > 0 } first, ..] && first.Adjusted is null ? first.Expected.Needs : null);
        if (RequirementDecisionRules.BeforeProposing.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var adjustment = new RequirementAdjustment
        {
            Id = AdjustmentId.New(), Provider = own, Rule = rule!.Id, Trainee = command.Trainee, Course = command.Course, ReducedTo = command.ReducedTo!.Value, Reason = command.Reason.Trim(),
            ProposedAt = clock.GetUtcNow(), Proposer = actor.Person, ProposedBy = actor.Name,
        };
        db.Add(adjustment);
        log.Record(new AdjustmentProposed(AdjustmentMark.Of(adjustment), adjustment.ReducedTo), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : adjustment.Id;
    }
}
