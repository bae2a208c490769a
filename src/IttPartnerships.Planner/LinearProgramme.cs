using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>How much a column uses of a row.</summary>
internal readonly record struct Entry(int Row, double Value);

/// <summary>
/// Least cost of columns, none below nothing, that use of every row just what there is. Laid out for <see cref="DualSimplex"/>: no column costs less than nothing, and each row either begins filled by a column
/// that costs nothing, or by nobody, and is put right.
/// </summary>
internal sealed class LinearProgramme
{
    /// <summary>In place of a column, where a row begins filled by nobody.</summary>
    public const int Nobody = -1;

    private readonly EntryLists columns = new();
    private readonly List<Entry> together = [];

    /// <summary>By row: how much there is of it.</summary>
    public List<double> Right { get; } = [];

    /// <summary>By row: the column that fills it at first, and uses 1 of it. What it uses of other rows, they begin with columns that use of nothing else, or with nobody.</summary>
    public List<int> First { get; } = [];

    /// <summary>By column.</summary>
    public List<double> Costs { get; } = [];

    public int Rows => Right.Count;

    public int Columns => columns.Count;

    public ReadOnlySpan<Entry> Column(int number) => columns[number];

    /// <summary>By what columns each row is used.</summary>
    /// <param name="numbers">By column: what it is called there, or <see cref="RowUses.LeftOut"/>.</param>
    public RowUses UsesOf(ReadOnlySpan<int> numbers) => RowUses.Of(Rows, columns, numbers);

    public int AddRow(double right)
    {
        Right.Add(right);
        First.Add(Nobody);
        return Rows - 1;
    }

    /// <param name="entries">Of the same row several count together, as where two placements of somebody share days at one school.</param>
    public int AddColumn(double cost, params ReadOnlySpan<Entry> entries)
    {
        together.Clear();
        foreach (var entry in entries)
        {
            var at = together.FindIndex(other => other.Row == entry.Row);
            if (at < 0)
            {
                together.Add(entry);
            }
            else
            {
                together[at] = entry with { Value = together[at].Value + entry.Value };
            }
        }

        together.RemoveAll(entry => entry.Value == 0);
        Costs.Add(cost);
        columns.Add(CollectionsMarshal.AsSpan(together));
        return Columns - 1;
    }
}
