using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Placements;

/// <summary>How the pages of this room put things.</summary>
internal static class PlacementWords
{
    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count.ToString("N0", Dates.British)} {one}s";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string Stay(DateOnly first, DateOnly last) => $"{Day(first)} to {Day(last)}";

    public static string On(Weekdays days) => days == Weekdays.Every
        ? "every weekday"
        : string.Join(", ", Enum.GetValues<Weekdays>().Where(day => day is not (Weekdays.None or Weekdays.Every) && days.HasFlag(day)));

    public static string Stages(KeyStages stages) => stages == KeyStages.None ? "Not said" : OrganisationWords.Capital(stages.Words());

    public static string Colour(PlacementState state) => state switch
    {
        PlacementState.Pencilled => "govuk-tag--grey",
        PlacementState.Proposed => "govuk-tag--yellow",
        PlacementState.Accepted => "govuk-tag--light-blue",
        PlacementState.Confirmed => "govuk-tag--green",
        PlacementState.UnderWay => "govuk-tag--turquoise",
        PlacementState.Completed => "govuk-tag--blue",
        _ => "govuk-tag--red",
    };

    public static string Journey(TravelTime? journey, TravelMode mode) => journey is { } time ? $"About {time.Minutes} minutes {mode.Phrase()} ({time.Low} to {time.High}, {time.SourceInWords})" : "Journey not known";
}
