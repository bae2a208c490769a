using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using IttPartnerships.Planner;

namespace IttPartnerships.Allocation;

/// <summary>What <c>report.json</c> says of a plan. Minutes are one way and over filled slots; null where there are none.</summary>
/// <param name="Status"><c>complete</c>, or <c>stopped</c> when time ran out or someone cancelled: then it is the best plan so far.</param>
/// <param name="Objective">Points, lower is better; what they are made of is in <paramref name="Costs"/>.</param>
/// <param name="Bound">What no plan can beat; null where none was proved.</param>
/// <param name="ByList">What going down the list would have given, each slot at the nearest free place: what planning together is measured against.</param>
/// <param name="Gap">0.01 is 1%; null without a bound.</param>
/// <param name="LeastUnfilled">Slots that stay unfilled in every plan, proved; a pin that cannot be kept counts for a hundred.</param>
/// <param name="Wanted">Places of offers there are that are short, dearest first: what one more of each is worth.</param>
/// <param name="Changes">Against the plan people were told; null without one.</param>
/// <param name="JourneyGap">As <paramref name="Gap"/>, for everything but unfilled slots, which outweigh the rest by far.</param>
public sealed record PlanReport(
    string Status,
    double Seconds,
    long Objective,
    long? Bound,
    double? Gap,
    long? LeastUnfilled,
    double? JourneyGap,
    int Slots,
    int Filled,
    int? WorstMinutes,
    int? MedianMinutes,
    PlanJourneys ByList,
    IReadOnlyDictionary<string, long> Costs,
    IReadOnlyList<PlanReport.UnfilledRow> Unfilled,
    IReadOnlyList<PlanReport.AdviceRow> Advice,
    IReadOnlyList<WantedPlace> Wanted,
    PlanChanges? Changes,
    ulong Seed)
{
    public const string Stopped = "stopped";

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A gap as "at most so many percent": rounded up, since it is a promise.</summary>
    public static decimal PercentAtMost(double gap, int decimals)
    {
        var parts = (decimal)Math.Pow(10, decimals);
        return Math.Ceiling((decimal)gap * 100 * parts) / parts;
    }

    public static PlanReport Of(PlanningYear year, Plan plan, TimeSpan took, PlanWeights? weights = null)
    {
        var problem = year.Problem;
        return new PlanReport(
            plan.StoppedEarly ? Stopped : "complete",
            Math.Round(took.TotalSeconds, 3),
            plan.Objective,
            plan.Bound,
            plan.Gap,
            plan.LeastUnfilled,
            plan.JourneyGap,
            plan.Slots.Count,
            plan.Journeys.Filled,
            plan.Journeys.WorstMinutes,
            plan.Journeys.MedianMinutes,
            plan.ByList,
            plan.Costs,
            [.. plan.Slots.Where(slot => slot.Offer is null).Select(slot => UnfilledRow.Of(problem, slot))],
            [.. plan.Advice.Select(extra => AdviceRow.Of(year, extra))],
            WantedPlace.Of(problem, plan, weights ?? PlanWeights.Default),
            year.Told is { } told ? PlanChanges.Of(problem, told, plan.Slots) : null,
            plan.Seed)
        {
            Hosting = HostingCost.Of(year, plan.Slots),
        };
    }

    /// <summary>What hosting costs, as far as offers say; null where none does.</summary>
    public HostingCost? Hosting { get; init; }

    /// <summary>Whether it is proved that no plan is better.</summary>
    [JsonIgnore]
    public bool IsBest => Bound == Objective;

    /// <summary>Why nothing is known of how near to the best possible it is; null where that was proved.</summary>
    [JsonIgnore]
    public string? Unproved => Bound is not null ? null
        : Status == Stopped ? "stopped before anything was proved"
        : Changes is not null ? "mended from what people were told, with few changes"
        : "no proof was asked for";

    public void Write(Stream target) => JsonSerializer.Serialize(target, this, Style);

    /// <param name="Slot">Position in the pattern, from 1.</param>
    public sealed record UnfilledRow(string Trainee, int Slot, string Letter, string Window, string Reason)
    {
        public static UnfilledRow Of(PlanningProblem problem, PlannedSlot slot)
        {
            var at = problem.Trainees[slot.Trainee].Pattern[slot.Slot];
            return new UnfilledRow(problem.Trainees[slot.Trainee].Name, slot.Slot + 1, at.Letter, at.Window, slot.Why);
        }
    }

    /// <param name="Settings">Of which it has to be in one; empty for any.</param>
    /// <param name="Near">A school, or the home of a trainee where no school is near enough.</param>
    /// <param name="Slots">How many slots it would fill, if it has as many places.</param>
    public sealed record AdviceRow(
        string Subject,
        IReadOnlyList<string> KeyStages,
        string Window,
        IReadOnlyList<string> Settings,
        string Near,
        int NearEasting,
        int NearNorthing,
        int Slots,
        IReadOnlyList<AdviceSlot> Fills,
        string Sentence)
    {
        public static AdviceRow Of(PlanningYear year, ExtraOffer extra)
        {
            var problem = year.Problem;
            var place = extra.NearSchool is { } known ? year.SchoolPlaces[known] : year.Homes[extra.NearTrainee!.Value];
            var stages = KeyStageNames.Of(extra.KeyStages);
            var near = extra.NearSchool is { } school ? problem.Schools[school].Name : $"the home of {problem.Trainees[extra.NearTrainee!.Value].Name}";
            var places = extra.Fills.Count == 1 ? "1 place" : $"{extra.Fills.Count} places";
            var taught = stages.Length == 0 ? "" : $", {KeyStageNames.InWords(extra.KeyStages)}";
            var setting = extra.Setting is null ? "" : $", in {extra.Setting.InWords}";
            var where = extra.OnlyThere ? $"at {near}" : !extra.TaughtThere ? $"near {near}" : $"at or near {near}";
            var total = extra.RaisesTotal ? " (which would have to take more trainees at one time)" : "";
            return new AdviceRow(
                extra.Subject,
                stages,
                extra.Window,
                extra.Setting?.AnyOf ?? [],
                near,
                place.Easting,
                place.Northing,
                extra.Fills.Count,
                [.. extra.Fills.Select(slot => new AdviceSlot(problem.Trainees[slot.Trainee].Name, slot.Slot + 1))],
                $"{places} for {extra.Subject}{taught} in {extra.Window}{setting}, {where}{total}, would fill {(extra.Fills.Count == 1 ? "1 slot" : $"{extra.Fills.Count} slots")}");
        }
    }

    public sealed record AdviceSlot(string Trainee, int Slot);
}
