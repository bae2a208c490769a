using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Allocation;

internal static class AllocationRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/plans", Permission.MakePlans),
        .. Form("/plans/new", Permission.MakePlans),
        .. Form("/plans/year", Permission.MakePlans),
        .. Form("/plans/demand", Permission.MakePlans),
        .. Get("/plans/demand.csv", Permission.MakePlans),
        .. Form("/plans/repair", Permission.MakePlans),
        .. Get("/plans/compare", Permission.MakePlans),
        .. Get("/plans/your-spreadsheet", Permission.MakePlans),
        .. Form("/plans/{plan:guid}/accept", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/accepted", Permission.MakePlans),
        .. Get("/plans/examples/{example}.csv", Permission.MakePlans),
        .. Get("/plans/templates/{example}.csv", Permission.MakePlans),
        .. Form("/plans/{plan:guid}", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/progress", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/live", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/trainees", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/trainees/{number}", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/trainees/{number}/why", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/extra/{number}", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/fairness", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/changes", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/schools", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/schools/{number}", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/unfilled", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/map", Permission.MakePlans),
        .. Form("/plans/{plan:guid}/remove", Permission.MakePlans),
        .. Get("/plans/{plan:guid}/download/{sheet}", Permission.MakePlans),
    ];
}
