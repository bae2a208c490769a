using IttPartnerships.Kernel;
using IttPartnerships.Placements.Support;

namespace IttPartnerships.Placements.CheckIns;

public sealed record CheckInFacts(CheckInAnswer? Answer, string? Line);

/// <param name="Today">The day it is.</param>
public sealed record FollowUpFacts(DateOnly Today, string Owner, DateOnly? FollowUpOn);

public static class CheckInRules
{
    private const string Source = "Issue 4: early warning check-ins";

    /// <summary>A placement so short has no moment of its own half-way.</summary>
    public const int ShortestForMidWay = 20;

    /// <summary>Days after which whoever has not answered counts as silent.</summary>
    public const int SilentAfter = 7;

    public static readonly IReadOnlyList<Rule<CheckInFacts>> OfAnswers =
    [
        new("CK-01", "Choose how the placement goes", Source, f => f.Answer is not null, nameof(AnswerCheckIn.Command.Answer)),
        new("CK-02", "What you add must be 500 characters or fewer", Source, f => (f.Line ?? "").Trim().Length <= CheckIn.LongestLine, nameof(AnswerCheckIn.Command.Line)),
    ];

    public static readonly IReadOnlyList<Rule<FollowUpFacts>> OfFollowUps =
    [
        new("CK-03", "Enter who follows it up, 200 characters or fewer", Source, f => f.Owner.Trim().Length is > 1 and <= 200, nameof(FollowUpCheckIn.Command.Owner)),
        new("CK-04", "Enter the day it is followed up by: today or later, within 60 days", Source, f => f.FollowUpOn >= f.Today && f.FollowUpOn <= f.Today.AddDays(60), nameof(FollowUpCheckIn.Command.FollowUpOn)),
    ];

    public static readonly IReadOnlyList<Rule<string>> OfClosing =
    [
        new("CK-05", "Say what came of it, in 2,000 characters or fewer", Source, text => text.Trim().Length is > 0 and <= HelpRequest.Longest, nameof(FollowUpCheckIn.Command.Outcome)),
    ];

    /// <summary>The days on which a placement's moments have come.</summary>
    /// <param name="planned">All planned days, how many.</param>
    /// <param name="actual">Days really spent, in order.</param>
    public static IEnumerable<(CheckInMoment Moment, DateOnly Day)> Come(int planned, IReadOnlyList<DateOnly> actual)
    {
        if (actual.Count >= 5)
        {
            yield return (CheckInMoment.DayFive, actual[4]);
        }

        var half = (planned + 1) / 2;
        if (planned >= ShortestForMidWay && actual.Count >= half)
        {
            yield return (CheckInMoment.MidWay, actual[half - 1]);
        }
    }

    /// <summary>By when an answer is followed up; empty where all goes well.</summary>
    public static DateOnly? FollowUpBy(CheckInAnswer answer, DateOnly today) => answer switch
    {
        CheckInAnswer.GoingWell => null,
        CheckInAnswer.SomeWorries => today.AddDays(3),
        _ => today.AddDays(1),
    };
}
