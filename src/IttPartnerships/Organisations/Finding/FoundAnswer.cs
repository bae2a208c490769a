using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <summary>A search's answer for programs: the command line's <c>--json</c> and the page's suggestions. Fields may be added, none renamed.</summary>
public sealed record FoundAnswer(int Total, int Page, int Pages, string? Near, string? Meaning, IReadOnlyList<FoundAnswer.Organisation> Organisations)
{
    /// <param name="Miles">Straight line, to a tenth.</param>
    public sealed record Organisation(
        Guid Id, string Name, string Kind, string Status, string? Urn, string? Ukprn, string? ProviderCode, string? Phase, string? Setting,
        string? Town, string? Postcode, IReadOnlyList<string> Roles, double? Miles, Travel? Journey);

    public sealed record Travel(int Minutes, int Low, int High, string Source);

    public static FoundAnswer Of(FoundOrganisations found) => new(
        found.Total, found.Page, found.Pages, found.Near?.InWords, found.Meaning, [.. found.Rows.Select(Of)]);

    private static Organisation Of(FoundOrganisation found)
    {
        var row = found.Row;
        var isSchool = row.Kind == OrganisationKind.School;
        return new(
            row.Id.Value, row.Name, row.Kind.Words(), row.Status.Words(),
            row.Number(IdentifierScheme.Urn), row.Number(IdentifierScheme.Ukprn), row.Number(IdentifierScheme.ProviderCode),
            isSchool ? row.Phase.Words() : null, isSchool ? row.Setting.Words() : null, row.Town, row.Postcode,
            [.. found.Roles.Select(role => role.Words())], found.Miles is { } miles ? Math.Round(miles, 1) : null, Of(found.Journey));
    }

    private static Travel? Of(TravelTime? journey) =>
        journey is { } time ? new(time.Minutes, time.Low, time.High, time.SourceInWords) : null;
}
