using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

internal sealed class ResourcesPage(FindResources find, Actor actor) : PageModel
{
    private const int LongestShown = 220;

    public LibrarySearch Search { get; private set; } = new();

    public FindResources.Found Found { get; private set; } = null!;

    public bool MayShare => actor.May(Permission.ShareResources);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Search = LibrarySearch.Read(Request.Query);
        var outcome = await find.Run(Search.Query(), actor, stop);
        if (!outcome.Try(out var found))
        {
            return this.Refuse(outcome);
        }

        Found = found;
        return Page();
    }

    public string Count => (Found.Total, Search.Show) switch
    {
        (1, "withdrawn") => "1 withdrawn resource",
        (var many, "withdrawn") => $"{many:N0} withdrawn resources",
        (1, "review") => "1 resource of yours to look at again",
        (var many, "review") => $"{many:N0} resources of yours to look at again",
        (1, _) => "1 resource",
        (var many, _) => $"{many:N0} resources",
    };

    public IEnumerable<ActiveFilter> Filters()
    {
        var first = Search with { PageNumber = 1 };
        if (Search.Words is { } words)
        {
            yield return new($"“{words}”", (first with { Words = null }).Link());
        }

        if (Search.Subject is { } subject)
        {
            yield return new(subject, (first with { Subject = null }).Link());
        }

        if (Search.Phase is { } phase)
        {
            yield return new(Capital(phase.Words), (first with { Phase = null }).Link());
        }

        if (Search.Kind is { } kind)
        {
            yield return new(kind.Words, (first with { Kind = null }).Link());
        }

        if (Search.Partnership is { } partnership)
        {
            yield return new($"In the partnership of {Found.Partnerships.FirstOrDefault(p => p.Provider == partnership)?.Name ?? "somebody else"}", (first with { Partnership = null }).Link());
        }

        if (Search.Owner is { } owner)
        {
            yield return new($"From {Found.Owners.FirstOrDefault(o => o.Id == owner)?.Name ?? "somebody else"}", (first with { Owner = null }).Link());
        }

        if (Search.Show is { } show)
        {
            yield return new(show == "review" ? "Yours to look at again" : "Yours, withdrawn", (first with { Show = null }).Link());
        }
    }

    public static string Shown(string description)
    {
        var line = description.Replace('\n', ' ');
        return line.Length <= LongestShown ? line : line[..line.LastIndexOf(' ', LongestShown)].TrimEnd(',', '.', ' ') + "…";
    }

    public static string About(FindResources.Row row) =>
        string.Join(" · ", ((string[])[row.Kind.Words, string.Join(", ", row.Phases.Order().Select(phase => Capital(phase.Words))), string.Join(", ", row.Subjects)]).Where(part => part.Length > 0));

    public static string Capital(string words) => OrganisationWords.Capital(words);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    public static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", Dates.British);

    public static string SharedWith(int? number) => number switch
    {
        null => "",
        0 => "Not shared",
        1 => "Shared with 1",
        _ => $"Shared with {number}",
    };
}
