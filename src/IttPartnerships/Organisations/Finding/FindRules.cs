using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Finding;

/// <summary>What a search must be to be answered.</summary>
/// <param name="Place">Where the postcode is, as far as the register knows.</param>
public sealed record FindFacts(OrganisationFilter Filter, FindOrder Order, PostcodePlace? Place);

public static class FindRules
{
    public const int LongestMinutes = 240;
    public const int LongestMiles = 200;

    public static readonly IReadOnlyList<Rule<FindFacts>> All =
    [
        new("FO-01", "Enter a postcode, or the first part of one, like LS6 3AB or LS6", "W4",
            facts => !Says(facts.Filter.Near) || PostcodePlaces.LooksLikePostcode(facts.Filter.Near), nameof(OrganisationFilter.Near)),
        new("FO-02", "No school we know of is in that postcode's area. Check it, or enter one nearby", "W4",
            facts => !Says(facts.Filter.Near) || !PostcodePlaces.LooksLikePostcode(facts.Filter.Near) || facts.Place is not null, nameof(OrganisationFilter.Near)),
        new("FO-03", "Enter the postcode to measure the distance from", "W4",
            facts => facts.Filter.Within is null || Says(facts.Filter.Near), nameof(OrganisationFilter.Near)),
        new("FO-04", "Minutes must be a whole number from 1 to 240", "W4",
            facts => facts.Filter is not { By: not null, Within: not (null or (>= 1 and <= LongestMinutes)) }, nameof(OrganisationFilter.Within)),
        new("FO-05", "Miles must be a whole number from 1 to 200", "W4",
            facts => facts.Filter is not { By: null, Within: not (null or (>= 1 and <= LongestMiles)) }, nameof(OrganisationFilter.Within)),
        new("FO-06", "Enter the postcode to sort by distance from", "W4",
            facts => facts.Order is not (FindOrder.Distance or FindOrder.Minutes) || Says(facts.Filter.Near), nameof(OrganisationFilter.Near)),
    ];

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text);
}
