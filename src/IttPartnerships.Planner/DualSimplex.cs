using System.Numerics;

namespace IttPartnerships.Planner;

/// <summary>
/// Solves a <see cref="LinearProgramme"/> by the dual simplex method (Lemke 1954) with the inverse of the basis written out: for a few hundred rows, and prices that are nearly right to begin with, so that few pivots
/// are needed. Columns can be forbidden and it can be solved on from there, or from a copy. What comes out is checked by nobody here: whoever uses it counts what it costs in whole numbers. Sums are made in one order, so that it
/// answers the same on every machine. O(rows² + entries) a pivot.
/// </summary>
internal sealed class DualSimplex
{
    private const double Hair = 1e-7;
    private const double Nothing = 1e-12;
    private readonly LinearProgramme programme;
    private readonly double[][] inverse;
    private readonly double[] values;
    private readonly double[] reduced;
    private readonly int[] basis;
    private readonly bool[] isForbidden;
    private readonly bool[] isBasic;

    // Of the pivot in hand; shared by copies.
    private readonly double[] row;
    private readonly double[] column;

    public DualSimplex(LinearProgramme programme)
    {
        this.programme = programme;
        inverse = [.. Enumerable.Range(0, programme.Rows).Select(_ => new double[programme.Rows])];
        (values, reduced, basis) = ([.. programme.Right], [.. programme.Costs], [.. programme.First]);
        (isForbidden, isBasic) = (new bool[programme.Columns], new bool[programme.Columns]);
        (row, column) = (new double[programme.Columns], new double[programme.Rows]);
        for (var at = 0; at < programme.Rows; at++)
        {
            inverse[at][at] = 1;
            if (basis[at] != LinearProgramme.Nobody)
            {
                Begin(at);
            }
        }
    }

    private DualSimplex(DualSimplex other)
    {
        (programme, row, column, Cost) = (other.programme, other.row, other.column, other.Cost);
        inverse = [.. other.inverse.Select(own => (double[])[.. own])];
        (values, reduced, basis) = ([.. other.values], [.. other.reduced], [.. other.basis]);
        (isForbidden, isBasic) = ([.. other.isForbidden], [.. other.isBasic]);
    }

    /// <summary>What the columns cost now; never more than at the end.</summary>
    public double Cost { get; private set; }

    /// <summary>Columns that are used, and how much of each.</summary>
    public IEnumerable<(int Column, double Share)> Used => Enumerable.Range(0, basis.Length).Where(at => basis[at] != LinearProgramme.Nobody && values[at] > Hair).Select(at => (basis[at], values[at]));

    public DualSimplex Copy() => new(this);

    /// <summary>No longer to be used from the next <see cref="Solve"/> on.</summary>
    public void Forbid(int number) => isForbidden[number] = true;

    /// <summary>Goes on until it is solved.</summary>
    /// <param name="most">Not worth going on once it costs that much.</param>
    /// <param name="pivots">At most so many; counted down.</param>
    /// <returns>False where nothing fits, it costs too much or takes too long.</returns>
    public bool Solve(double most, ref int pivots, CancellationToken stop)
    {
        while (Worst() is { } leaving)
        {
            if (--pivots < 0 || stop.IsCancellationRequested || !Pivot(leaving) || Cost >= most)
            {
                return false;
            }
        }

        return Cost < most;
    }

    private void Begin(int at)
    {
        isBasic[basis[at]] = true;
        foreach (var entry in programme.Column(basis[at]))
        {
            if (entry.Row != at)
            {
                inverse[entry.Row][at] = -entry.Value;
                values[entry.Row] -= entry.Value * programme.Right[at];
            }
        }
    }

    // The row that is farthest from what it may be: below nothing, or above it where nobody, or nobody who may, fills it.
    private int? Worst()
    {
        var (worst, most) = ((int?)null, Hair);
        for (var at = 0; at < values.Length; at++)
        {
            var off = values[at] < 0 ? -values[at] : basis[at] == LinearProgramme.Nobody || isForbidden[basis[at]] ? values[at] : 0;
            (worst, most) = off > most ? (at, off) : (worst, most);
        }

        return worst;
    }

    private bool Pivot(int leaving)
    {
        ReadRow(leaving);
        if (Entering(values[leaving] < 0 ? -1 : 1) is not { } entering)
        {
            return false;
        }

        var dearer = reduced[entering] / row[entering];
        for (var number = 0; number < reduced.Length; number++)
        {
            reduced[number] -= isBasic[number] ? 0 : dearer * row[number];
        }

        Cost += dearer * values[leaving];
        ReadColumn(entering);
        Exchange(leaving);
        if (basis[leaving] != LinearProgramme.Nobody)
        {
            (isBasic[basis[leaving]], reduced[basis[leaving]]) = (false, -dearer);
        }

        (basis[leaving], isBasic[entering], reduced[entering]) = (entering, true, 0);
        return true;
    }

    private void ReadRow(int leaving)
    {
        Array.Clear(row);
        for (var at = 0; at < values.Length; at++)
        {
            if (inverse[leaving][at] is var share and not 0)
            {
                foreach (var (number, value) in programme.UsesOf(at))
                {
                    row[number] += share * value;
                }
            }
        }
    }

    // The column that is soonest as cheap as those used; of several the one that moves least.
    private int? Entering(double sign)
    {
        var (entering, soonest, size) = ((int?)null, double.MaxValue, 0.0);
        for (var number = 0; number < row.Length; number++)
        {
            var share = row[number] * sign;
            if (share > Hair && !isBasic[number] && !isForbidden[number])
            {
                var soon = Math.Max(0, reduced[number]) / share;
                if (soon < soonest - Nothing || (soon < soonest + Nothing && share > size))
                {
                    (entering, soonest, size) = (number, soon, share);
                }
            }
        }

        return entering;
    }

    private void ReadColumn(int entering)
    {
        for (var at = 0; at < column.Length; at++)
        {
            column[at] = 0;
            foreach (var entry in programme.Column(entering))
            {
                column[at] += inverse[at][entry.Row] * entry.Value;
            }
        }
    }

    private void Exchange(int leaving)
    {
        var (step, own) = (values[leaving] / column[leaving], inverse[leaving]);
        for (var at = 0; at < own.Length; at++)
        {
            own[at] /= column[leaving];
        }

        for (var at = 0; at < values.Length; at++)
        {
            if (at != leaving && Math.Abs(column[at]) > Nothing)
            {
                values[at] -= step * column[at];
                Subtract(inverse[at], own, column[at]);
            }
        }

        values[leaving] = step;
    }

    private static void Subtract(double[] from, double[] own, double times)
    {
        var (at, each) = (0, Vector.Create(times));
        for (; at <= from.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (new Vector<double>(from, at) - (new Vector<double>(own, at) * each)).CopyTo(from, at);
        }

        for (; at < from.Length; at++)
        {
            from[at] -= own[at] * times;
        }
    }
}
