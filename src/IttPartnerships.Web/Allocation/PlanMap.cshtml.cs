using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Web.Organisations.Map;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IttPartnerships.Web.Allocation;

/// <summary>Homes, schools and journeys on the map, with the same journeys as a list.</summary>
internal sealed class PlanMapPage(ReadPlan read, Actor actor) : PageModel
{
    public const int PageSize = 15;

    public FindPlans.Row Plan { get; private set; } = null!;

    public MapContent Map { get; private set; } = null!;

    public PageOf<PlanJourney> Journeys { get; private set; } = null!;

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> Windows { get; private set; } = [];

    /// <summary>Trainees of this choice who have no place at all: their homes are on the map without a line.</summary>
    public int Alone { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Window { get; set; }

    /// <summary>A part of the country as <see cref="PlanArea"/> writes it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Subject) || !string.IsNullOrEmpty(Window) || !string.IsNullOrEmpty(Area);

    public async Task<IActionResult> OnGet(PlanRunId plan, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Plan = answer.Row;
        var made = answer.Plan;
        Subjects = [.. made.Trainees.Select(trainee => trainee.Subject).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        Windows = [.. HostInPlan.WindowsOf(made)];
        var area = PlanArea.Read(Area);
        List<PlannedTrainee> trainees = [.. made.Trainees.Where(IsWanted).Select(InWindow).Where(trainee => trainee.Slots.Count > 0)];
        List<PlanJourney> journeys =
        [
            .. PlanMap.Journeys(trainees)
                .Where(journey => area is not { } part || part.Holds(journey.Trainee.Home()) || part.Holds(made.Schools[journey.School].Place()))
                .OrderByDescending(journey => journey.Minutes).ThenBy(journey => journey.Trainee.Number),
        ];
        List<PlannedTrainee> alone = [.. trainees.Where(trainee => trainee.WorstMinutes is null && (area is not { } part || part.Holds(trainee.Home())))];
        Alone = alone.Count;
        Map = PlanMap.Of("Homes of trainees and the schools of this plan", Plan.Id, made, journeys, LinkTo, alone);
        Journeys = PageOf<PlanJourney>.Of(journeys, page ?? 1, PageSize);
        return Page();
    }

    private bool IsWanted(PlannedTrainee trainee) => string.IsNullOrEmpty(Subject) || string.Equals(trainee.Subject, Subject, StringComparison.OrdinalIgnoreCase);

    private PlannedTrainee InWindow(PlannedTrainee trainee) => string.IsNullOrEmpty(Window)
        ? trainee
        : trainee with { Slots = [.. trainee.Slots.Where(slot => string.Equals(slot.Window, Window, StringComparison.OrdinalIgnoreCase))] };

    private string LinkTo(MapArea area)
    {
        var query = QueryHelpers.ParseQuery(Request.QueryString.Value);
        query.Remove("page");
        query["Area"] = new PlanArea(area).ToString();
        return QueryHelpers.AddQueryString(Request.Path, query);
    }
}
