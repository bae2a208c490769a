using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations;

internal sealed class FindPage(FindOrganisations find, ITravelTimes travel, Actor actor) : PageModel
{
    private const double MetresInAMile = 1609.344;

    public SearchAddress Search { get; private set; } = new();

    /// <summary>Null where the question could not be answered: the page says why.</summary>
    public FoundOrganisations? Found { get; private set; }

    public IReadOnlyList<ActiveFilter> Filters { get; private set; } = [];

    public MapContent? Map { get; private set; }

    public bool HasPartnership => actor.Organisation is not null;

    /// <summary>The text as the title says it; a long one is cut.</summary>
    public string? TextShown => Search.Text is { Length: > 60 } text ? text[..60] + "\u2026" : Search.Text;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Search = SearchAddress.Read(Request.Query);
        Filters = [.. ActiveFilter.Of(Search)];
        var outcome = await find.Run(new(Search.Filter, Search.Order, Search.PageNumber), actor, stop);
        if (!outcome.Try(out var found))
        {
            return this.Refuse(outcome);
        }

        Found = await WithJourneys(found, stop);
        Map = Search.AsMap ? MapOf((await find.Run(new(Search.Filter, Search.Order, Size: int.MaxValue), actor, stop)).Value) : null;
        return Page();
    }

    /// <summary>
    /// The search chooses by the estimate, which knows every school at once; the journeys people read come from the routing
    /// server, where one is set.
    /// </summary>
    private async Task<FoundOrganisations> WithJourneys(FoundOrganisations found, CancellationToken stop)
    {
        if (found is not { Near: { } near, Rows.Count: > 0 } || Search.Mode is not { } mode)
        {
            return found;
        }

        var table = await travel.Between([near.Place], [.. found.Rows.Select(each => each.Row.Place)], mode, stop);
        return found with { Rows = [.. found.Rows.Select((each, at) => each with { Journey = table[0, at] })] };
    }

    public static string Count(FoundOrganisations found) => found.Total == 1 ? "1 organisation" : $"{found.Total:N0} organisations";

    public static string Describe(RegisterRow row)
    {
        string?[] parts = row.Kind == OrganisationKind.School
            ? [row.Phase is Phase.NotApplicable or Phase.Unknown ? null : row.Phase.Words(), row.Setting == SettingType.Unknown ? row.TypeName ?? "Setting not known" : row.Setting.Words(),
                OrganisationWords.Capital(row.KeyStages.Words())]
            : [row.Kind.Words()];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string Where(RegisterRow row) =>
        string.Join(", ", ((string?[])[row.Town, row.Postcode, string.Equals(row.LocalAuthority, row.Town, StringComparison.OrdinalIgnoreCase) ? null : row.LocalAuthority]).Where(part => !string.IsNullOrEmpty(part)));

    public string? Distance(FoundOrganisation found) => (found.Miles, found.Journey) switch
    {
        (null, _) => null,
        ({ } miles, null) => $"{miles:0.0} miles away in a straight line",
        ({ } miles, { } journey) => $"About {journey.Minutes} minutes {(Search.Mode ?? TravelMode.Car).Phrase()} ({journey.Low} to {journey.High}, {journey.SourceInWords}), {miles:0.0} miles in a straight line",
    };

    public static string Link(OrganisationId organisation) => $"{SearchAddress.Page}/{organisation.Value}";

    private MapContent MapOf(FoundOrganisations found)
    {
        var title = TextShown is null ? "Organisations found" : $"Organisations found for \u201c{TextShown}\u201d";
        return new(title, [.. found.Rows.Select(each => new MapPoint(each.Row.Name, Link(each.Row.Id), each.Row.Place, Mark(each)))])
        {
            Centre = found.Near is { } near
                ? new MapCentre(near.InWords, near.Place, Search.Mode is null && Search.Filter.Within is { } miles ? miles * MetresInAMile : null)
                : null,
            AreaLink = area => Search.Inside(area).Link(),
        };
    }

    private static MapMark Mark(FoundOrganisation found) => Mark(found.Row.Kind, found.Row.Setting, found.Roles.Count > 0);

    public static MapMark Mark(OrganisationKind kind, SettingType? setting, bool hasRole) => (kind, setting) switch
    {
        (OrganisationKind.TeachingSchoolHub, _) => MapMark.Hub,
        _ when hasRole || kind != OrganisationKind.School => MapMark.Provider,
        (_, SettingType.Special or SettingType.AlternativeProvision or SettingType.PupilReferralUnit or SettingType.MainstreamWithSenUnit) => MapMark.SpecialSetting,
        _ => MapMark.School,
    };
}
