using System.Globalization;
using System.Text.Json.Serialization;

namespace IttPartnerships.Kernel;

/// <summary>1 August to 31 July, named by the calendar year it starts in. Source: domain document, "Words".</summary>
public readonly record struct AcademicYear(int StartYear) : IComparable<AcademicYear>
{
    [JsonIgnore]
    public DateOnly FirstDay => new(StartYear, 8, 1);

    [JsonIgnore]
    public DateOnly LastDay => new(StartYear + 1, 7, 31);

    [JsonIgnore]
    public Period Period => new(FirstDay, LastDay);

    [JsonIgnore]
    public AcademicYear Next => new(StartYear + 1);

    public static AcademicYear Of(DateOnly day) => new(day.Month >= 8 ? day.Year : day.Year - 1);

    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>"2026 to 2027", as the field writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear} to {StartYear + 1}");

    public static bool operator <(AcademicYear left, AcademicYear right) => left.StartYear < right.StartYear;

    public static bool operator >(AcademicYear left, AcademicYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(AcademicYear left, AcademicYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(AcademicYear left, AcademicYear right) => left.StartYear >= right.StartYear;
}
