using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>
/// The same year as a mixed integer programme for a solver from outside (CBC), written from the rules as <see cref="PlanCheck"/> has them and with no code of
/// the planner's: x = a slot has an offer, u = a slot is unfilled, y = a letter of a trainee is at a school.
/// Goals between two placements (contrast, together) are left out, so compare with runs where both weigh nothing.
/// </summary>
internal static class OutsideModel
{
    /// <param name="perSlot">Points of an unfilled slot.</param>
    /// <returns>What the solver printed last, with its objective and bound.</returns>
    public static string Solve(PlanningProblem problem, long perSlot, PlanWeights weights, int seconds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"plan-{Environment.ProcessId}.lp");
        using (var text = new StreamWriter(file))
        {
            Write(problem, perSlot, weights, text);
        }

        using var solver = Process.Start(new ProcessStartInfo("cbc", $"{file} sec {seconds} ratio 0 solve quit") { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = solver.StandardOutput.ReadToEnd().Split('\n');
        File.Delete(file);
        return string.Join("; ", said.Where(line => line.Contains("bjective value", StringComparison.Ordinal) || line.Contains("Lower bound", StringComparison.Ordinal) || line.StartsWith("Result", StringComparison.Ordinal) || line.Contains("Continuous objective", StringComparison.Ordinal) || line.StartsWith("Time (CPU", StringComparison.Ordinal)).Select(line => line.Trim()));
    }

    private static void Write(PlanningProblem problem, long perSlot, PlanWeights weights, StreamWriter text)
    {
        List<string> rows = [], binaries = [];
        Dictionary<(int Offer, string Window), List<string>> offers = [];
        Dictionary<(int School, string Window), List<string>> schools = [];
        text.WriteLine("Minimize\n obj:");
        for (var t = 0; t < problem.Trainees.Count; t++)
        {
            var trainee = problem.Trainees[t];
            var minutes = problem.Schools.Select((_, school) => problem.Minutes(t, school)).ToArray();
            Dictionary<KeyStages, List<string>> covers = [];
            Dictionary<int, HashSet<string>> lettersAt = [];
            for (var s = 0; s < trainee.Pattern.Count; s++)
            {
                var slot = trainee.Pattern[s];
                List<string> all = [$"u{t}_{s}"];
                binaries.Add(all[0]);
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $" + {perSlot} u{t}_{s}"));
                Dictionary<int, List<string>> at = [];
                for (var o = 0; o < problem.Offers.Count; o++)
                {
                    var offer = problem.Offers[o];
                    if (offer.Subject != trainee.Subject || (offer.Windows.Count > 0 && !offer.Windows.Contains(slot.Window)) || offer.Places == 0 || minutes[offer.School] > trainee.MaxMinutes
                        || (offer.Audiences.Count > 0 && !offer.Audiences.Contains(trainee.Audience!)))
                    {
                        continue;
                    }

                    var x = $"x{t}_{s}_{o}";
                    binaries.Add(x);
                    text.WriteLine(string.Create(CultureInfo.InvariantCulture, $" + {weights.Journey(minutes[offer.School])} {x}"));
                    all.Add(x);
                    Add(offers, (o, slot.Window), x);
                    Add(schools, (offer.School, slot.Window), x);
                    Add(at, offer.School, x);
                    foreach (var stage in KeyStageNames.All.Where(pair => (pair.Stage & trainee.KeyStages & offer.KeyStages) != KeyStages.None))
                    {
                        Add(covers, stage.Stage, x);
                    }

                    if (problem.Schools[offer.School].Setting == trainee.NeedsSetting)
                    {
                        Add(covers, (KeyStages)128, x);
                    }
                }

                rows.Add($"{string.Join(" + ", all)} = 1");
                foreach (var (school, here) in at)
                {
                    var y = $"y{t}_{slot.Letter}_{school}";
                    rows.Add($"{string.Join(" + ", here)} - {y} <= 0");
                    lettersAt.TryAdd(school, []);
                    lettersAt[school].Add(y);
                }
            }

            var out_ = string.Join(" + ", trainee.Pattern.Select((_, s) => $"u{t}_{s}"));
            foreach (var stage in KeyStageNames.All.Select(pair => pair.Stage).Append((KeyStages)128).Where(stage => (stage & trainee.KeyStages) != KeyStages.None || (stage == (KeyStages)128 && trainee.NeedsSetting is not null)))
            {
                rows.Add($"{string.Join(" + ", covers.GetValueOrDefault(stage, []).Append(out_))} >= 1");
            }

            rows.AddRange(lettersAt.Values.Select(ys => $"{string.Join(" + ", ys)} <= 1"));
            rows.AddRange(lettersAt.Values.SelectMany(ys => ys).GroupBy(y => y[..y.LastIndexOf('_')]).Select(ys => $"{string.Join(" + ", ys)} <= 1"));
            binaries.AddRange(lettersAt.Values.SelectMany(ys => ys));
        }

        rows.AddRange(offers.Where(pair => pair.Value.Count > problem.Offers[pair.Key.Offer].Places).Select(pair => $"{string.Join(" + ", pair.Value)} <= {problem.Offers[pair.Key.Offer].Places}"));
        rows.AddRange(schools.Where(pair => problem.Schools[pair.Key.School].Places < pair.Value.Count).Select(pair => $"{string.Join(" + ", pair.Value)} <= {problem.Schools[pair.Key.School].Places}"));
        text.WriteLine("Subject To");
        for (var i = 0; i < rows.Count; i++)
        {
            text.WriteLine($" r{i}: {rows[i].Replace(" + ", "\n + ", StringComparison.Ordinal)}");
        }

        text.WriteLine($"Binary\n {string.Join("\n ", binaries)}\nEnd");
    }

    private static void Add<T>(Dictionary<T, List<string>> to, T key, string name)
        where T : notnull
    {
        to.TryAdd(key, []);
        to[key].Add(name);
    }
}
