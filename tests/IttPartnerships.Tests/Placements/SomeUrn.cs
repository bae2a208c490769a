using System.Globalization;

namespace IttPartnerships.Tests.Placements;

/// <summary>Numbers for schools made by tests, each given once: six digits, as the register's are.</summary>
public static class SomeUrn
{
    private static int last = 720_000;

    public static string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
