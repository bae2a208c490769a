using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>What has to be so of each placement.</summary>
public static class PlacementRequirements
{
    private const int ShortestUsual = 40;

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-PL-01", "Every school has its number in the school register, so that Register takes the placement", RequirementSources.Register, Must, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (_, evidence) => Each(evidence, placement => placement.School.IsReal || placement.School.HasSpecialCode),
            (facts, _) => $"Record {Names(facts, placement => !placement.School.IsReal && !placement.School.HasSpecialCode)} in Register by name, or find its number")
        {
            Note = "6 digits, found in the list of schools. Register takes a name instead, by hand.",
        },
        new("RQ-PL-02", "No placement stands under a code for “no number”", RequirementSources.Register, Should, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (_, evidence) => Each(evidence, placement => !placement.School.HasSpecialCode),
            (facts, _) => $"Find the number of {Names(facts, placement => placement.School.HasSpecialCode)}")
        {
            Note = "900000, 900010, 900020 and 900030. They count as a placement, never as a different school.",
        },
        new("RQ-PL-06", "The setting of every placement is known", $"{RequirementSources.Relationships}; DfE, grant conditions", Info, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (_, evidence) => Each(evidence, placement => placement.School.Setting != SettingType.Unknown),
            (facts, _) => $"Find out what kind of setting {Names(facts, placement => placement.School.Setting == SettingType.Unknown)} is")
        {
            Note = "Mainstream, special, alternative provision, pupil referral unit, SEN unit, independent, early years and further education are all allowed.",
        },
        new("RQ-PL-09", "Main and contrasting placements are about 6 weeks long or longer", $"{RequirementSources.OfferPlacement}; DfE, Get Into Teaching", Info, Official, new(RouteSets.WithPlacements), RequirementUnit.Placements,
            (_, evidence) => Each(evidence, placement => placement.Kind is WindowKind.OtherExperience || Length(placement) >= ShortestUsual),
            (facts, _) => $"Lengthen the stay at {Names(facts, placement => placement.Kind is not WindowKind.OtherExperience && Length(placement) < ShortestUsual)}")
        {
            Note = "From the first to the last day, 40 days at least.",
        },
    ];

    private static int Length(PlacementFacts placement) => placement.LastDay.DayNumber - placement.FirstDay.DayNumber + 1;

    internal static Reading Each(Evidence evidence, Func<PlacementFacts, bool> good)
    {
        var count = 0;
        foreach (var (placement, _) in evidence.Placements)
        {
            count += good(placement) ? 1 : 0;
        }

        return Reading.Each(count, evidence.Placements.Count, evidence.Basis);
    }

    private static string Names(TraineeFacts facts, Func<PlacementFacts, bool> which) => KeyStageRequirements.Names(facts, which);
}
