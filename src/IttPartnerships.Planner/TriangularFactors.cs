using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>
/// A square matrix of columns as a product of two triangular ones, so that equations in it are solved by going through their entries once (Gauss). By row: the row stands for the column that is solved for there, too.
/// </summary>
internal sealed class TriangularFactors(int rows)
{
    private readonly List<int> order = [];
    private readonly EntryLists above = new();
    private readonly List<int> lowerOrder = [];
    private readonly EntryLists lower = new();
    private readonly double[] diagonal = new double[rows];
    private RowUses? beside;

    /// <summary>Adds the next column.</summary>
    /// <param name="row">Solved for there.</param>
    /// <param name="value">Its entry there.</param>
    /// <param name="before">Its entries in rows added before.</param>
    /// <param name="below">Its entries in rows to come, divided by the value.</param>
    public void Add(int row, double value, ReadOnlySpan<Entry> before, ReadOnlySpan<Entry> below)
    {
        order.Add(row);
        diagonal[row] = value;
        above.Add(before);
        if (below.Length > 0)
        {
            lowerOrder.Add(row);
            lower.Add(below);
        }
    }

    /// <summary>How many columns have entries in rows to come.</summary>
    public int Steps => lower.Count;

    /// <summary>The row that one of these is solved for in.</summary>
    public int StepRow(int step) => lowerOrder[step];

    /// <summary>Those entries, divided by the one in that row.</summary>
    public ReadOnlySpan<Entry> StepEntries(int step) => lower[step];

    /// <summary>Once all columns are added.</summary>
    public void End() => beside = RowUses.Of(diagonal.Length, above, CollectionsMarshal.AsSpan(order));

    /// <summary>How much of each column makes up these amounts of rows.</summary>
    public void Solve(double[] amounts)
    {
        for (var at = 0; at < lower.Count; at++)
        {
            Subtract(amounts, lower[at], amounts[lowerOrder[at]]);
        }

        for (var at = order.Count - 1; at >= 0; at--)
        {
            var row = order[at];
            if (amounts[row] != 0)
            {
                amounts[row] /= diagonal[row];
                Subtract(amounts, above[at], amounts[row]);
            }
        }
    }

    /// <summary>The prices of rows under which each column costs this much.</summary>
    public void Price(double[] costs)
    {
        foreach (var row in CollectionsMarshal.AsSpan(order))
        {
            if (costs[row] != 0)
            {
                costs[row] /= diagonal[row];
                Subtract(costs, beside!.Of(row), costs[row]);
            }
        }

        for (var at = lower.Count - 1; at >= 0; at--)
        {
            var row = lowerOrder[at];
            foreach (var entry in lower[at])
            {
                costs[row] -= entry.Value * costs[entry.Row];
            }
        }
    }

    private static void Subtract(double[] from, ReadOnlySpan<Entry> entries, double times)
    {
        if (times != 0)
        {
            foreach (var entry in entries)
            {
                from[entry.Row] -= entry.Value * times;
            }
        }
    }
}
