using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>
/// Finds the <see cref="TriangularFactors"/> of a basis. Most columns are peeled off: those with one row left, and those that alone use a row; what is left is eliminated column by column, the shortest first, in rows that few use
/// (Gilbert and Peierls 1988; Markowitz 1957). O(entries) where hardly any are left.
/// </summary>
internal sealed class FactorColumns
{
    // An entry is divided by where it is at least so much of the greatest.
    private const double LeastPart = 0.1;
    private const double Nothing = 1e-12;
    private const double Least = 1e-9;
    private readonly LinearProgramme programme;
    private readonly int[] basis;
    private readonly TriangularFactors factors;
    private readonly int[] usersStart;
    private readonly int[] users;
    private readonly int[] rowsLeft;
    private readonly int[] usersLeft;
    private readonly bool[] isRowDone;
    private readonly bool[] isDone;
    private readonly int[] found;

    // By row: a column that uses 1 of it only.
    private readonly Entry[] alone;

    // Of the column in hand: its entries in rows that are done, and in others.
    private readonly List<Entry> before = [];
    private readonly List<Entry> below = [];
    private readonly ColumnLeft left;

    private FactorColumns(LinearProgramme programme, int[] basis)
    {
        (this.programme, this.basis) = (programme, basis);
        var rows = programme.Rows;
        factors = new TriangularFactors(rows);
        (usersStart, rowsLeft, usersLeft, isRowDone, isDone) = (new int[rows + 1], new int[rows], new int[rows], new bool[rows], new bool[rows]);
        (found, left, alone) = (new int[rows], new ColumnLeft(rows), [.. Enumerable.Range(0, rows).Select(row => new Entry(row, 1))]);
        for (var at = 0; at < rows; at++)
        {
            foreach (var entry in Column(at))
            {
                usersStart[entry.Row + 1]++;
                usersLeft[entry.Row]++;
                rowsLeft[at]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            usersStart[row + 1] += usersStart[row];
        }

        users = new int[usersStart[^1]];
        int[] next = [.. usersStart];
        for (var at = 0; at < rows; at++)
        {
            foreach (var entry in Column(at))
            {
                users[next[entry.Row]++] = at;
            }
        }
    }

    /// <param name="basis">By row: a column of the programme, or <see cref="LinearProgramme.Nobody"/> for one that uses 1 of this row only. Put in the order of the factors: by the row each is solved for.</param>
    /// <param name="places">By row: where its column was before.</param>
    /// <returns>Null where a column is made up of others.</returns>
    public static TriangularFactors? Of(LinearProgramme programme, int[] basis, out int[] places)
    {
        FactorColumns work = new(programme, [.. basis]);
        places = work.found;
        if (!work.Run())
        {
            return null;
        }

        for (var row = 0; row < basis.Length; row++)
        {
            basis[row] = work.basis[work.found[row]];
        }

        work.factors.End();
        return work.factors;
    }

    private ReadOnlySpan<Entry> Column(int at) => basis[at] == LinearProgramme.Nobody ? alone.AsSpan(at, 1) : programme.Column(basis[at]);

    private bool Run() => PeelColumns() && PeelRows() && Eliminate();

    private bool PeelColumns()
    {
        Queue<int> single = new(Enumerable.Range(0, basis.Length).Where(at => rowsLeft[at] == 1));
        while (single.TryDequeue(out var at))
        {
            if (rowsLeft[at] != 1)
            {
                return false;
            }

            var row = RowLeft(at);
            Take(at, row);
            foreach (var other in users.AsSpan(usersStart[row]..usersStart[row + 1]))
            {
                if (!isDone[other] && --rowsLeft[other] == 1)
                {
                    single.Enqueue(other);
                }
            }
        }

        return true;
    }

    private bool PeelRows()
    {
        Queue<int> single = new(Enumerable.Range(0, basis.Length).Where(row => !isRowDone[row] && usersLeft[row] == 1));
        while (single.TryDequeue(out var row))
        {
            if (isRowDone[row] || usersLeft[row] != 1)
            {
                return false;
            }

            var at = UserLeft(row);
            Take(at, row);
            foreach (var entry in Column(at))
            {
                if (!isRowDone[entry.Row] && usersLeft[entry.Row] == 1)
                {
                    single.Enqueue(entry.Row);
                }
            }
        }

        return true;
    }

    private int RowLeft(int at)
    {
        foreach (var entry in Column(at))
        {
            if (!isRowDone[entry.Row])
            {
                return entry.Row;
            }
        }

        throw new InvalidOperationException("A column that has a row left has none.");
    }

    private int UserLeft(int row)
    {
        foreach (var at in users.AsSpan(usersStart[row]..usersStart[row + 1]))
        {
            if (!isDone[at])
            {
                return at;
            }
        }

        throw new InvalidOperationException("A row that somebody uses is used by nobody.");
    }

    private void Take(int at, int row)
    {
        var value = 0.0;
        foreach (var entry in Column(at))
        {
            value = entry.Row == row ? entry.Value : value;
            Sort(entry, row);
        }

        Done(at, row, value);
    }

    private void Sort(Entry entry, int row)
    {
        if (entry.Row != row)
        {
            (isRowDone[entry.Row] ? before : below).Add(entry);
        }
    }

    private void Done(int at, int row, double value)
    {
        foreach (ref var entry in CollectionsMarshal.AsSpan(below))
        {
            entry = entry with { Value = entry.Value / value };
        }

        factors.Add(row, value, CollectionsMarshal.AsSpan(before), CollectionsMarshal.AsSpan(below));
        (isDone[at], isRowDone[row], found[row]) = (true, true, at);
        before.Clear();
        below.Clear();
        foreach (var entry in Column(at))
        {
            usersLeft[entry.Row]--;
        }
    }

    private bool Eliminate()
    {
        var first = factors.Steps;
        foreach (var at in Enumerable.Range(0, basis.Length).Where(at => !isDone[at]).OrderBy(at => rowsLeft[at]).ThenBy(at => at).ToList())
        {
            left.Read(Column(at), factors, first);
            if (!Settle(at))
            {
                return false;
            }
        }

        return true;
    }

    private bool Settle(int at)
    {
        var most = 0.0;
        foreach (var (row, amount) in left.Entries)
        {
            most = isRowDone[row] ? most : Math.Max(most, Math.Abs(amount));
        }

        if (most <= Least)
        {
            return false;
        }

        var best = default(Entry);
        foreach (var entry in left.Entries)
        {
            best = !isRowDone[entry.Row] && Math.Abs(entry.Value) >= most * LeastPart && (best.Value == 0 || usersLeft[entry.Row] < usersLeft[best.Row]) ? entry : best;
        }

        foreach (var entry in left.Entries)
        {
            if (Math.Abs(entry.Value) > Nothing)
            {
                Sort(entry, best.Row);
            }
        }

        Done(at, best.Row, best.Value);
        return true;
    }
}
