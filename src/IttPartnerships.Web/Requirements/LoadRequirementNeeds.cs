using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Partnerships.FirstScreen;

namespace IttPartnerships.Web.Requirements;

/// <summary>What of requirements needs somebody, for the first screen: numbers with where they are mended.</summary>
internal sealed class LoadRequirementNeeds(CountRequirements count, FindAdjustments adjustments, Actor actor)
{
    public async Task<IReadOnlyList<Need>> Run(CancellationToken stop)
    {
        List<Need> needs = [];
        if ((await count.Run(new(), actor, stop)).Try(out var everyone) && everyone.NeedSomebody > 0)
        {
            needs.Add(new(
                $"{RequirementPageWords.Of(everyone.NeedSomebody, everyone.All)} {(everyone.All == 1 ? "trainee" : "trainees")} {(everyone.NeedSomebody == 1 ? "needs" : "need")} something that their training requires"
                + (everyone.NotMet > 0 ? FormattableString.Invariant($": {everyone.NotMet:N0} can no longer meet it all") : ""),
                "/requirements"));
        }

        if (actor.May(Permission.ConfirmRules) && (await adjustments.Run(new(), actor, stop)).Try(out var adjusted) && adjusted.Rows.Count(row => row.MayDecide) is > 0 and var waiting)
        {
            needs.Add(new(FormattableString.Invariant($"{waiting:N0} {(waiting == 1 ? "adjustment of a requirement waits" : "adjustments of requirements wait")} for a decision"), "/requirements/adjustments"));
        }

        return needs;
    }
}
