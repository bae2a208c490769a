using System.Globalization;

namespace IttPartnerships.Bench;

/// <summary>
/// A network of NETGEN's that networkx carries for its own tests (Debian: python3-networkx), 400 points and 1,416 arcs. NETGEN itself cannot be had: GLPK has it switched off since its licence is not
/// clear. Who could be where and at what cost is NETGEN's; its flows are of hundreds of thousands through one point, so how many there are of everybody is not.
/// </summary>
internal static class NetgenNetwork
{
    // Two trainees at every point that arcs lead from, two places at every point they lead to, and three for two such points together.
    private const int Each = 2;
    private const int Total = 3;
    private const string Say =
        "import bz2, os, pickle, networkx; file = os.path.join(os.path.dirname(networkx.__file__), 'algorithms/flow/tests/netgen-2.gpickle.bz2'); " +
        "[print(a, b, data['weight']) for a, b, data in pickle.load(bz2.open(file)).edges(data=True)]";

    /// <returns>Null where networkx is not installed.</returns>
    public static MadeNetwork? Make()
    {
        var said = OutsideSolvers.Run("/usr/bin/python3", $"-c \"{Say}\"");
        var arcs = said?.Split('\n').Select(line => line.Split(' ')).Where(words => words.Length == 3)
            .Select(words => (From: Number(words[0]), To: Number(words[1]), Cost: (long)Number(words[2]))).ToList();
        if (arcs is null or [])
        {
            return null;
        }

        var offers = arcs.Select(arc => arc.To).Distinct().Order().Select((point, offer) => (point, offer)).ToDictionary(pair => pair.point, pair => pair.offer);
        int[] schools = [.. Enumerable.Range(0, offers.Count).Select(offer => offer / 2)];
        return new MadeNetwork(
            [.. arcs.GroupBy(arc => arc.From).OrderBy(own => own.Key).SelectMany(own => Enumerable.Repeat(own.Select(arc => (offers[arc.To], arc.Cost)).ToList(), Each))],
            [.. Enumerable.Repeat(Each, offers.Count)], schools, [.. Enumerable.Repeat(Total, schools[^1] + 1)], Dear: 1_000_000);
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
