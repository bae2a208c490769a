using System.Numerics;

namespace IttPartnerships.Planner;

/// <summary>
/// What <see cref="DualSimplex"/> reads for one exchange of columns: the row that leaves and the column that enters, as made up of the basis. Most columns are something in most rows: all are gone through, several at once,
/// which takes less than looking each of those up. No sum depends on how many those are.
/// </summary>
internal sealed class Pivot(LinearProgramme programme)
{
    private const double Nothing = 1e-12;
    private const double Hair = 1e-7;
    private const double Tiny = 1e-9;
    private const double Rounding = 1 + 1e-12;

    // Of where row and column cross: so far apart they may be.
    private const double MostApart = 0.01;
    private readonly double[] shares = new double[programme.Rows];

    // Columns about as soon as the soonest, in the row in hand.
    private readonly List<int> early = [];

    /// <summary>By column, as they were numbered where it was read.</summary>
    public double[] Row { get; } = new double[programme.Columns];

    /// <summary>By row.</summary>
    public double[] Column { get; } = new double[programme.Rows];

    /// <param name="uses">By column as they are numbered in the row.</param>
    /// <param name="columns">How many of those there are.</param>
    public void ReadRow(BasisInverse inverse, RowUses uses, int leaving, int columns)
    {
        Row.AsSpan(0, columns).Clear();
        Array.Clear(shares);
        shares[leaving] = 1;
        inverse.Price(shares);
        for (var row = 0; row < shares.Length; row++)
        {
            if (Math.Abs(shares[row]) > Nothing)
            {
                Add(shares[row], uses.Of(row));
            }
        }
    }

    public void ReadColumn(BasisInverse inverse, int entering)
    {
        Array.Clear(Column);
        foreach (var entry in programme.Column(entering))
        {
            Column[entry.Row] = entry.Value;
        }

        inverse.Solve(Column);
    }

    /// <summary>The column that is soonest as cheap as those used, or hardly later; of several the one of which most is in the row.</summary>
    /// <param name="reduced">By how much columns are dearer; without end where one may not enter.</param>
    /// <param name="sign">Of what has to be in the row.</param>
    public int? Entering(double[] reduced, double sign)
    {
        var soonest = Soonest(reduced, sign);
        return soonest < double.PositiveInfinity ? Largest(reduced, sign, soonest) : null;
    }

    /// <summary>Whether the row that leaves and the column that enters say the same of where they cross, but for rounding.</summary>
    public bool Agrees(int leaving, int entering) => Math.Abs(Row[entering] - Column[leaving]) <= MostApart * Math.Abs(Row[entering]);

    /// <summary>Makes every column so much cheaper for each of it in the row.</summary>
    public void Cheaper(double[] reduced, double by)
    {
        var at = 0;
        for (; at <= reduced.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (new Vector<double>(reduced, at) - (new Vector<double>(Row, at) * by)).CopyTo(reduced, at);
        }

        for (; at < reduced.Length; at++)
        {
            reduced[at] -= Row[at] * by;
        }
    }

    // Keeps which columns may be the one, hardly any: dividing, and going through all of them again, would take longer than all else.
    private double Soonest(double[] reduced, double sign)
    {
        early.Clear();
        var (at, soonest) = (0, double.PositiveInfinity);
        for (; at <= reduced.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var share = Vector.Max(Vector<double>.Zero, new Vector<double>(Row, at) * sign);
            if (Vector.LessThanAny(new Vector<double>(reduced, at), share * (soonest * Rounding)))
            {
                Look(at, at + Vector<double>.Count);
            }
        }

        Look(at, reduced.Length);
        return soonest;

        void Look(int from, int end)
        {
            for (var number = from; number < end; number++)
            {
                var share = Row[number] * sign;
                if (share > Hair && reduced[number] <= soonest * Rounding * share)
                {
                    soonest = Math.Min(soonest, (Math.Max(0, reduced[number]) + Tiny) / share);
                    early.Add(number);
                }
            }
        }
    }

    private int? Largest(double[] reduced, double sign, double soonest)
    {
        var (largest, size) = ((int?)null, Hair);
        foreach (var number in early)
        {
            var share = Row[number] * sign;
            if (share > size && reduced[number] <= soonest * share)
            {
                (largest, size) = (number, share);
            }
        }

        return largest;
    }

    private void Add(double share, ReadOnlySpan<Entry> uses)
    {
        var row = Row;
        foreach (var use in uses)
        {
            row[use.Row] += share * use.Value;
        }
    }
}
