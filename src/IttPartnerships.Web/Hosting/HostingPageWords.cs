using IttPartnerships.Hosting;
using IttPartnerships.Kernel;

namespace IttPartnerships.Web.Hosting;

internal static class HostingPageWords
{
    public static string Of(AnswerState state) => state switch
    {
        AnswerState.NotAsked => "Not asked yet",
        AnswerState.Silent => "Silent",
        AnswerState.NotSureYet => "Not sure yet",
        AnswerState.Maybe => "Maybe",
        AnswerState.Yes => "Yes",
        AnswerState.No => "No",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Maybe a state was added without its words."),
    };

    public static string Colour(AnswerState state) => state switch
    {
        AnswerState.Yes => "govuk-tag--green",
        AnswerState.Maybe or AnswerState.NotSureYet => "govuk-tag--yellow",
        AnswerState.Silent => "govuk-tag--orange",
        _ => "govuk-tag--grey",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string Day(DateTimeOffset at) => Dates.InLondon(at).ToString("d MMMM yyyy", Dates.British);

    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number:N0} {one}s";
}
