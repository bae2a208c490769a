using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements;

/// <summary>The school accepts some placements it was asked for and declines others; or its provider writes down what it said.</summary>
public sealed class AnswerProposal(AppDb db, ActivityLog log, TimeProvider clock, PlacementPost post)
{
    public static readonly Refusal Nothing = new("PT-40", "Accept or decline at least one", nameof(Command.Answers));

    /// <param name="Version">What the answerer looked at; empty for whatever it is.</param>
    public sealed record Answer(PlacementId Placement, Guid? Version, bool Accept, string? Reason = null);

    /// <param name="OnlyOf">The one provider a link is about.</param>
    public sealed record Command(IReadOnlyList<Answer> Answers, OrganisationId? OnlyOf = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (command.Answers.Count == 0)
        {
            return Nothing;
        }

        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var ids = command.Answers.Select(answer => answer.Placement).Distinct().ToList();
        var theirs = PlacementAccess.Answered(db, actor).Where(p => command.OnlyOf == null || p.Provider == command.OnlyOf);
        var school = await PlacementsInWork.Load(db, theirs, ids, stop);
        var by = school.Count > 0 ? MovedBy.School : MovedBy.Provider;
        var all = by == MovedBy.School ? school : await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), ids, stop);
        if (all.Count != ids.Count)
        {
            return Refusal.NotFound;
        }

        List<Refusal> broken = [];
        foreach (var (answer, number) in command.Answers.Select((answer, number) => (answer, number)))
        {
            var work = all.Single(each => each.Placement.Id == answer.Placement);
            if (!work.IsSeen(answer.Version))
            {
                return Refusal.Changed;
            }

            var to = answer.Accept ? PlacementState.Accepted : PlacementState.Declined;
            var refusals = PlacementRules.BeforeStep.Broken(work.Step(to, by, today) with { Reason = answer.Reason });
            broken.AddRange(refusals.Select(refusal => refusal with { Field = refusal.Field is null ? null : $"{nameof(Command.Answers)}[{number}].{refusal.Field}" }));
            if (refusals.Count == 0)
            {
                work.Become(to, now);
                work.Placement.Reason = answer.Accept ? null : answer.Reason!.Trim();
                log.Record(new ProposalAnswered(PlacementMark.Of(work.Placement), answer.Accept, by == MovedBy.Provider), actor);
            }
        }

        if (broken.Count > 0)
        {
            return broken;
        }

        if (by == MovedBy.School)
        {
            foreach (var pair in all.GroupBy(work => (work.Placement.Provider, work.Placement.School)))
            {
                var accepted = pair.Count(work => work.Placement.State == PlacementState.Accepted);
                await post.TellProvider(pair.Key.Provider, pair.Key.School, accepted, pair.Count() - accepted, stop);
            }
        }

        return await db.SaveOrRefuse(stop) is { } conflict ? conflict : default(Done);
    }
}
