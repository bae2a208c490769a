namespace IttPartnerships.Planner;

/// <summary>
/// The inverse of a basis, never written out: its <see cref="TriangularFactors"/>, and each exchange of a column since as a step of its own (Dantzig and Orchard-Hays 1954).
/// </summary>
internal sealed class BasisInverse
{
    private const double Nothing = 1e-12;
    private readonly TriangularFactors factors;
    private readonly List<(int At, double Value, Entry[] Others)> exchanges;
    private readonly List<Entry> entering = [];

    public BasisInverse(TriangularFactors factors) => (this.factors, exchanges) = (factors, []);

    private BasisInverse(BasisInverse other) => (factors, exchanges) = (other.factors, [.. other.exchanges]);

    public int Exchanges => exchanges.Count;

    public BasisInverse Copy() => new(this);

    /// <inheritdoc cref="TriangularFactors.Solve"/>
    public void Solve(double[] amounts)
    {
        factors.Solve(amounts);
        foreach (var (at, value, others) in exchanges)
        {
            if (amounts[at] != 0)
            {
                amounts[at] /= value;
                foreach (var entry in others)
                {
                    amounts[entry.Row] -= entry.Value * amounts[at];
                }
            }
        }
    }

    /// <inheritdoc cref="TriangularFactors.Price"/>
    public void Price(double[] costs)
    {
        for (var i = exchanges.Count - 1; i >= 0; i--)
        {
            var (at, value, others) = exchanges[i];
            var cost = costs[at];
            foreach (var entry in others)
            {
                cost -= entry.Value * costs[entry.Row];
            }

            costs[at] = cost / value;
        }

        factors.Price(costs);
    }

    /// <summary>Another column in place of the one at a row.</summary>
    /// <param name="column">How much of each column that are there makes it up.</param>
    public void Exchange(int at, double[] column)
    {
        entering.Clear();
        for (var row = 0; row < column.Length; row++)
        {
            if (row != at && Math.Abs(column[row]) > Nothing)
            {
                entering.Add(new Entry(row, column[row]));
            }
        }

        exchanges.Add((at, column[at], [.. entering]));
    }
}
