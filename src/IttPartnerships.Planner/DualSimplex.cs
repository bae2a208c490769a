using System.Diagnostics.CodeAnalysis;

namespace IttPartnerships.Planner;

/// <summary>
/// Solves a <see cref="LinearProgramme"/> by the dual simplex method (Lemke 1954), rows weighed as by Forrest and Goldfarb (1992, "Devex"): for prices that are nearly right to begin with, so that few pivots
/// are needed. Columns can be forbidden and it can be solved on from there, or from a copy. What comes out is checked by nobody here: whoever uses it counts what it costs in whole numbers. Sums are made in one order, so that it
/// answers the same on every machine. O(rows + entries of the rows that a pivot touches) a pivot.
/// </summary>
internal sealed class DualSimplex
{
    private const double Hair = 1e-7;
    private const double Nothing = 1e-12;

    // Then the basis is factored anew.
    private const int MostExchanges = 100;

    // Where one in so many has been forbidden since, rows are read without them.
    private const int FewerOf = 8;
    private readonly LinearProgramme programme;
    private readonly double[] values;

    private OpenColumns open;

    // By how much each of those is dearer; without end for what is used or forbidden: what such a column costs in addition is not kept.
    private double[] reduced;
    private readonly double[] weights;
    private readonly int[] basis;
    private readonly bool[] isForbidden;
    private BasisInverse inverse;
    private int forbiddenSince;

    // Of the pivot in hand; shared by copies on one thread.
    private readonly Pivot pivot;

    public DualSimplex(LinearProgramme programme)
    {
        this.programme = programme;
        (values, reduced, basis, weights) = (new double[programme.Rows], new double[programme.Columns], [.. programme.First], new double[programme.Rows]);
        isForbidden = new bool[programme.Columns];
        pivot = new Pivot(programme);
        open = OpenColumns.Of(programme, isForbidden);
        Array.Fill(weights, 1);
        if (!Factor())
        {
            throw new InvalidOperationException("The columns that fill the rows at first are made up of one another.");
        }
    }

    private DualSimplex(DualSimplex other, Pivot pivot)
    {
        (programme, this.pivot, Cost, inverse) = (other.programme, pivot, other.Cost, other.inverse.Copy());
        (open, forbiddenSince) = (other.open, other.forbiddenSince);
        (values, reduced, basis, weights) = ([.. other.values], [.. other.reduced], [.. other.basis], [.. other.weights]);
        isForbidden = [.. other.isForbidden];
    }

    /// <summary>What the columns cost now; never more than at the end.</summary>
    public double Cost { get; private set; }

    /// <summary>Columns that are used, and how much of each.</summary>
    public IEnumerable<(int Column, double Share)> Used => Enumerable.Range(0, basis.Length).Where(at => basis[at] != LinearProgramme.Nobody && values[at] > Hair).Select(at => (basis[at], values[at]));

    public DualSimplex Copy() => new(this, pivot);

    /// <summary>A copy for any thread.</summary>
    public DualSimplex Beside() => new(this, new Pivot(programme));

    /// <summary>By row: what one more of it costs, at the columns used now; less than nothing where it saves.</summary>
    public double[] Prices()
    {
        double[] prices = [.. basis.Select(column => column == LinearProgramme.Nobody ? 0 : programme.Costs[column])];
        inverse.Price(prices);
        return prices;
    }

    /// <summary>No longer to be used from the next <see cref="Solve"/> on.</summary>
    public void Forbid(int number)
    {
        forbiddenSince += isForbidden[number] ? 0 : 1;
        isForbidden[number] = true;
        if (open.Has(number))
        {
            reduced[open.At(number)] = double.PositiveInfinity;
        }
    }

    /// <summary>No longer to be used: whatever would cost as much as that with all else as it is.</summary>
    public void ForbidFrom(double most)
    {
        for (var at = 0; at < reduced.Length; at++)
        {
            if (reduced[at] >= most - Cost && reduced[at] < double.PositiveInfinity)
            {
                Forbid(open.All[at]);
            }
        }

        Narrow();
    }

    /// <summary>Goes on until it is solved.</summary>
    /// <param name="most">Not worth going on once it costs that much.</param>
    /// <param name="pivots">At most so many; counted down.</param>
    /// <returns>False where nothing fits, it costs too much or takes too long, or too much is lost in rounding.</returns>
    public bool Solve(double most, ref int pivots, CancellationToken stop)
    {
        while (Worst() is { } leaving)
        {
            if (inverse.Exchanges >= MostExchanges)
            {
                // Rows stand elsewhere afterwards, and may no longer be off.
                if (!Factor())
                {
                    return false;
                }

                ForbidFrom(most);
                continue;
            }

            if (--pivots < 0 || stop.IsCancellationRequested || !Exchange(leaving) || Cost >= most)
            {
                return false;
            }
        }

        return Cost < most;
    }

    // Goes by fewer columns where many have been forbidden.
    private void Narrow()
    {
        if (forbiddenSince * FewerOf > open.All.Length)
        {
            var (before, dearer) = (open, reduced);
            open = OpenColumns.Of(programme, isForbidden);
            (reduced, forbiddenSince) = (Array.ConvertAll(open.All, number => dearer[before.At(number)]), 0);
        }
    }

    // From the columns alone, so that what was lost in rounding comes back.
    [MemberNotNullWhen(true, nameof(inverse))]
    private bool Factor()
    {
        if (FactorColumns.Of(programme, basis, out var places) is not { } factors)
        {
            return false;
        }

        inverse = new BasisInverse(factors);
        double[] before = [.. weights];
        for (var row = 0; row < values.Length; row++)
        {
            (weights[row], values[row]) = (before[places[row]], programme.Right[row]);
        }

        inverse.Solve(values);
        var prices = Prices();
        Cost = 0;
        for (var row = 0; row < prices.Length; row++)
        {
            Cost += prices[row] * programme.Right[row];
        }

        for (var at = 0; at < reduced.Length; at++)
        {
            reduced[at] = isForbidden[open.All[at]] ? double.PositiveInfinity : programme.Costs[open.All[at]];
            foreach (var entry in programme.Column(open.All[at]))
            {
                reduced[at] -= entry.Value * prices[entry.Row];
            }
        }

        foreach (var used in basis.Where(open.Has))
        {
            reduced[open.At(used)] = double.PositiveInfinity;
        }

        return true;
    }

    // The row that is farthest from what it may be, as weighed: below nothing, or above it where nobody, or nobody who may, fills it.
    private int? Worst()
    {
        var (worst, most) = ((int?)null, 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            var off = values[at] < 0 ? -values[at] : basis[at] == LinearProgramme.Nobody || isForbidden[basis[at]] ? values[at] : 0;
            if (off > Hair && off * off > most * weights[at])
            {
                (worst, most) = (at, off * off / weights[at]);
            }
        }

        return worst;
    }

    private bool Exchange(int leaving)
    {
        pivot.ReadRow(inverse, open.Uses, leaving, open.All.Length);
        if (pivot.Entering(reduced, values[leaving] < 0 ? -1 : 1) is not { } at)
        {
            return false;
        }

        pivot.ReadColumn(inverse, open.All[at]);
        if (!pivot.Agrees(leaving, at))
        {
            return false;
        }

        var dearer = reduced[at] / pivot.Row[at];
        pivot.Cheaper(reduced, dearer);
        Cost += dearer * values[leaving];
        Move(leaving);
        inverse.Exchange(leaving, pivot.Column);
        if (open.Has(basis[leaving]))
        {
            reduced[open.At(basis[leaving])] = isForbidden[basis[leaving]] ? double.PositiveInfinity : -dearer;
        }

        (basis[leaving], reduced[at]) = (open.All[at], double.PositiveInfinity);
        return true;
    }

    private void Move(int leaving)
    {
        var column = pivot.Column;
        var (step, weight) = (values[leaving] / column[leaving], weights[leaving] / (column[leaving] * column[leaving]));
        for (var at = 0; at < values.Length; at++)
        {
            if (at != leaving && Math.Abs(column[at]) > Nothing)
            {
                values[at] -= step * column[at];
                weights[at] = Math.Max(weights[at], column[at] * column[at] * weight);
            }
        }

        (values[leaving], weights[leaving]) = (step, Math.Max(1, weight));
    }
}
