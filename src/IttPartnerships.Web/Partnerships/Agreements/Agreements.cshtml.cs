using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>What of the list somebody wants to see, as the address says it.</summary>
public sealed class AgreementsWanted
{
    [FromQuery(Name = "state")]
    public AgreementState? State { get; init; }

    [FromQuery(Name = "kind")]
    public AgreementKind? Kind { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    [FromQuery(Name = "need")]
    public AgreementNeed? Need { get; init; }

    [FromQuery(Name = "search")]
    public string? Search { get; init; }

    [FromQuery(Name = "on")]
    public DateOnly? On { get; init; }

    [FromQuery(Name = "past")]
    public bool? Past { get; init; }

    public bool IsFiltered => State is not null || Kind is not null || Year is not null || Need is not null || !string.IsNullOrWhiteSpace(Search) || On is not null;

    public FindAgreements.Query Query => new(On, State, Kind, Year is >= 2000 and <= 2100 ? new AcademicYear(Year.Value) : null, Need, Search, Past == true || On is not null);
}

internal sealed class AgreementsPage(FindAgreements find, Actor actor, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public AgreementsWanted Wanted { get; set; } = new();

    public PageOf<FindAgreements.Row> Rows { get; private set; } = null!;

    public bool HasAny { get; private set; }

    public bool MayWrite => actor.May(Permission.KeepAgreements);

    public bool MaySign => actor.May(Permission.SignAgreements);

    public OrganisationId? Own => actor.Organisation;

    public IEnumerable<AcademicYear> Years
    {
        get
        {
            var now = AcademicYear.Of(clock.Today());
            return Enumerable.Range(now.StartYear - 7, 10).Reverse().Select(year => new AcademicYear(year));
        }
    }

    public async Task OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var rows = await find.Run(Wanted.Query, actor, stop);
        Rows = PageOf<FindAgreements.Row>.Of(rows, page ?? 1, PageSize);
        HasAny = rows.Count > 0 || (await find.Run(new(), actor, stop)).Count > 0;
    }
}
