using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using IttPartnerships.Kernel;

namespace IttPartnerships.Spreadsheets;

/// <summary>A column of a <see cref="DelimitedFile"/>, found once by its heading. Absent columns read as empty.</summary>
/// <param name="Ordinal">Position in the row from 0; -1 when the file does not have it.</param>
/// <param name="Heading">As the file writes it, or as it should when it is absent.</param>
public readonly record struct FileColumn(int Ordinal, string Heading)
{
    public bool IsPresent => Ordinal >= 0;
}

/// <summary>
/// A file of rows as spreadsheets and registers write them: comma, semicolon or tab; quoted or not; any line ends; plain or
/// gzip; UTF-8 or Windows-1252. Read one row at a time in flat memory. Ask for columns first, by heading, in any order
/// (case, spaces and underscores do not matter), then read rows. What is wrong is collected in <see cref="Problems"/>, never thrown.
/// </summary>
public sealed class DelimitedFile : IDisposable
{
    private const int LongestCell = 1_000_000;
    private const string UnmatchedQuotes = "The quotation marks do not match. Put marks around the whole cell and double those inside it";
    private readonly TextReader? text;
    private readonly CsvParser? parser;
    private readonly bool shortRowsAllowed;
    private bool badQuotes;
    private int lastLine;
    private bool atEnd;

    private DelimitedFile(Stream content, string name, bool shortRowsAllowed)
    {
        this.shortRowsAllowed = shortRowsAllowed;
        Problems = new FileProblems(name);
        if (FileText.Detect(content, Problems) is { } encoding)
        {
            var separator = FileText.Separator(content, encoding);
            text = FileText.Read(content, encoding);
            parser = new CsvParser(text, Settings(separator), leaveOpen: false);
            Header = ReadHeader();
        }

        atEnd = Problems.Any;
    }

    public FileProblems Problems { get; }

    /// <summary>The headings as written, trimmed.</summary>
    public IReadOnlyList<string> Header { get; } = [];

    /// <summary>The present row as a spreadsheet numbers it; the header is row 1.</summary>
    public int Row => parser?.Row ?? 0;

    /// <param name="content">A stream that can seek; it is left open.</param>
    /// <param name="name">The file's name as its owner knows it, for problems.</param>
    /// <param name="shortRowsAllowed">Missing last cells are empty (Excel leaves them out); otherwise a short row is a cut-off file.</param>
    public static DelimitedFile Open(Stream content, string name, bool shortRowsAllowed = false) => new(content, name, shortRowsAllowed);

    /// <summary>A column the file must have: its absence is a problem.</summary>
    public FileColumn Column(string heading, params ReadOnlySpan<string> synonyms)
    {
        var column = OptionalColumn(heading, synonyms);
        if (!column.IsPresent && parser is not null && Header.Count > 0)
        {
            Problems.Add(1, heading, "", $"The file has no column “{heading}”. It has: {string.Join(", ", Header.Take(20))}");
            atEnd = true;
        }

        return column;
    }

    /// <summary>A column the file may have. Two columns of the same heading are a problem, since nobody can say which is meant.</summary>
    public FileColumn OptionalColumn(string heading, params ReadOnlySpan<string> synonyms)
    {
        foreach (var name in (ReadOnlySpan<string>)[heading, .. synonyms])
        {
            var folded = FoldedText.Fold(name);
            int[] found = [.. Enumerable.Range(0, Header.Count).Where(i => FoldedText.Fold(Header[i]) == folded)];
            if (found.Length > 1)
            {
                Problems.Add(1, Header[found[0]], "", $"The file has {found.Length} columns “{Header[found[0]]}”. Remove or rename all but one");
                atEnd = true;
            }

            if (found.Length > 0)
            {
                return new FileColumn(found[0], Header[found[0]]);
            }
        }

        return new FileColumn(-1, heading);
    }

    /// <summary>Goes to the next row that is not blank and has the header's width. Rows that do not are collected as problems.</summary>
    /// <returns>False after the last row, and at once when the file or its header is no good.</returns>
    public bool Read()
    {
        while (!atEnd && Next())
        {
            if (IsBlank())
            {
                continue;
            }

            if (WhyBadRow() is not { } reason)
            {
                return true;
            }

            Problems.Add(Row, "", "", reason);
        }

        atEnd = true;
        return false;
    }

    /// <summary>The cell of the present row, trimmed; empty where absent.</summary>
    public string this[FileColumn column]
    {
        get
        {
            var cell = column.Ordinal >= 0 && column.Ordinal < parser!.Count ? parser[column.Ordinal].Trim() : "";
            if (badQuotes)
            {
                badQuotes = false;
                Problems.Add(Row, column.Heading, cell, UnmatchedQuotes);
            }

            return cell;
        }
    }

    /// <summary>Collects that the present row's cell is no good.</summary>
    public void Refuse(FileColumn column, string reason) => Problems.Add(Row, column.Heading, this[column], reason);

    public void Dispose()
    {
        parser?.Dispose();
        text?.Dispose();
    }

    private bool Next()
    {
        try
        {
            badQuotes = false;
            lastLine = parser!.RawRow;
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            Problems.Add(Row, "", "", "A quotation mark is opened in this row and never closed. Add the missing one, or save the file as CSV again");
        }
        catch (InvalidDataException)
        {
            Problems.Add(Row, "", "", "The file cannot be unpacked past this row. Download or save it again");
        }

        return false;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < parser!.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(parser[i]))
            {
                return false;
            }
        }

        return !badQuotes;
    }

    // The parser judges a cell's marks when the cell is asked for, so cells nobody asks for cost nothing. A mark never closed
    // swallows line ends: only rows of several lines are looked at whole.
    private string? WhyBadRow()
    {
        for (var i = 0; parser!.RawRow > lastLine + 1 && i < parser.Count; i++)
        {
            _ = parser[i];
        }

        var cells = parser.Count;
        while (cells > Header.Count && string.IsNullOrWhiteSpace(parser[cells - 1]))
        {
            cells--;
        }

        if (badQuotes)
        {
            badQuotes = false;
            return UnmatchedQuotes;
        }

        return cells > Header.Count || (cells < Header.Count && !shortRowsAllowed)
            ? $"The row has {cells} cells, but the header has {Header.Count}. Maybe a comma stands in a cell without quotation marks"
            : null;
    }

    private string[] ReadHeader()
    {
        string[] header = Next() ? [.. Enumerable.Range(0, parser!.Count).Select(i => parser[i].Trim())] : [];
        if (!Problems.Any && header.All(string.IsNullOrEmpty))
        {
            Problems.Add(1, "", "", "The first row must hold the headings of the columns, but it is empty");
        }

        return header.Length > 0 && header[^1].Length == 0 ? [.. header.Reverse().SkipWhile(string.IsNullOrEmpty).Reverse()] : header;
    }

    private CsvConfiguration Settings(string separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator,
        IgnoreBlankLines = false,
        MaxFieldSize = LongestCell,
        BadDataFound = _ => badQuotes = true,
        DetectColumnCountChanges = false,
    };
}
