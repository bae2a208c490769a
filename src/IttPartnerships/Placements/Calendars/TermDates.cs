using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements.Calendars;

public readonly record struct TermDatesId(Guid Value) : IEntityId<TermDatesId>
{
    public static TermDatesId New() => EntityId.New<TermDatesId>();

    public static TermDatesId From(Guid value) => new(value);

    public static TermDatesId Parse(string s, IFormatProvider? provider) => EntityId.Parse<TermDatesId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out TermDatesId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// When schools are in session in one academic year: as a local authority publishes it, or as a school or a trust says of its own.
/// The nearest holds: the school's before its trust's before its authority's.
/// </summary>
public sealed class TermDates : IEditable, IJournalled
{
    public const int MostTerms = 8;

    public TermDatesId Id { get; init; }

    /// <summary>The three-digit code of the local authority; empty where <see cref="Owner"/> said it.</summary>
    public string? Authority { get; init; }

    /// <summary>The school or trust whose own dates they are; empty for an authority's.</summary>
    public OrganisationId? Owner { get; init; }

    public AcademicYear Year { get; init; }

    public DateTimeOffset SaidAt { get; set; }

    public Guid Version { get; set; }

    public List<Term> Terms { get; init; } = [];
}

/// <summary>A stretch of school days between two holidays: half a term, mostly.</summary>
public sealed class Term
{
    public TermDatesId Dates { get; init; }

    /// <summary>From 1, in order of first days.</summary>
    public int Number { get; init; }

    /// <summary>"Autumn, first half".</summary>
    public required string Label { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>What sort of exception a single day at one school is.</summary>
public enum ClosedDayKind
{
    /// <summary>Staff train, and trainees join them: it counts as a day in school.</summary>
    InsetWithTrainees,

    /// <summary>Staff train without trainees.</summary>
    InsetWithoutTrainees,

    /// <summary>Nobody is there: an election, a boiler, snow.</summary>
    Closure,
}

/// <summary>A day on which one school is not open as its term dates say.</summary>
public sealed class ClosedDay : IJournalled
{
    public OrganisationId School { get; init; }

    public DateOnly Day { get; init; }

    public ClosedDayKind Kind { get; set; }

    public string? Note { get; set; }
}

public static class ClosedDayWords
{
    extension(ClosedDayKind kind)
    {
        /// <summary>Begins a line: "Inset day, trainees join".</summary>
        public string Words => kind switch
        {
            ClosedDayKind.InsetWithTrainees => "Inset day, trainees join",
            ClosedDayKind.InsetWithoutTrainees => "Inset day, without trainees",
            ClosedDayKind.Closure => "School closed",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind of day was added without its words."),
        };
    }
}
