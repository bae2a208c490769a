using System.Globalization;

namespace IttPartnerships.Bench;

/// <summary>A term of a row: a whole number of a column.</summary>
internal readonly record struct Term(int Column, long Times = 1);

/// <summary>A mixed integer programme with whole numbers, written as the LP file that every solver reads. Columns are never negative.</summary>
internal sealed class Programme
{
    private readonly List<(string Name, long Cost, bool Whole)> columns = [];
    private readonly List<(Term[] Terms, string Sense, long Right)> rows = [];
    private readonly Dictionary<int, long> fixedAt = [];

    public int Columns => columns.Count;

    public int Rows => rows.Count;

    /// <param name="whole">Only 0 or 1.</param>
    /// <returns>The column's number.</returns>
    public int Column(string name, long cost, bool whole = false)
    {
        columns.Add((name, cost, whole));
        return columns.Count - 1;
    }

    public void Row(IEnumerable<Term> terms, string sense, long right) => rows.Add(([.. terms], sense, right));

    public void Fix(int column, long value) => fixedAt[column] = value;

    /// <param name="relaxed">Whether whole columns may be any share between 0 and 1.</param>
    public void Write(TextWriter text, bool relaxed = false)
    {
        text.WriteLine("Minimize\n obj:");
        foreach (var (name, cost, _) in columns.Where(column => column.Cost != 0))
        {
            text.WriteLine(Invariant($" {Signed(cost)} {name}"));
        }

        text.WriteLine("Subject To");
        foreach (var (number, (terms, sense, right)) in rows.Index().Where(row => row.Item.Terms.Length > 0))
        {
            text.WriteLine(Invariant($" r{number}:"));
            foreach (var term in terms)
            {
                text.WriteLine(Invariant($"  {Signed(term.Times)} {columns[term.Column].Name}"));
            }

            text.WriteLine(Invariant($"  {sense} {right}"));
        }

        text.WriteLine("Bounds");
        foreach (var (number, (name, _, whole)) in columns.Index())
        {
            if (fixedAt.TryGetValue(number, out var value))
            {
                text.WriteLine(Invariant($" {name} = {value}"));
            }
            else if (whole)
            {
                text.WriteLine(Invariant($" 0 <= {name} <= 1"));
            }
        }

        var whole_ = relaxed ? [] : columns.Where((column, number) => column.Whole && !fixedAt.ContainsKey(number)).Select(column => column.Name).ToList();
        text.WriteLine(whole_.Count == 0 ? "End" : $"General\n {string.Join("\n ", whole_)}\nEnd");
    }

    private static string Signed(long number) => Invariant($"{(number < 0 ? '-' : '+')} {Math.Abs(number)}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
