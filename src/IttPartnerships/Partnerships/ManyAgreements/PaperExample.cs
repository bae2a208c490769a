using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>An example of a file of agreements signed on paper, to download and fill in.</summary>
public static class PaperExample
{
    public static byte[] File()
    {
        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, PaperColumns.All.Select(column => column.Name)))
        {
            for (var row = 0; row < PaperColumns.All[0].Examples.Count; row++)
            {
                sheet.Row(PaperColumns.All.Select(column => column.Examples[row]));
            }
        }

        return content.ToArray();
    }
}
