using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>What is left of a column once others are taken away from it: one column after the other.</summary>
internal sealed class ColumnLeft(int rows)
{
    private readonly double[] amounts = new double[rows];
    private readonly bool[] isTouched = new bool[rows];
    private readonly List<int> touched = [];
    private readonly List<Entry> entries = [];

    /// <summary>By row, the first first; some may be nothing.</summary>
    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    /// <param name="factors">Of the columns before it.</param>
    /// <param name="firstStep">From which of their steps on they are taken away.</param>
    public void Read(ReadOnlySpan<Entry> column, TriangularFactors factors, int firstStep)
    {
        foreach (var entry in column)
        {
            Add(entry.Row, entry.Value);
        }

        for (var step = firstStep; step < factors.Steps; step++)
        {
            var times = amounts[factors.StepRow(step)];
            foreach (var entry in times == 0 ? default : factors.StepEntries(step))
            {
                Add(entry.Row, -entry.Value * times);
            }
        }

        End();
    }

    private void Add(int row, double more)
    {
        amounts[row] += more;
        if (!isTouched[row])
        {
            isTouched[row] = true;
            touched.Add(row);
        }
    }

    private void End()
    {
        touched.Sort();
        entries.Clear();
        foreach (var row in touched)
        {
            entries.Add(new Entry(row, amounts[row]));
            (amounts[row], isTouched[row]) = (0, false);
        }

        touched.Clear();
    }
}
