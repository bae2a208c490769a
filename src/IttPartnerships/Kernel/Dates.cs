using System.Globalization;

namespace IttPartnerships.Kernel;

/// <summary>How this country writes dates, wherever the program runs.</summary>
public static class Dates
{
    public static CultureInfo British { get; } = CultureInfo.GetCultureInfo("en-GB");
}
