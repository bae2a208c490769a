using System.Globalization;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Writes <c>plan.csv</c>: one row a slot, in the order of the trainees and their patterns.</summary>
public static class PlanSheet
{
    public static void Write(Stream target, PlanningProblem problem, Plan plan)
    {
        using var sheet = new DelimitedText(target, "trainee", "slot", "letter", "window", "offer", "school", "minutes", "why");
        foreach (var planned in plan.Slots)
        {
            var trainee = problem.Trainees[planned.Trainee];
            var slot = trainee.Pattern[planned.Slot];
            var offer = planned.Offer is { } index ? problem.Offers[index] : null;
            sheet.Row(
                trainee.Name,
                (planned.Slot + 1).ToString(CultureInfo.InvariantCulture),
                slot.Letter,
                slot.Window,
                offer?.Name ?? "",
                offer is null ? "" : problem.Schools[offer.School].Name,
                offer is null ? "" : planned.Minutes.ToString(CultureInfo.InvariantCulture),
                planned.Why);
        }
    }
}
