namespace IttPartnerships.Kernel;

/// <summary>What became of a line or of some words between two texts. A line may be changed inside; words never are.</summary>
public enum TextChange
{
    Same,
    Removed,
    Added,
    Changed,
}

/// <summary>Some words of a line, in reading order.</summary>
public sealed record TextPart(TextChange Change, string Text);

/// <summary>One line (in prose: one paragraph or list item) of the two texts read side by side.</summary>
/// <param name="Parts">One part where the whole line is the same, removed or added; several where it is changed.</param>
public sealed record LineDifference(TextChange Change, IReadOnlyList<TextPart> Parts);

/// <summary>
/// What a reader must know to get from one text to the other: line by line, and word by word in the lines that stayed alike.
/// Both texts can be read back from it, sign for sign.
/// </summary>
public sealed class TextDifference
{
    /// <summary>Lines sharing this much of their words are one line that was changed, not one removed and another added.</summary>
    private const double Alike = 0.5;

    /// <summary>How far down a removed line looks for what became of it.</summary>
    private const int Reach = 20;

    private readonly List<LineDifference> lines = [];

    private TextDifference()
    {
    }

    public IReadOnlyList<LineDifference> Lines => lines;

    public bool IsNone => lines.TrueForAll(line => line.Change == TextChange.Same);

    public string Before => Read(TextChange.Added);

    public string After => Read(TextChange.Removed);

    public static TextDifference Between(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var difference = new TextDifference();
        var (nextOld, nextNow) = (0, 0);
        foreach (var (sameOld, sameNow) in CommonSequence.Of(old, now))
        {
            difference.Replace(old[nextOld..sameOld], now[nextNow..sameNow]);
            difference.Add(TextChange.Same, old[sameOld]);
            (nextOld, nextNow) = (sameOld + 1, sameNow + 1);
        }

        difference.Replace(old[nextOld..], now[nextNow..]);
        return difference;
    }

    private void Replace(string[] removed, string[] added)
    {
        var next = 0;
        foreach (var line in removed)
        {
            var became = Array.FindIndex(added, next, Math.Min(Reach, added.Length - next), other => WordDifference.Likeness(line, other) >= Alike);
            if (became < 0)
            {
                Add(TextChange.Removed, line);
                continue;
            }

            AddAll(added[next..became]);
            lines.Add(new(TextChange.Changed, WordDifference.Between(line, added[became])));
            next = became + 1;
        }

        AddAll(added[next..]);
    }

    private void AddAll(string[] added)
    {
        foreach (var line in added)
        {
            Add(TextChange.Added, line);
        }
    }

    private void Add(TextChange change, string line) => lines.Add(new(change, [new(change, line)]));

    private string Read(TextChange without) => string.Join('\n', lines.Where(line => line.Change != without)
        .Select(line => string.Concat(line.Parts.Where(part => part.Change != without).Select(part => part.Text))));
}
