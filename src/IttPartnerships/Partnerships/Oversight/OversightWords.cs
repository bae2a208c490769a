using System.Globalization;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

public static class OversightOutcomeWords
{
    extension(OversightOutcome outcome)
    {
        /// <summary>Begins a line: "Meets expectations".</summary>
        public string Words => outcome switch
        {
            OversightOutcome.MeetsExpectations => "Meets expectations",
            OversightOutcome.MeetsWithActions => "Meets expectations, with actions",
            OversightOutcome.DoesNotMeet => "Does not meet expectations",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Maybe an outcome was added without its words."),
        };
    }
}

public static class OversightStatusWords
{
    extension(OversightStatus status)
    {
        /// <summary>Begins a line: "Due soon".</summary>
        public string Words => status switch
        {
            OversightStatus.Missing => "Missing",
            OversightStatus.Overdue => "Overdue",
            OversightStatus.DueSoon => "Due soon",
            OversightStatus.Sufficient => "Sufficient",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Maybe a status was added without its words."),
        };
    }
}

/// <summary>The words of oversight: both sides read the same.</summary>
public static class OversightWords
{
    /// <summary>"every month", "every 3 months", "every year".</summary>
    public static string Every(int months) => months switch
    {
        1 => "every month",
        12 => "every year",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {months} months"),
    };

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dates.British);

    internal static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
