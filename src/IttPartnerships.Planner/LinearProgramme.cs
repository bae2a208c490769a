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

    /// <summary>By row: how much there is of it.</summary>
    public List<double> Right { get; } = [];

    /// <summary>By row: the column that fills it at first, and uses 1 of it. What it uses of other rows, they begin with columns that use of nothing else, or with nobody.</summary>
    public List<int> First { get; } = [];

    /// <summary>By column.</summary>
    public List<double> Costs { get; } = [];

    public int Rows => Right.Count;

    public int Columns => columns.Count;

    public ReadOnlySpan<Entry> Column(int number) => columns[number];

    /// <summary>By what columns each row is used, but for some.</summary>
    public RowUses UsesOf(bool[] without) => RowUses.Of(Rows, Enumerable.Range(0, Columns).Where(number => !without[number]).Select(number => (number, columns[number])));

    public int AddRow(double right)
    {
        Right.Add(right);
        First.Add(Nobody);
        return Rows - 1;
    }

    /// <param name="entries">Of the same row several count together, as where two placements of somebody share days at one school.</param>
    public int AddColumn(double cost, params ReadOnlySpan<Entry> entries)
    {
        var (together, count) = (new Entry[entries.Length], 0);
        foreach (var entry in entries)
        {
            var at = 0;
            while (at < count && together[at].Row != entry.Row)
            {
                at++;
            }

            together[at] = entry with { Value = together[at].Value + entry.Value };
            count = Math.Max(count, at + 1);
        }

        Costs.Add(cost);
        columns.Add(Array.FindAll(together, entry => entry.Value != 0));
        return Columns - 1;
    }
}
