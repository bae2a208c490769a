namespace IttPartnerships.Web.Tests.Browser;

/// <summary>Pages about plans, and of a year ahead.</summary>
internal static class PlanPagesToWalk
{
    public static readonly IReadOnlyList<PageToWalk> All =
    [
        new("plans", As: "Tomasz Lindqvist"),
        new("plans/new", As: "Tomasz Lindqvist"),
        new("plans/year", As: "Tomasz Lindqvist"),
        new("plans/{plan:guid}/accept", "/plans/{year-plan}/accept?whom=some", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/accepted", "/plans/{accepted-plan}/accepted", "Tomasz Lindqvist"),
        new("plans/demand", As: "Tomasz Lindqvist"),
        new("plans/compare", As: "Tomasz Lindqvist"),
        new("plans/your-spreadsheet", As: "Tomasz Lindqvist"),
        new("plans/repair", "/plans/repair?school={placement-school}", "Tomasz Lindqvist"),
        new("plans/{plan:guid}", "/plans/{plan}", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees/{number}/why", "/plans/{plan}/trainees/1/why?school=High", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/extra/{number}", "/plans/{plan}/extra/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/fairness", "/plans/{plan}/fairness", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/changes", "/plans/{year-plan}/changes", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees", "/plans/{plan}/trainees", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/trainees/{number}", "/plans/{plan}/trainees/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools", "/plans/{plan}/schools", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/schools/{number}", "/plans/{plan}/schools/1", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/unfilled", "/plans/{plan}/unfilled", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/map", "/plans/{plan}/map", "Tomasz Lindqvist"),
        new("plans/{plan:guid}/remove", "/plans/{plan}/remove", "Tomasz Lindqvist"),
    ];
}
