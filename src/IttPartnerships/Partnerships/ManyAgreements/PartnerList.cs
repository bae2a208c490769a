using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>One partner of a list, as it was written.</summary>
internal sealed record ListedPartner(int Row, string Cell);

/// <summary>
/// A list of partners that was pasted or uploaded: one a row, by URN, UKPRN, provider code or name. A file's column is found by its
/// heading; a pasted list needs none, and of a row pasted from a spreadsheet the first cell counts.
/// </summary>
internal static class PartnerList
{
    public const string Column = "Partner";

    private static readonly string[] Synonyms = ["partner", "urn", "ukprn", "provider code", "school", "school name", "name", "organisation", "establishment name"];

    public static List<ListedPartner> Pasted(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new ListedPartner(i + 1, line.Split('\t')[0].Trim().Trim(',', ';', '"').Trim()))
            .Where(listed => listed.Cell.Length > 0 && !(listed.Row == 1 && IsHeading(listed.Cell))),
    ];

    public static List<ListedPartner> Uploaded(Stream content, FileProblems problems)
    {
        using var file = DelimitedFile.Open(content, problems.File, shortRowsAllowed: true);
        var column = file.Header.Select(heading => heading).FirstOrDefault(IsHeading) is { } heading ? file.Column(heading) : file.Column(Column, Synonyms);
        List<ListedPartner> listed = [];
        while (file.Read())
        {
            if (file[column].Length > 0)
            {
                listed.Add(new ListedPartner(file.Row, file[column]));
            }
            else
            {
                file.Refuse(column, "The cell is empty. Give a URN, UKPRN, provider code or name");
            }
        }

        problems.AddAll(file.Problems);
        return listed;
    }

    private static bool IsHeading(string cell) => Array.Exists(Synonyms, synonym => Kernel.FoldedText.Fold(synonym) == Kernel.FoldedText.Fold(cell));
}
