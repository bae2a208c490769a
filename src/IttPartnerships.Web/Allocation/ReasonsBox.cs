namespace IttPartnerships.Web.Allocation;

/// <summary>Whether trainees may read the reasons for their placements, asked in each form that accepts a plan.</summary>
/// <param name="ShowReasons">As it was ticked.</param>
internal sealed record ReasonsBox(bool ShowReasons, string Id, string Label);
