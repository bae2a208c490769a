using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IttPartnerships.Web.Organisations;

/// <summary>What the search box and the export link ask for, beside the pages.</summary>
internal static class OrganisationsApi
{
    private const int Suggestions = 10;

    public static void AddOrganisations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Organisations", SearchAddress.Page, 10, person => person.May(Permission.SeeRegister)));
        builder.Services.AddHostedService<WarmRegister>();
    }

    public static void MapOrganisations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/suggest", Suggest).RequireRateLimiting(RateLimits.Suggest);
        routes.MapGet(SearchAddress.Export, Export);
    }

    private static async Task<Results<Ok<IReadOnlyList<Suggestion>>, NotFound>> Suggest(string? q, FindOrganisations find, Actor actor, CancellationToken stop)
    {
        var outcome = await find.Run(new(new() { Text = q }, Size: Suggestions), actor, stop);
        if (!outcome.Try(out var found))
        {
            return TypedResults.NotFound();
        }

        IReadOnlyList<Suggestion> suggestions = string.IsNullOrWhiteSpace(q) ? [] : [.. found.Rows.Select(each => Suggestion.Of(each.Row))];
        return TypedResults.Ok(suggestions);
    }

    private static async Task<Results<FileStreamHttpResult, NotFound, BadRequest<string>>> Export(
        HttpRequest request, FindOrganisations find, Actor actor, CancellationToken stop)
    {
        var search = SearchAddress.Read(request.Query);
        var outcome = await find.Run(new(search.Filter, search.Order, Size: int.MaxValue), actor, stop);
        if (!outcome.Try(out var found))
        {
            return outcome.Refusals.Any(refusal => refusal.Field is not null)
                ? TypedResults.BadRequest(string.Join(". ", outcome.Refusals.Select(refusal => refusal.Statement)))
                : TypedResults.NotFound();
        }

        var file = new MemoryStream();
        FoundSheet.Write(found.Rows, file);
        file.Position = 0;
        return TypedResults.File(file, "text/csv; charset=utf-8", "organisations.csv");
    }
}

/// <summary>One line under the search box.</summary>
internal sealed record Suggestion(string Name, string Detail, string Href)
{
    public static Suggestion Of(RegisterRow row)
    {
        string?[] detail =
        [
            row.Town,
            row.Postcode,
            row.Number(IdentifierScheme.Urn) is { } urn ? $"URN {urn}" : row.Number(IdentifierScheme.ProviderCode),
            row.IsClosed ? "closed" : null,
        ];
        return new(row.Name, string.Join(", ", detail.Where(part => !string.IsNullOrEmpty(part))), FindPage.Link(row.Id));
    }
}
