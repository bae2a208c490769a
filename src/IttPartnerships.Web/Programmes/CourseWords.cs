using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Programmes;

/// <summary>How pages say what a component and its versions are.</summary>
internal static class CourseWords
{
    public static string Standing(VersionSummary version) => version.Standing switch
    {
        VersionStanding.Draft => "Draft",
        VersionStanding.Proposed => "Waiting for approval",
        VersionStanding.Final => "Final",
        VersionStanding.Coming => $"Approved, final from {Day(version.EffectiveFrom!.Value)}",
        VersionStanding.Superseded => "Replaced",
        VersionStanding.Returned => "Returned",
        VersionStanding.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version.Standing, "Maybe a standing was added without its words."),
    };

    public static string Colour(VersionStanding standing) => standing switch
    {
        VersionStanding.Final => "govuk-tag--green",
        VersionStanding.Coming => "govuk-tag--turquoise",
        VersionStanding.Proposed => "govuk-tag--yellow",
        VersionStanding.Returned => "govuk-tag--orange",
        VersionStanding.Draft => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };

    /// <summary>What people need to know first about a component: what is final, and whether something waits.</summary>
    public static IEnumerable<(string Text, string Colour)> Tags(ComponentLine line)
    {
        if (line.Component.Retired)
        {
            yield return ("Not part of the course any more", "govuk-tag--grey");
            yield break;
        }

        if (line.Final is not null)
        {
            yield return ("Final", Colour(VersionStanding.Final));
        }

        if (line.Coming is { } coming)
        {
            yield return (Standing(coming), Colour(coming.Standing));
        }

        if (line.Proposal is not null)
        {
            yield return (line.Final is null ? "Waiting for approval" : "A change waits for approval", Colour(VersionStanding.Proposed));
        }

        if (line.Drafts.Any())
        {
            yield return (line.Final is null ? "Draft" : "A change is drafted", Colour(VersionStanding.Draft));
        }

        if (line.Versions is [{ Standing: VersionStanding.Returned }, ..])
        {
            yield return ("Returned", Colour(VersionStanding.Returned));
        }

        if (line.Final is null && line.Coming is null && line.Proposal is null && !line.Drafts.Any())
        {
            yield return ("Nothing approved yet", Colour(VersionStanding.Withdrawn));
        }
    }

    public static string When(DateTimeOffset at) => Dates.Time(at);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";
}
