using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IttPartnerships.Bench;

/// <summary>What a solver said of a programme.</summary>
/// <param name="Objective">Of the best it found; null where it found nothing in the time.</param>
/// <param name="Bound">What it proved that nothing goes below; null where it did not say.</param>
internal sealed record SolverAnswer(double? Objective, double? Bound, double Seconds);

/// <summary>Solvers of others, asked through the file they all read. None of them is shipped, and a measure says which is missing.</summary>
internal static class OutsideSolvers
{
    private static readonly Lazy<bool> HighsIsThere = new(FetchHighs);

    /// <summary>The relaxation's optimum by CLP's dual simplex.</summary>
    public static SolverAnswer? Clp(Programme programme, int seconds) => Ask(programme, relaxed: true, file =>
    {
        var said = Run("clp", $"{file} -seconds {seconds} -dualsimplex");
        return said is null ? null : (Number(said, @"Optimal objective (\S+)"), Number(said, @"Optimal objective (\S+)"));
    });

    public static SolverAnswer? Cbc(Programme programme, int seconds) => Ask(programme, relaxed: false, file =>
    {
        var said = Run("cbc", $"{file} timeMode elapsed sec {seconds} ratio 0 allow 0.5 solve quit");
        if (said is null)
        {
            return null;
        }

        var objective = said.Contains("No feasible solution found", StringComparison.Ordinal) ? null : Number(said, @"Objective value:\s+(\S+)");
        return (objective, Number(said, @"Lower bound:\s+(\S+)") ?? (said.Contains("Optimal solution found", StringComparison.Ordinal) ? objective : null));
    });

    public static SolverAnswer? Glpk(Programme programme, int seconds) => Ask(programme, relaxed: false, file =>
    {
        var said = Run("glpsol", $"--lp {file} --tmlim {seconds}");
        return said is null ? null : said.Contains("INTEGER OPTIMAL", StringComparison.Ordinal) ? (Number(said, @">>>>>\s+(\S+)"), Number(said, @">>>>>\s+(\S+)")) : (null, null);
    });

    public static SolverAnswer? Highs(Programme programme, int seconds) => !HighsIsThere.Value ? null : Ask(programme, relaxed: false, file =>
    {
        if (Run("node", $"{Path.Combine(HighsFolder(), "solve.mjs")} {file} {seconds}") is not { } said)
        {
            return null;
        }

        using var answer = JsonDocument.Parse(said.Trim().Split('\n')[^1]);
        return (Maybe("objective"), Maybe("bound"));

        double? Maybe(string name) => answer.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
    });

    /// <summary>What is not here, in words; empty where all are.</summary>
    public static string Missing() => string.Join(
        "; ",
        new[] { ("clp", "coinor-clp"), ("cbc", "coinor-cbc"), ("glpsol", "glpk-utils") }.Where(tool => Run(tool.Item1, tool.Item1 == "glpsol" ? "--version" : "-quit") is null).Select(tool => $"{tool.Item1} is not installed (Debian: {tool.Item2})")
            .Concat(HighsIsThere.Value ? [] : ["HiGHS could not be fetched (it takes node, npm and a package registry)"]));

    /// <returns>Everything the program printed; null where there is no such program.</returns>
    public static string? Run(string program, string arguments, string? folder = null)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = folder ?? "" })!;
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static SolverAnswer? Ask(Programme programme, bool relaxed, Func<string, (double? Objective, double? Bound)?> solve)
    {
        var file = Path.Combine(Path.GetTempPath(), $"year-{Environment.ProcessId}.lp");
        try
        {
            using (var text = new StreamWriter(file))
            {
                programme.Write(text, relaxed);
            }

            var watch = Stopwatch.StartNew();
            return solve(file) is { } answer ? new SolverAnswer(answer.Objective, answer.Bound, watch.Elapsed.TotalSeconds) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <returns>The last number the pattern finds.</returns>
    public static double? Number(string said, string pattern) =>
        Regex.Matches(said, pattern, RegexOptions.NonBacktracking).LastOrDefault() is { } match && double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool FetchHighs() =>
        Directory.Exists(Path.Combine(HighsFolder(), "node_modules", "highs"))
        || (Run("npm", "ci --no-fund --no-audit --loglevel=error", HighsFolder()) is not null && Directory.Exists(Path.Combine(HighsFolder(), "node_modules", "highs")));

    private static string HighsFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "bench", "highs")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Start measures from the repository: bench/highs is not above the program.");
        }

        return Path.Combine(folder, "bench", "highs");
    }
}
