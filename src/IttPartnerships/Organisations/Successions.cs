namespace IttPartnerships.Organisations;

/// <summary>Who came after whom, as a graph that may hold cycles.</summary>
internal sealed class Successions
{
    private readonly Dictionary<string, HashSet<string>> after = [];

    public bool HasCycle => after.Keys.Any(body => After(body).Any(next => Reach(next).Contains(body)));

    public void Add(string body, string successor)
    {
        if (!after.TryGetValue(body, out var successors))
        {
            after.Add(body, successors = []);
        }

        successors.Add(successor);
    }

    /// <summary>
    /// The ends reached from a body: each a single body without successors, or a cycle that nothing leads out of. Ordered by
    /// name of the body, so that the same graph gives the same answer.
    /// </summary>
    public IReadOnlyList<IReadOnlyCollection<string>> EndsFrom(string start)
    {
        List<IReadOnlyCollection<string>> ends = [];
        foreach (var body in Reach(start).Order(StringComparer.Ordinal))
        {
            var reach = Reach(body);
            if (!ends.Exists(end => end.Contains(body)) && reach.All(other => Reach(other).Contains(body)))
            {
                ends.Add(reach);
            }
        }

        return ends;
    }

    /// <summary>The body itself and everything that came after it.</summary>
    private HashSet<string> Reach(string start)
    {
        HashSet<string> reached = [start];
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var body))
        {
            foreach (var next in After(body).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private HashSet<string> After(string body) => after.TryGetValue(body, out var successors) ? successors : [];
}
