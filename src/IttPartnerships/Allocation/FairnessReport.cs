using System.Globalization;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Planner;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>
/// How journeys and places of a plan fall on different people: by what they need, by who delivers their course, and over the course. There is nothing in a plan about
/// ethnicity, age, sex or grades, so nothing of it is in here.
/// </summary>
public sealed record FairnessReport(IReadOnlyList<FairnessReport.Row> Rows, IReadOnlyList<PlannedTrainee> FarEveryTime)
{
    /// <summary>One way; a half hour more than the middle of most plans.</summary>
    public const int Far = 45;

    /// <param name="By">What people are grouped by.</param>
    /// <param name="Placed">Trainees with every slot filled that the row is about.</param>
    /// <param name="FarJourneys">Filled slots with a journey longer than <see cref="Far"/>, of <paramref name="Filled"/>.</param>
    public sealed record Row(string By, string Group, int Trainees, int Placed, int Filled, int? MiddleMinutes, int? WorstMinutes, int FarJourneys);

    /// <param name="partners">Who delivers the course of a trainee, by number; empty where nobody said.</param>
    public static FairnessReport Of(MadePlan plan, IReadOnlyDictionary<int, string> partners)
    {
        List<Row> rows =
        [
            .. Groups("How they travel", plan, Travel),
            .. Groups("Their own limit", plan, trainee => $"{trainee.MaxMinutes} minutes"),
            .. Groups("A setting they need", plan, Setting),
            .. partners.Count == 0 ? [] : Groups("Who delivers the course", plan, trainee => partners.GetValueOrDefault(trainee.Number, "Not known")),
            .. OverTheCourse(plan),
        ];
        return new(rows,
        [
            .. plan.Trainees.Where(trainee => trainee.Slots.DistinctBy(slot => slot.Letter, StringComparer.OrdinalIgnoreCase).Skip(1).Any() && trainee.Slots.All(slot => slot.School is not null && slot.Minutes > Far))
                .OrderByDescending(trainee => trainee.WorstMinutes),
        ]);
    }

    public void Write(Stream target)
    {
        using var sheet = new DelimitedText(target, "by", "group", "trainees", "placed", "slots_filled", "middle_minutes", "longest_minutes", $"journeys_over_{Far}");
        foreach (var row in Rows)
        {
            sheet.Row(row.By, row.Group, Text(row.Trainees), Text(row.Placed), Text(row.Filled), Text(row.MiddleMinutes), Text(row.WorstMinutes), Text(row.FarJourneys));
        }
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Travel(PlannedTrainee trainee) => TravelModes.TryParse(trainee.Travel, out var mode) ? Capital(mode.Phrase()) : trainee.Travel;

    private static string Setting(PlannedTrainee trainee)
    {
        var words = SettingNames.InWords(trainee.NeedsAnyOf);
        return words.Length == 0 ? "None in particular" : Capital(words);
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static IEnumerable<Row> Groups(string by, MadePlan plan, Func<PlannedTrainee, string> group) => plan.Trainees.GroupBy(group, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => Count(by, same.Key, [.. same], trainee => trainee.Slots));

    /// <summary>First, second and later slots of everybody, and later ones of those who travelled far at first: they should not travel far again.</summary>
    private static IEnumerable<Row> OverTheCourse(MadePlan plan)
    {
        string[] names = ["First placement", "Second placement", "Third placement", "Fourth placement"];
        for (var at = 0; at < names.Length; at++)
        {
            var number = at;
            List<PlannedTrainee> there = [.. plan.Trainees.Where(trainee => trainee.Slots.Count > at)];
            if (there.Count > 0)
            {
                yield return Count("Over the course", names[at], there, trainee => [trainee.Slots[number]]);
            }
        }

        List<PlannedTrainee> far = [.. plan.Trainees.Where(trainee => trainee.EarlierMinutes > Far)];
        if (far.Count > 0)
        {
            yield return Count("Over the course", $"More than {Far} minutes to an earlier placement", far, trainee => trainee.Slots);
        }

        List<PlannedTrainee> farFirst = [.. plan.Trainees.Where(trainee => trainee.Slots.Count > 1 && trainee.Slots[0] is { School: not null, Minutes: > Far })];
        if (farFirst.Count > 0)
        {
            yield return Count("Over the course", $"Later placements of those with more than {Far} minutes at first", farFirst, trainee => [.. trainee.Slots.Where(slot => slot.Letter != trainee.Slots[0].Letter)]);
        }
    }

    /// <param name="of">The slots of a trainee that the row is about.</param>
    private static Row Count(string by, string group, List<PlannedTrainee> trainees, Func<PlannedTrainee, IReadOnlyList<PlacedSlot>> of)
    {
        int[] minutes = [.. trainees.SelectMany(of).Where(slot => slot.School is not null).Select(slot => slot.Minutes).Order()];
        return new(by, group, trainees.Count, trainees.Count(trainee => of(trainee).All(slot => slot.School is not null)), minutes.Length, minutes.Length == 0 ? null : minutes[minutes.Length / 2], minutes.Length == 0 ? null : minutes[^1], minutes.Count(one => one > Far));
    }
}
