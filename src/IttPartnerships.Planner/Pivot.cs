namespace IttPartnerships.Planner;

/// <summary>What <see cref="DualSimplex"/> reads for one exchange of columns: the row that leaves and the column that enters, as made up of the basis.</summary>
internal sealed class Pivot(LinearProgramme programme)
{
    private const double Nothing = 1e-12;
    private const double Hair = 1e-7;
    private const double Tiny = 1e-9;
    private readonly double[] shares = new double[programme.Rows];
    private readonly int[] touched = new int[programme.Columns];
    private readonly int[] eligible = new int[programme.Columns];
    private int count;

    /// <summary>By column of the programme.</summary>
    public double[] Row { get; } = new double[programme.Columns];

    /// <summary>By row.</summary>
    public double[] Column { get; } = new double[programme.Rows];

    /// <summary>Columns of the programme that may be something in the row.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public void ReadRow(BasisInverse inverse, RowUses uses, int leaving)
    {
        foreach (var number in Touched)
        {
            Row[number] = 0;
        }

        count = 0;
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
    /// <param name="reduced">By how much columns are dearer.</param>
    /// <param name="isClosed">Which may not enter.</param>
    /// <param name="sign">Of what has to be in the row.</param>
    public int? Entering(double[] reduced, bool[] isClosed, double sign)
    {
        var (soonest, found) = (double.MaxValue, 0);
        foreach (var number in Touched)
        {
            var share = Row[number] * sign;
            if (share > Hair && !isClosed[number])
            {
                soonest = Math.Min(soonest, (Math.Max(0, reduced[number]) + Tiny) / share);
                eligible[found++] = number;
            }
        }

        var (entering, size) = ((int?)null, 0.0);
        foreach (var number in eligible.AsSpan(0, found))
        {
            var share = Row[number] * sign;
            if (share > size && Math.Max(0, reduced[number]) <= soonest * share)
            {
                (entering, size) = (number, share);
            }
        }

        return entering;
    }

    private void Add(double share, ReadOnlySpan<Entry> uses)
    {
        var (row, all, to) = (Row, touched, count);
        foreach (var use in uses)
        {
            ref var own = ref row[use.Row];
            if (own == 0)
            {
                all[to++] = use.Row;
            }

            // Never nothing again: it would be told as touched twice.
            own += share * use.Value;
            own = own == 0 ? double.Epsilon : own;
        }

        count = to;
    }
}
