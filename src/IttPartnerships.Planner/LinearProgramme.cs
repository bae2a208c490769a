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

    private readonly List<Entry[]> columns = [];
    private readonly List<List<(int Column, double Value)>> rows = [];

    /// <summary>By row: how much there is of it.</summary>
    public List<double> Right { get; } = [];

    /// <summary>By row: the column that fills it at first, and uses 1 of it. What it uses of other rows, they begin with columns that use of nothing else, or with nobody.</summary>
    public List<int> First { get; } = [];

    /// <summary>By column.</summary>
    public List<double> Costs { get; } = [];

    public int Rows => Right.Count;

    public int Columns => columns.Count;

    public ReadOnlySpan<Entry> Column(int number) => columns[number];

    /// <summary>By what columns a row is used.</summary>
    public ReadOnlySpan<(int Column, double Value)> UsesOf(int row) => CollectionsMarshal.AsSpan(rows[row]);

    public int AddRow(double right)
    {
        Right.Add(right);
        First.Add(Nobody);
        rows.Add([]);
        return Rows - 1;
    }

    public int AddColumn(double cost, params Entry[] entries)
    {
        Costs.Add(cost);
        columns.Add(entries);
        foreach (var entry in entries)
        {
            rows[entry.Row].Add((Columns - 1, entry.Value));
        }

        return Columns - 1;
    }
}
