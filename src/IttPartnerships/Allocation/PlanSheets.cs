using System.Globalization;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>A made plan as spreadsheets, one question each. <c>plan.csv</c> itself is kept as <see cref="PlanSheet"/> wrote it.</summary>
public static class PlanSheets
{
    /// <summary>One row for each trainee in each window at each school, in the order of the schools.</summary>
    public static void BySchool(Stream target, MadePlan plan)
    {
        using var sheet = new DelimitedText(target, "school", "setting", "window", "offer", "trainee", "subject", "minutes");
        var hosted = plan.Trainees.SelectMany(trainee => trainee.Slots.Where(slot => slot.School is not null).Select(slot => (Trainee: trainee, Slot: slot)));
        foreach (var school in hosted.GroupBy(placed => placed.Slot.School!.Value).OrderBy(group => plan.Schools[group.Key].Name, StringComparer.Ordinal))
        {
            foreach (var (trainee, slot) in school)
            {
                sheet.Row(plan.Schools[school.Key].Name, plan.Schools[school.Key].Setting, slot.Window, slot.Offer ?? "", trainee.Name, trainee.Subject, Text(slot.Minutes));
            }
        }
    }

    public static void Unfilled(Stream target, MadePlan plan)
    {
        using var sheet = new DelimitedText(target, "trainee", "subject", "slot", "letter", "window", "reason");
        foreach (var trainee in plan.Trainees)
        {
            foreach (var slot in trainee.Slots.Where(slot => slot.School is null))
            {
                sheet.Row(trainee.Name, trainee.Subject, Text(slot.Number), slot.Letter, slot.Window, slot.Why);
            }
        }
    }

    /// <summary>Extra offers that would fill unfilled slots, the most useful first.</summary>
    public static void Advice(Stream target, MadePlan plan)
    {
        using var sheet = new DelimitedText(target, "subject", "key_stages", "window", "setting", "near", "places", "for");
        foreach (var extra in plan.Report.Advice)
        {
            sheet.Row(
                extra.Subject, string.Join(' ', extra.KeyStages), extra.Window, string.Join(' ', extra.Settings), extra.Near, Text(extra.Slots),
                string.Join("; ", extra.Fills.Select(slot => slot.Trainee)));
        }
    }

    /// <summary>What accepting the plan would change: what people know already first.</summary>
    public static void Changes(Stream target, Years.ShowPlanChanges.Answer changes)
    {
        using var sheet = new DelimitedText(target, "trainee", "window", "from", "to", "known_to");
        foreach (var change in changes.Known.Concat(changes.Unknown))
        {
            sheet.Row(change.Name, change.Window, change.From, change.To, string.Join("; ", change.KnownTo));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
