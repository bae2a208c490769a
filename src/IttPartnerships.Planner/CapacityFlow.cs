namespace IttPartnerships.Planner;

/// <summary>
/// Exact minimum-cost flow of one window: rows (slots) to offers with places, offers to schools with totals. Successive shortest
/// paths with potentials: rows come in one at a time, each by the cheapest chain of moves, and after each the flow is the
/// cheapest for all rows so far. Every row may also stay out, at its own cost. Rows may be there from the start (<see cref="Hold"/>): their arcs are asked for only when a chain comes by.
/// Integers only: the same answer on any machine.
/// </summary>
internal sealed class CapacityFlow
{
    public const int AsHeld = -2;

    private const long Never = long.MaxValue / 4;
    private readonly int[] offerPlaces;
    private readonly int[] offerSchool;
    private readonly int[] schoolPlaces;
    private readonly int[] schoolUsed;
    private readonly ILookup<int, int> offersAt;
    private readonly int[]?[] schoolOffers;
    private readonly List<int>?[] holders;
    private readonly FlowArc[]?[] rows;
    private readonly Func<FlowRow>?[] held;
    private readonly long[] outCosts;
    private readonly int[] given;

    // Nodes in one numbering: offers, then schools, then the end, then rows.
    private readonly int end;
    private readonly long[] potential;
    private readonly long[] distance;
    private readonly int[] from;
    private readonly int[] by;
    private readonly List<int> reached = [];
    private readonly PriorityQueue<int, (long Distance, int Node)> queue = new();
    private int count;

    /// <param name="offerPlaces">Places left of each offer in this window.</param>
    /// <param name="offerSchool">School of each offer.</param>
    /// <param name="schoolPlaces">Places left of each school in this window, over all its offers.</param>
    /// <param name="mostRows">How many rows will come in at most.</param>
    /// <param name="offersAt">The same as <paramref name="offerSchool"/> by school, in order, where somebody has it already.</param>
    public CapacityFlow(int[] offerPlaces, int[] offerSchool, int[] schoolPlaces, int mostRows, ILookup<int, int>? offersAt = null)
    {
        (this.offerPlaces, this.offerSchool, this.schoolPlaces) = (offerPlaces, offerSchool, schoolPlaces);
        schoolUsed = new int[schoolPlaces.Length];
        holders = new List<int>?[offerPlaces.Length];
        this.offersAt = offersAt ?? Enumerable.Range(0, offerSchool.Length).ToLookup(offer => offerSchool[offer]);
        schoolOffers = new int[]?[schoolPlaces.Length];
        rows = new FlowArc[]?[mostRows];
        held = new Func<FlowRow>?[mostRows];
        outCosts = new long[mostRows];
        given = new int[mostRows];
        end = offerPlaces.Length + schoolPlaces.Length;
        potential = new long[end + 1 + mostRows];
        distance = new long[potential.Length];
        from = new int[potential.Length];
        by = new int[potential.Length];
        Array.Fill(distance, Never);
    }

    /// <summary>The arc (position in the row's own list) that a row was given; -1 where it stays out; <see cref="AsHeld"/> where nothing came by a held row.</summary>
    public int Given(int row) => rows[row] is null ? AsHeld : given[row];

    /// <summary>What one place less of this offer would cost the others: 0 while places are free.</summary>
    public long Price(int offer) => -potential[offer];

    /// <summary>A row that has an offer already. All such rows come before any that is added, and what they have is the cheapest for them.</summary>
    /// <param name="offer">What it has; counts as one of the places.</param>
    /// <param name="asked">Asked once a chain comes by. What it could have, at what it costs more than this: 0 or more, and 0 for this very offer, which is among them; and what staying out costs more, 0 or more.</param>
    /// <returns>The row's number, from 0.</returns>
    public int Hold(int offer, Func<FlowRow> asked)
    {
        var row = count++;
        (held[row], given[row]) = (asked, offer);
        (holders[offer] ??= []).Add(row);
        schoolUsed[offerSchool[offer]]++;
        return row;
    }

    /// <summary>Brings one more row in, moving others where that is cheaper for all.</summary>
    /// <returns>The row's number, from 0.</returns>
    public int Add(FlowArc[] arcs, long outCost)
    {
        var row = count++;
        rows[row] = arcs;
        outCosts[row] = outCost;
        given[row] = -1;
        potential[end + 1 + row] = arcs.Aggregate(-outCost, (most, arc) => Math.Max(most, potential[arc.Offer] - arc.Cost));
        Augment(end + 1 + row);
        return row;
    }

    private void Augment(int start)
    {
        Reach(start, 0, -1, -1);
        while (queue.TryDequeue(out var node, out var key))
        {
            if (key.Distance > distance[node])
            {
                continue;
            }

            if (node == end)
            {
                Push(from[end], start);
                Reprice(key.Distance);
                return;
            }

            Expand(node);
        }

        throw new InvalidOperationException($"Row {start - end - 1} can neither be placed nor stay out. Maybe its cost of staying out is missing.");
    }

    private void Expand(int node)
    {
        var here = distance[node] + potential[node];
        if (node > end)
        {
            var row = node - end - 1;
            var arcs = ArcsOf(row);
            for (var arc = 0; arc < arcs.Length; arc++)
            {
                if (arc != given[row])
                {
                    Reach(arcs[arc].Offer, here + arcs[arc].Cost - potential[arcs[arc].Offer], node, arc);
                }
            }

            Reach(end, here + outCosts[row], node, -1);
        }
        else if (node < offerPlaces.Length)
        {
            var school = offerPlaces.Length + offerSchool[node];
            var there = holders[node];
            if ((there?.Count ?? 0) < offerPlaces[node])
            {
                Reach(school, here - potential[school], node, -1);
            }

            for (var i = 0; i < there?.Count; i++)
            {
                Reach(end + 1 + there[i], here - CostOf(there[i]) - potential[end + 1 + there[i]], node, -1);
            }
        }
        else
        {
            ExpandSchool(node, here);
        }
    }

    private void ExpandSchool(int node, long here)
    {
        var school = node - offerPlaces.Length;
        if (schoolUsed[school] < schoolPlaces[school])
        {
            Reach(end, here, node, -1);
        }

        foreach (var offer in schoolOffers[school] ??= [.. offersAt[school]])
        {
            if (holders[offer] is { Count: > 0 })
            {
                Reach(offer, here - potential[offer], node, -1);
            }
        }
    }

    private void Reach(int node, long at, int before, int arc)
    {
        if (at >= distance[node])
        {
            return;
        }

        if (distance[node] == Never)
        {
            reached.Add(node);
        }

        (distance[node], from[node], by[node]) = (at, before, arc);
        queue.Enqueue(node, (at, node));
    }

    private void Reprice(long shortest)
    {
        foreach (var node in reached)
        {
            potential[node] += Math.Min(0, distance[node] - shortest);
            distance[node] = Never;
        }

        reached.Clear();
        queue.Clear();
    }

    // Walks back from where the path left the network: each row on it takes the offer after it and leaves the one before it.
    private void Push(int last, int start)
    {
        if (last < end)
        {
            schoolUsed[last - offerPlaces.Length]++;
        }

        var takes = -1;
        for (var node = last; ; node = from[node])
        {
            if (node > end)
            {
                Give(node - end - 1, takes);
                if (node == start)
                {
                    return;
                }
            }

            takes = node < end && from[node] > end ? by[node] : -1;
        }
    }

    private void Give(int row, int arc)
    {
        if (given[row] >= 0)
        {
            holders[ArcsOf(row)[given[row]].Offer]!.Remove(row);
        }

        given[row] = arc;
        if (arc >= 0)
        {
            (holders[ArcsOf(row)[arc].Offer] ??= []).Add(row);
        }
    }

    private long CostOf(int row) => rows[row] is { } arcs ? arcs[given[row]].Cost : 0;

    private FlowArc[] ArcsOf(int row)
    {
        if (rows[row] is { } known)
        {
            return known;
        }

        var (offer, asked) = (given[row], held[row]!());
        given[row] = Array.FindIndex(asked.Arcs, arc => arc.Offer == offer);
        outCosts[row] = asked.OutCost;
        return rows[row] = asked.Arcs;
    }
}
