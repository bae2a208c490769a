using System.Globalization;

namespace IttPartnerships.Bench;

/// <summary>A network whose places somebody else made: who could be where at what cost, one place of an offer each, or none at <paramref name="Dear"/>.</summary>
/// <param name="Arcs">By trainee: to which offer, at what cost.</param>
/// <param name="Places">By offer.</param>
/// <param name="Schools">By offer.</param>
/// <param name="Totals">By school, over its offers.</param>
internal sealed record MadeNetwork(IReadOnlyList<List<(int Offer, long Cost)>> Arcs, int[] Places, int[] Schools, int[] Totals, long Dear);

/// <summary>What LEMON's generator of places is told.</summary>
/// <param name="Each">So many trainees for each offer, which has two places.</param>
/// <param name="Total">So many trainees at a school of two offers at most.</param>
/// <param name="Nearest">Arcs of each trainee.</param>
internal sealed record NetworkShape(int Seed, int Points, int Cities, int Each, int Total, int Nearest);

/// <summary>
/// Networks over points by LEMON's generator lgf-gen (Debian: liblemon-utils), written in the DIMACS format that LEMON's network simplex and others read.
/// </summary>
internal static class LemonNetworks
{
    /// <returns>Null where the generator is not installed.</returns>
    public static MadeNetwork? Make(NetworkShape shape)
    {
        var prefix = Path.Combine(Path.GetTempPath(), $"points-{Environment.ProcessId}");
        OutsideSolvers.Run("sh", $"-c \"lgf-gen -n {shape.Points} -seed {shape.Seed} -cities {shape.Cities} -area 0.5 -tree {prefix} >/dev/null 2>&1\"");
        if (!File.Exists($"{prefix}.lgf"))
        {
            return null;
        }

        var points = File.ReadLines($"{prefix}.lgf").Skip(2).TakeWhile(line => !line.StartsWith('@')).Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 2).Select(words => (X: double.Parse(words[1], CultureInfo.InvariantCulture), Y: double.Parse(words[2], CultureInfo.InvariantCulture))).ToList();
        File.Delete($"{prefix}.lgf");

        // Points come city by city: every so many is an offer, every two offers in a row a school.
        var offers = points.Where((_, i) => i % (shape.Each + 1) == 0).ToList();
        var trainees = points.Where((_, i) => i % (shape.Each + 1) != 0).ToList();
        int[] schools = [.. offers.Select((_, offer) => offer / 2)];
        return new MadeNetwork(
            [.. trainees.Select(home => Nearest(home, offers, shape.Nearest))], [.. offers.Select(_ => 2)], schools, [.. Enumerable.Repeat(shape.Total, schools[^1] + 1)], Dear: 1_000_000);
    }

    private static List<(int Offer, long Cost)> Nearest((double X, double Y) home, List<(double X, double Y)> offers, int count)
    {
        var far = offers.Select(offer => (long)(10 * Math.Sqrt(((offer.X - home.X) * (offer.X - home.X)) + ((offer.Y - home.Y) * (offer.Y - home.Y))))).ToArray();
        int[] order = [.. Enumerable.Range(0, far.Length)];
        Array.Sort([.. far], order);
        return [.. order.Take(count).Select(offer => (offer, far[offer]))];
    }

    /// <summary>Trainees, offers, schools, then the end.</summary>
    public static void WriteDimacs(MadeNetwork network, string file)
    {
        var (trainees, offers, schools) = (network.Arcs.Count, network.Places.Length, network.Totals.Length);
        var end = trainees + offers + schools + 1;
        using StreamWriter text = new(file);
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p min {end} {network.Arcs.Sum(own => own.Count) + trainees + offers + schools}"));
        for (var trainee = 1; trainee <= trainees; trainee++)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {trainee} 1"));
        }

        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {end} -{trainees}"));
        foreach (var (trainee, own) in network.Arcs.Index())
        {
            own.ForEach(arc => Arc(trainee + 1, trainees + arc.Offer + 1, 1, arc.Cost));
            Arc(trainee + 1, end, 1, network.Dear);
        }

        for (var offer = 0; offer < offers; offer++)
        {
            Arc(trainees + offer + 1, trainees + offers + network.Schools[offer] + 1, network.Places[offer], 0);
        }

        for (var school = 0; school < schools; school++)
        {
            Arc(trainees + offers + school + 1, end, network.Totals[school], 0);
        }

        void Arc(int from, int to, int most, long cost) => text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a {from} {to} 0 {most} {cost}"));
    }

    /// <summary>Christofides' assignment of eight by eight as GLPK's examples have it (Debian: glpk-utils), whose optimum is published: 76.</summary>
    /// <returns>Null where the examples are not installed.</returns>
    public static MadeNetwork? Christofides()
    {
        const string File = "/usr/share/doc/glpk-utils/examples/assign.mod";
        if (!System.IO.File.Exists(File))
        {
            return null;
        }

        var rows = System.IO.File.ReadLines(File).SkipWhile(line => !line.StartsWith("param c :", StringComparison.Ordinal)).Skip(1).Take(8)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select((cost, offer) => (offer, long.Parse(cost, CultureInfo.InvariantCulture))).ToList()).ToList();
        int[] ones = [.. Enumerable.Repeat(1, 8)];
        return new MadeNetwork(rows, ones, [.. Enumerable.Range(0, 8)], ones, Dear: 1_000);
    }
}
