using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Partnerships.Quality;

public readonly record struct QualityReviewId(Guid Value) : IEntityId<QualityReviewId>
{
    public static QualityReviewId New() => EntityId.New<QualityReviewId>();

    public static QualityReviewId From(Guid value) => new(value);

    public static QualityReviewId Parse(string s, IFormatProvider? provider) => EntityId.Parse<QualityReviewId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out QualityReviewId result) => EntityId.TryParse(s, out result);
}

/// <summary>What a review looks at.</summary>
public enum QualityAspect
{
    Mentoring,
    Training,
    Assessment,
    SchoolPlacements,
    Other,
}

/// <summary>How somebody looked.</summary>
public enum ReviewMethod
{
    Visit,
    Audit,
    Papers,
}

/// <summary>
/// That somebody looked at the quality of an aspect of the work of one member of a partnership: the accredited provider itself, or a
/// partner to whom quality assurance is delegated (R13). Whoever did it, the provider is accountable and sees it.
/// </summary>
public sealed class QualityReview : IJournalled
{
    public QualityReviewId Id { get; init; }

    public OrganisationId Provider { get; init; }

    /// <summary>The organisation that looked.</summary>
    public OrganisationId Reviewer { get; init; }

    /// <summary>The organisation whose work was looked at.</summary>
    public OrganisationId Reviewed { get; init; }

    public QualityAspect Aspect { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public OversightOutcome Outcome { get; init; }

    public ReviewMethod Method { get; init; }

    /// <summary>The last day on which it still counts; always there for a placement setting (R17).</summary>
    public DateOnly? ExpiresOn { get; init; }

    public required string Summary { get; init; }

    public string? Strengths { get; init; }

    public string? Link { get; init; }

    public KeptFileId? File { get; init; }

    public PersonId? Person { get; init; }

    public DateTimeOffset At { get; init; }

    public List<Improvement> Improvements { get; init; } = [];
}

/// <summary>Something the reviewed organisation is to do better, by a day. It is closed on evidence, once, by whoever may review.</summary>
public sealed class Improvement : IEditable, IJournalled
{
    public QualityReviewId Review { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Position { get; init; }

    public required string What { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>What shows that it is done.</summary>
    public string? Evidence { get; set; }

    public string? EvidenceLink { get; set; }

    public KeptFileId? EvidenceFile { get; set; }

    public Guid Version { get; set; }
}

public static class ReviewMethodWords
{
    extension(ReviewMethod method)
    {
        public string Words => method switch
        {
            ReviewMethod.Visit => "Visit",
            ReviewMethod.Audit => "Audit",
            ReviewMethod.Papers => "Papers and calls alone",
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Maybe a method was added without its words."),
        };
    }
}

public static class QualityAspectWords
{
    extension(QualityAspect aspect)
    {
        /// <summary>Begins a line: "School placements".</summary>
        public string Words => aspect switch
        {
            QualityAspect.Mentoring => "Mentoring",
            QualityAspect.Training => "Training",
            QualityAspect.Assessment => "Assessment",
            QualityAspect.SchoolPlacements => "School placements",
            QualityAspect.Other => "Another aspect",
            _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "Maybe an aspect was added without its words."),
        };
    }
}
