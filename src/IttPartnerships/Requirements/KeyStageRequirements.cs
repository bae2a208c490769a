using IttPartnerships.Organisations;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>Which ages of pupils somebody trained with.</summary>
public static class KeyStageRequirements
{
    private const string TwoWeeks = "A key stage counts from 10 days in it on. A placement in several counts to each.";

    private static readonly KeyStages[] Ladder =
        [KeyStages.EarlyYears, KeyStages.KeyStage1, KeyStages.KeyStage2, KeyStages.KeyStage3, KeyStages.KeyStage4, KeyStages.KeyStage5];

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-W1", "Trains in the chosen key stage and in one that is next to it", $"W1: {RequirementSources.WhySchools}", Must, Own,
            new(RouteSets.Trained, WithoutRoute: true), RequirementUnit.KeyStages, ReadChosen, MendChosen)
        {
            Note = TwoWeeks + " A course inside one key stage, such as 7 to 11, needs an adjustment with a reason.", Adjustable = true, LastDay = TwoWeeksBeforeTheEnd,
        },
        new("RQ-TR-15", "Teaches in two key stages that are next to each other", "Inspiring Future Teachers, School experience; St Mary’s University, ITT criteria appendices", Should, Restated,
            new(RouteSets.Trained), RequirementUnit.KeyStages, (_, evidence) => Reading.AtLeast(LongestRun(evidence.Taught), 2),
            (facts, _) => $"{Stay(Missing(facts))}, so that two key stages next to each other are taught")
        {
            Note = TwoWeeks + " No national text was found, so it never blocks.", LastDay = TwoWeeksBeforeTheEnd,
        },
        new("RQ-TR-16", "Every placement is within the ages the course trains for", RequirementSources.OfferPlacement, Should, Restated,
            new(RouteSets.WithPlacements, RouteSets.Criteria2024), RequirementUnit.Placements, ReadWithinAges,
            (facts, _) => $"Agree a class within ages {facts.Course.LowAge} to {facts.Course.HighAge} with {Names(facts, placement => (placement.KeyStages & facts.Course.KeyStages) == KeyStages.None)}"),
    ];

    /// <summary>The key stages next to one.</summary>
    internal static KeyStages NextTo(KeyStages stage)
    {
        var at = Array.IndexOf(Ladder, stage);
        return at < 0 ? KeyStages.None : (at > 0 ? Ladder[at - 1] : KeyStages.None) | (at < Ladder.Length - 1 ? Ladder[at + 1] : KeyStages.None);
    }

    private static Reading ReadChosen(TraineeFacts facts, Evidence evidence)
    {
        if (Array.IndexOf(Ladder, facts.Chosen) < 0)
        {
            return Reading.Unknown("No key stage is chosen");
        }

        return Reading.AtLeast(((evidence.Taught & facts.Chosen) != KeyStages.None ? 1 : 0) + ((evidence.Taught & NextTo(facts.Chosen)) != KeyStages.None ? 1 : 0), 2);
    }

    private static string MendChosen(TraineeFacts facts, Reading expected) => Stay(Missing(facts));

    /// <summary>What the first missing placement has to be in: the chosen key stage, else one next to it, within the course's ages if any is.</summary>
    internal static KeyStages Missing(TraineeFacts facts)
    {
        var taught = Evidence.Of(facts, Basis.Expected).Taught;
        var near = NextTo(facts.Chosen);
        return (taught & facts.Chosen) == KeyStages.None ? facts.Chosen : (near & facts.Course.KeyStages) != KeyStages.None ? near & facts.Course.KeyStages : near;
    }

    private static string Stay(KeyStages stages) => $"One placement of 2 weeks or more in {Written(stages)}";

    internal static string Written(KeyStages stages) =>
        stages == KeyStages.None ? "the chosen key stage" : string.Join(" or ", Ladder.Where(stage => (stages & stage) != KeyStages.None).Select(stage => stage.Words()));

    private static Reading ReadWithinAges(TraineeFacts facts, Evidence evidence)
    {
        var stages = facts.Course.KeyStages;
        var known = evidence.Placements.FindAll(each => each.Placement.KeyStages != KeyStages.None);
        return stages == KeyStages.None
            ? Reading.Unknown("The course does not say its ages")
            : Reading.Each(known.FindAll(each => (each.Placement.KeyStages & stages) != KeyStages.None).Count, known.Count, evidence.Basis);
    }

    private static int LongestRun(KeyStages taught)
    {
        var (longest, run) = (0, 0);
        foreach (var stage in Ladder)
        {
            run = (taught & stage) != KeyStages.None ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static DateOnly TwoWeeksBeforeTheEnd(TraineeFacts facts, Reading expected) => LastDays.ToBegin(facts, Evidence.DaysInKeyStage);

    internal static string Names(TraineeFacts facts, Func<PlacementFacts, bool> which) =>
        string.Join(" and ", facts.Placements.Where(which).Select(placement => placement.School.Name).Distinct().DefaultIfEmpty("the school"));
}
