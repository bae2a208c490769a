using IttPartnerships.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace IttPartnerships.Web.Shared;

/// <summary>Lines next to each other that are shown, or folded away because nothing changed in them.</summary>
internal sealed record DifferenceStretch(bool IsFolded, IReadOnlyList<LineDifference> Lines);

internal static class DifferenceShown
{
    /// <summary>How many unchanged lines stay beside a change.</summary>
    private const int Beside = 2;

    /// <summary>A stretch this long is worth folding.</summary>
    private const int Fewest = 4;

    public static bool HasText(LineDifference line) => line.Parts.Any(part => part.Text.Length > 0);

    /// <summary>A line's words with no space between them that is not in the text; what is seen by colour and line is also said.</summary>
    public static IHtmlContent Words(LineDifference line) => line.Parts.Aggregate(new HtmlContentBuilder(), (words, part) =>
    {
        _ = part.Change switch
        {
            TextChange.Removed => words.AppendHtml(Marked("del", "app-removed", "Removed: ", part.Text)),
            TextChange.Added => words.AppendHtml(Marked("ins", "app-added", "Added: ", part.Text)),
            _ => words.Append(part.Text),
        };
        return words;
    });

    private static TagBuilder Marked(string element, string name, string said, string text)
    {
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("govuk-visually-hidden");
        hidden.InnerHtml.Append(said);
        var marked = new TagBuilder(element);
        marked.AddCssClass(name);
        marked.InnerHtml.AppendHtml(hidden).Append(text);
        return marked;
    }

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

            stretches.Add(new(!near[start] && lines.Skip(start).Take(end - start).Count(HasText) >= Fewest, [.. lines.Skip(start).Take(end - start)]));
            start = end;
        }

        return stretches;
    }
}
