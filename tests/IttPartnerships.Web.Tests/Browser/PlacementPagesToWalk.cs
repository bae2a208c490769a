namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The pages of placements, for <see cref="PagesToWalk"/>.</summary>
internal static class PlacementPagesToWalk
{
    public static readonly IReadOnlyList<PageToWalk> All =
    [
        new("placements/register", As: "Bea Okafor"),
        new("placements/{placement:guid}/days", "/placements/{followed-placement}/days", "Tomasz Lindqvist"),
        new("placements", Address: "/placements?year={placement-year}", As: "Tomasz Lindqvist"),
        new("placements/board", Address: "/placements/board?year={placement-year}", As: "Tomasz Lindqvist"),
        new("placements/board", Address: "/placements/board?by=school&year={placement-year}", As: "Bea Okafor"),
        new("placements/choose", Address: "{placement-choose}", As: "Tomasz Lindqvist"),
        new("placements/many", Address: "/placements/many?step=Propose&ids={placement}", As: "Tomasz Lindqvist"),
        new("placements/drop-out", Address: "/placements/drop-out?school={placement-school}", As: "Tomasz Lindqvist"),
        new("placements/proposals", As: "Yusuf Pemberton"),
        new("placements/{placement:guid}", Address: "/placements/{placement}", As: "Tomasz Lindqvist"),
        new("placements/{placement:guid}/withdraw", Address: "/placements/{placement}/withdraw", As: "Tomasz Lindqvist"),
        new("placement-links/{token}", Address: "/placement-links/{placement-link}"),
        new("placements/{placement:guid}/people", "/placements/{followed-placement}/people", "Tomasz Lindqvist"),
        new("support-contacts", As: "Tomasz Lindqvist"),
        new("help", As: "Tomasz Lindqvist"),
        new("help/{help:guid}", "/help/{help}", "Tomasz Lindqvist"),
        new("check-ins", As: "Tomasz Lindqvist"),
        new("check-ins/{checkIn:guid}", "/check-ins/{check-in}", "Tomasz Lindqvist"),
        new("support-links/{token}", "/support-links/{support-link}"),
        new("support-links/closed"),
        new("my-training/{token}/help", "/my-training/{my-training}/help"),
        new("quality-reviews/settings", As: "Priya Hargreaves"),
    ];
}
