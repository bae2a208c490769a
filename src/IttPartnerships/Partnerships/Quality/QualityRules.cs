using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Partnerships.Quality;

/// <summary>A review about to be recorded.</summary>
/// <param name="IsMember">The reviewed organisation is in the partnership, and is not the one that reviews.</param>
public sealed record ReviewFacts(DateOnly Today, bool IsMember, RecordReview.Command Command);

/// <summary>What a review must say.</summary>
public static class QualityRules
{
    public const int Longest = 4000;

    private const string Source = "R13, AG-10";

    public static readonly IReadOnlyList<Rule<ReviewFacts>> All =
    [
        new("QR-01", "Choose a partner or school with an agreement in force in this partnership, other than your own organisation", Source, f => f.IsMember, nameof(RecordReview.Command.Reviewed)),
        new("QR-02", "Choose what was reviewed", Source, f => f.Command.Aspect is not null, nameof(RecordReview.Command.Aspect)),
        new("QR-03", "Enter the first day of the review", Source, f => f.Command.From is not null, nameof(RecordReview.Command.From)),
        new("QR-04", "Enter the last day of the review: today or earlier, and not before the first", Source,
            f => f.Command.Until <= f.Today && (f.Command.From is not { } from || f.Command.Until >= from), nameof(RecordReview.Command.Until)),
        new("QR-05", "Choose the outcome", Source, f => f.Command.Outcome is not null, nameof(RecordReview.Command.Outcome)),
        new("QR-06", "Say what was seen, in 4,000 characters or fewer", Source, f => f.Command.Summary.Trim().Length is > 0 and <= Longest, nameof(RecordReview.Command.Summary)),
        new("QR-07", "Strengths must be 4,000 characters or fewer", Source, f => f.Command.Strengths.Trim().Length <= Longest, nameof(RecordReview.Command.Strengths)),
        new("QR-08", "Say what must improve, unless expectations are met in full", Source,
            f => f.Command.Outcome is null or OversightOutcome.MeetsExpectations || f.Command.Improvements.Count > 0, nameof(RecordReview.Command.Improvements)),
        new("QR-09", "Each improvement needs words, 1,000 characters or fewer, and a day it is due, after the review", Source,
            f => f.Command.Improvements.All(i => i.What.Trim().Length is > 0 and <= 1000 && (f.Command.Until is not { } until || i.DueOn > until)), nameof(RecordReview.Command.Improvements)),
        new("QR-10", "Enter a link that begins with https://, in 2,000 characters or fewer", Source,
            f => IsLink(f.Command.Link), nameof(RecordReview.Command.Link)),
        new("QR-15", "For school placements, enter the day until which the review counts", "R17", f => f.Command.Aspect != QualityAspect.SchoolPlacements || f.Command.ExpiresOn is not null, nameof(RecordReview.Command.ExpiresOn)),
        new("QR-16", "A review counts until a day after it, within five years", "R17",
            f => f.Command.ExpiresOn is not { } expires || f.Command.Until is not { } until || (expires > until && expires <= until.AddYears(5)), nameof(RecordReview.Command.ExpiresOn)),
    ];

    /// <summary>None at all is fine.</summary>
    internal static bool IsLink(string? given) =>
        string.IsNullOrWhiteSpace(given) || (given.Length <= 2000 && Uri.TryCreate(given.Trim(), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps);
}
