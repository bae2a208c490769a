using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace IttPartnerships.Spreadsheets;

/// <summary>
/// Writes rows for people with a spreadsheet: UTF-8 with its mark (so Excel shows accents), comma, CRLF, and nothing a
/// spreadsheet would run as a formula. Close it to finish the file.
/// </summary>
public sealed class DelimitedText : IDisposable
{
    private readonly StreamWriter text;
    private readonly CsvWriter writer;

    public DelimitedText(Stream target, params IEnumerable<string> headings)
    {
        text = new StreamWriter(target, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        Row(headings);
    }

    public void Row(params IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(SafeCell.Escape(cell));
        }

        writer.NextRecord();
    }

    public void Dispose()
    {
        writer.Dispose();
        text.Dispose();
    }
}
