using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.ComponentModel.DataAnnotations;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>Opens with what is not sufficiently overseen, and why, and what to do next.</summary>
internal sealed class OversightPage(FindOversight find, Actor actor) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    [Display(Name = "As at")]
    public DateOnly? On { get; set; }

    public OversightFilter Filter { get; private set; } = new(null, null, null, null);

    public FindOversight.Answer Found { get; private set; } = null!;

    public bool MayKeep => actor.May(Permission.KeepOversight);

    /// <summary>Looked at from the accredited provider's side, at least in part.</summary>
    public bool IsProvider => Found.All.Any(row => row.Side == AgreementSide.Provider);

    public int Insufficient => Found.All.Count(IsInsufficient);

    /// <summary>The worst first; the rest of them follows on other pages.</summary>
    public PageOf<FindOversight.Row> Rows { get; private set; } = null!;

    public IReadOnlyList<FindOversight.Row> Worst => [.. Rows.Rows.Where(IsInsufficient)];

    public IReadOnlyList<FindOversight.Row> Rest => [.. Rows.Rows.Where(row => !IsInsufficient(row))];

    public int Count(OversightStatus status) => Found.All.Count(row => row.Status == status);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        Filter = OversightFilter.Of(Request.Query);
        var found = await find.Run(Filter.On(On), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Found = answer;
        Rows = PageOf<FindOversight.Row>.Of(answer.Rows, page ?? 1, PageSize);
        return Page();
    }

    private static bool IsInsufficient(FindOversight.Row row) => row.Status is OversightStatus.Missing or OversightStatus.Overdue;
}
