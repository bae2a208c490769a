using IttPartnerships.Placements;
using IttPartnerships.Trainees;

namespace IttPartnerships.Web.Trainees;

/// <summary>Colours and words of tags on these pages.</summary>
internal static class TraineeTags
{
    public static string Colour(TraineeStatus status) => status switch
    {
        TraineeStatus.Expected => "govuk-tag--blue",
        TraineeStatus.InTraining => "govuk-tag--turquoise",
        TraineeStatus.Deferred => "govuk-tag--yellow",
        TraineeStatus.Recommended or TraineeStatus.Awarded => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };

    public static string Words(PlacementState state) => state switch
    {
        PlacementState.UnderWay => "Under way",
        PlacementState.EndedEarly => "Ended early",
        _ => state.ToString(),
    };
}
