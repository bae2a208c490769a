using System.Runtime.InteropServices;

namespace IttPartnerships.Bench;

/// <summary>What a result was measured on, for its first lines.</summary>
internal static class Machine
{
    private const string Status = "/proc/self/status";
    private const string ClearReferences = "/proc/self/clear_refs";

    // What the kernel's documentation of that file calls resetting the peak resident set size.
    private const string ResetPeak = "5";

    public static string Describe() =>
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.FrameworkDescription}";

    /// <summary>The most memory this process has held, or since <see cref="ForgetPeak"/>, in MB; Linux only, else zero.</summary>
    public static long PeakMegabytes() => File.Exists(Status)
        ? File.ReadLines(Status).Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(line => long.Parse(line[6..^2].Trim(), System.Globalization.CultureInfo.InvariantCulture) / 1024).FirstOrDefault()
        : 0;

    /// <summary>Gives back what nobody holds any more, and counts the most memory from here; Linux only.</summary>
    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(ClearReferences))
        {
            File.WriteAllText(ClearReferences, ResetPeak);
        }
    }
}
