using System.Globalization;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;
using Microsoft.AspNetCore.WebUtilities;

namespace IttPartnerships.Web.GettingInvolved.Resources;

/// <summary>A search of the library as its address says it, and the other way round.</summary>
internal sealed record LibrarySearch
{
    public const string Page = "/resources";
    public const string Export = "/resources/export.csv";

    public string? Words { get; init; }

    public string? Subject { get; init; }

    public TrainingPhase? Phase { get; init; }

    public ResourceKind? Kind { get; init; }

    public OrganisationId? Partnership { get; init; }

    public OrganisationId? Owner { get; init; }

    /// <summary>"review" or "withdrawn": of the organisation's own.</summary>
    public string? Show { get; init; }

    public ResourceOrder Order { get; init; }

    public int PageNumber { get; init; } = 1;

    public bool IsNarrowed => this with { Order = ResourceOrder.Newest, PageNumber = 1 } != new LibrarySearch();

    public FindResources.Query Query(int size = FindResources.PageSize) => new(
        Words, Subject, Phase, Kind, Partnership, Owner, Show == "review", Show == "withdrawn", Order, PageNumber, size);

    public static LibrarySearch Read(IQueryCollection query) => new()
    {
        Words = Text(query, "q"),
        Subject = Text(query, "subject"),
        Phase = CodeWord.ReadOne<TrainingPhase>(query["phase"]),
        Kind = CodeWord.ReadOne<ResourceKind>(query["kind"]),
        Partnership = Organisation(query, "partnership"),
        Owner = Organisation(query, "owner"),
        Show = Text(query, "show") is ("review" or "withdrawn") and var show ? show : null,
        Order = CodeWord.ReadOne<ResourceOrder>(query["sort"]) ?? ResourceOrder.Newest,
        PageNumber = int.TryParse(query["page"], out var page) ? page : 1,
    };

    public string Link(string page = Page) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["q"] = Words,
        ["subject"] = Subject,
        ["phase"] = Phase is { } phase ? CodeWord.Of(phase) : null,
        ["kind"] = Kind is { } kind ? CodeWord.Of(kind) : null,
        ["partnership"] = Partnership?.Value.ToString(),
        ["owner"] = Owner?.Value.ToString(),
        ["show"] = Show,
        ["sort"] = Order == ResourceOrder.Newest ? null : CodeWord.Of(Order),
        ["page"] = PageNumber > 1 ? PageNumber.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(each => !string.IsNullOrEmpty(each.Value)));

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private static OrganisationId? Organisation(IQueryCollection query, string name) =>
        OrganisationId.TryParse(query[name], null, out var organisation) ? organisation : null;
}
