using System.Runtime.InteropServices;

namespace IttPartnerships.Bench;

/// <summary>What a result was measured on, for its first lines.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.FrameworkDescription}";

    /// <summary>The most memory this process has held, in MB; Linux only, else zero.</summary>
    public static long PeakMegabytes() => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(line => long.Parse(line[6..^2].Trim(), System.Globalization.CultureInfo.InvariantCulture) / 1024).FirstOrDefault()
        : 0;
}
