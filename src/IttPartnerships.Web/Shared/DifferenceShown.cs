using IttPartnerships.Kernel;

namespace IttPartnerships.Web.Shared;

/// <summary>Lines next to each other that are shown, or folded away because nothing changed in them.</summary>
internal sealed record DifferenceStretch(bool IsFolded, IReadOnlyList<LineDifference> Lines);

internal static class DifferenceShown
{
    /// <summary>How many unchanged lines stay beside a change.</summary>
    private const int Beside = 2;

    /// <summary>A stretch this long is worth folding.</summary>
    private const int Fewest = 4;

    public static IReadOnlyList<DifferenceStretch> Stretches(TextDifference difference)
    {
        var lines = difference.Lines;
        var near = new bool[lines.Count];
        for (var changed = 0; changed < lines.Count; changed++)
        {
            if (lines[changed].Change != TextChange.Same)
            {
                near.AsSpan(Math.Max(0, changed - Beside)..Math.Min(lines.Count, changed + Beside + 1)).Fill(true);
            }
        }

        List<DifferenceStretch> stretches = [];
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && near[end] == near[start])
            {
                end++;
            }

            stretches.Add(new(!near[start] && lines.Skip(start).Take(end - start).Count(line => line.Parts[0].Text.Length > 0) >= Fewest, [.. lines.Skip(start).Take(end - start)]));
            start = end;
        }

        return stretches;
    }
}
