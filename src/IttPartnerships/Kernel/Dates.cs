using System.Globalization;

namespace IttPartnerships.Kernel;

/// <summary>How this country writes dates, wherever the program runs.</summary>
public static class Dates
{
    public static CultureInfo British { get; } = CultureInfo.GetCultureInfo("en-GB");

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset InLondon(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London);

    /// <summary>"5 January 2027 at 16:05", as clocks in England show it.</summary>
    public static string Time(DateTimeOffset at) => InLondon(at).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>The day it is in England.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(InLondon(clock.GetUtcNow()).DateTime);
}
