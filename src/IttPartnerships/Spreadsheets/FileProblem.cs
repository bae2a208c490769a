namespace IttPartnerships.Spreadsheets;

/// <summary>One thing that is wrong with a file someone gave us, said so that they can find and mend it.</summary>
/// <param name="Row">Row as a spreadsheet numbers it: the header is row 1. 0 when it is about the whole file.</param>
/// <param name="Column">Heading of the column; empty when it is about the whole row or file.</param>
/// <param name="Value">What the cell says, shortened; empty when there is no one cell.</param>
/// <param name="Reason">What is wrong and how to mend it, in plain English.</param>
public sealed record FileProblem(int Row, string Column, string Value, string Reason);

/// <summary>
/// Everything wrong with one file. All of it is counted; only the first <see cref="Kept"/> are kept, so that a file whose
/// every row is bad costs no memory.
/// </summary>
public sealed class FileProblems(string file)
{
    public const int Kept = 500;
    private const int LongestValue = 80;
    private readonly List<FileProblem> first = [];

    public string File { get; } = file;

    public int Count { get; private set; }

    public bool Any => Count > 0;

    public IReadOnlyList<FileProblem> First => first;

    public void Add(int row, string column, string value, string reason)
    {
        Count++;
        if (first.Count < Kept)
        {
            first.Add(new FileProblem(row, column, value.Length <= LongestValue ? value : value[..LongestValue] + "…", reason));
        }
    }

    /// <summary>Everything another collection holds, for problems found before this one was made.</summary>
    public void AddAll(FileProblems others)
    {
        first.AddRange(others.First.Take(Kept - first.Count));
        Count += others.Count;
    }
}
