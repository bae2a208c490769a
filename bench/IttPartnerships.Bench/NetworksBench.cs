using System.Diagnostics;
using System.Globalization;
using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>The planner's flow of one window (<see cref="CapacityFlow"/>) on networks nobody here made. Judges: LEMON's network simplex and CLP. All have to say the same cost.</summary>
internal static class NetworksBench
{
    private static readonly NetworkShape[] Shapes =
    [
        new(1, 300, 3, Each: 2, Total: 4, Nearest: 10), new(2, 300, 3, Each: 1, Total: 3, Nearest: 20), new(3, 1_000, 5, Each: 4, Total: 3, Nearest: 20), new(4, 3_000, 10, Each: 1, Total: 3, Nearest: 40),
        new(5, 3_000, 10, Each: 2, Total: 4, Nearest: 100), new(6, 10_000, 20, Each: 1, Total: 3, Nearest: 40), new(7, 10_000, 20, Each: 2, Total: 4, Nearest: 200),
        new(8, 20_000, 40, Each: 2, Total: 4, Nearest: 75),
    ];

    /// <param name="arguments"><c>--small</c>: only those below 3,000 points.</param>
    public static void Run(string[] arguments)
    {
        Console.WriteLine($"Networks by NETGEN and over points by LEMON's generator, solved by the planner's flow and by judges. {Machine.Describe()}. LEMON's seconds are of its run alone, CLP's with reading.");
        Console.WriteLine("network: trainees offers arcs | planner: unplaced cost seconds | LEMON: cost seconds | CLP: cost seconds | all the same");
        if (LemonNetworks.Christofides() is { } known)
        {
            Measure("Christofides, published 76:", known);
        }
        else
        {
            Console.WriteLine("GLPK's examples are not installed (Debian: glpk-utils).");
        }

        if (NetgenNetwork.Make() is { } netgen)
        {
            Measure("NETGEN's arcs, from networkx:", netgen);
        }
        else
        {
            Console.WriteLine("networkx is not installed (Debian: python3-networkx).");
        }

        foreach (var shape in Shapes.Where(shape => shape.Points < 3_000 || !arguments.Contains("--small")))
        {
            if (LemonNetworks.Make(shape) is not { } network)
            {
                Console.WriteLine("LEMON's generator is not installed (Debian: liblemon-utils).");
                return;
            }

            Measure($"lgf-gen, seed {shape.Seed}:", network);
        }
    }

    private static void Measure(string name, MadeNetwork network)
    {
        var (unplaced, cost, seconds) = Ours(network);
        var (lemon, clp) = (Lemon(network), OutsideSolvers.Clp(Programme(network), 300));
        double?[] judges = [lemon?.Cost, clp?.Objective];
        var verdict = judges.All(judge => judge is null) ? "no judge is here" : judges.All(judge => judge is null || (long)judge == cost) ? "yes" : "NO";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {network.Arcs.Count} {network.Places.Length} {network.Arcs.Sum(own => own.Count)} | {unplaced} {cost} {seconds:0.00} | {Words(lemon)} | {Words(clp is { Objective: { } least } ? (least, clp.Seconds) : null)} | {verdict}"));
    }

    private static (int Unplaced, long Cost, double Seconds) Ours(MadeNetwork network)
    {
        var arcs = network.Arcs.Select(own => own.Select(arc => new FlowArc(arc.Offer, arc.Cost)).ToArray()).ToArray();
        var watch = Stopwatch.StartNew();
        CapacityFlow flow = new([.. network.Places], network.Schools, [.. network.Totals], network.Arcs.Count);
        foreach (var own in arcs)
        {
            flow.Add(own, network.Dear);
        }

        var given = arcs.Select((own, trainee) => flow.Given(trainee) is >= 0 and var arc ? own[arc].Cost : network.Dear).ToList();
        return (given.Count(cost => cost == network.Dear), given.Sum(), watch.Elapsed.TotalSeconds);
    }

    private static (double Cost, double Seconds)? Lemon(MadeNetwork network)
    {
        var file = Path.Combine(Path.GetTempPath(), $"network-{Environment.ProcessId}.min");
        LemonNetworks.WriteDimacs(network, file);
        var said = OutsideSolvers.Run("sh", $"-c \"dimacs-solver -long {file} 2>&1 >/dev/null\"");
        File.Delete(file);
        return said is not null && OutsideSolvers.Number(said, @"Min flow cost: (\S+)") is { } cost
            ? (cost, OutsideSolvers.Number(said, @"Run NetworkSimplex:.*real: (\S+)s") ?? 0) : null;
    }

    private static Programme Programme(MadeNetwork network)
    {
        Programme programme = new();
        List<Term>[] offers = [.. network.Places.Select(_ => new List<Term>())], schools = [.. network.Totals.Select(_ => new List<Term>())];
        foreach (var (trainee, own) in network.Arcs.Index())
        {
            List<Term> terms = [new(programme.Column($"u{trainee}", network.Dear))];
            foreach (var arc in own)
            {
                Term term = new(programme.Column($"x{trainee}_{arc.Offer}", arc.Cost));
                terms.Add(term);
                offers[arc.Offer].Add(term);
                schools[network.Schools[arc.Offer]].Add(term);
            }

            programme.Row(terms, "=", 1);
        }

        foreach (var (terms, places) in offers.Zip(network.Places).Concat(schools.Zip(network.Totals)))
        {
            programme.Row(terms, "<=", places);
        }

        return programme;
    }

    private static string Words((double Cost, double Seconds)? answer) => answer is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Cost:0} {known.Seconds:0.00}") : "not here";
}
