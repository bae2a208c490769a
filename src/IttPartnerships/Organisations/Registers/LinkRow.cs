using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>One row of the register's links file.</summary>
internal sealed record LinkRow(int Row, string Urn, string OtherUrn, string? OtherName, string Words, DateOnly? On)
{
    private const int LongestWords = 100;

    /// <summary>
    /// The register has 17 link types. Those that do not say which came first ("Result of Amalgamation" stands on both sides, so
    /// do the "Merged - …" ones and the sixth form centre links) are kept as they are and followed in neither direction.
    /// </summary>
    public LinkKind Kind =>
        Words.StartsWith("Predecessor", StringComparison.OrdinalIgnoreCase) ? LinkKind.Predecessor
        : Words.StartsWith("Successor", StringComparison.OrdinalIgnoreCase) ? LinkKind.Successor
        : LinkKind.Other;

    /// <summary>Every row of the file; what cannot be read is collected in the file's problems.</summary>
    public static List<LinkRow> ReadAll(DelimitedFile file, ReadingRows reading)
    {
        var urn = file.Column("URN");
        var other = file.Column("LinkURN", "Link URN");
        var name = file.OptionalColumn("LinkName", "Link name");
        var words = file.Column("LinkType", "Link type");
        var on = file.OptionalColumn("LinkEstablishedDate", "Link established date");
        HashSet<(string Urn, string Other, string Words)> met = [];
        return reading.All(file, () => Read(file, met, urn, other, name, words, on));
    }

    private static LinkRow? Read(
        DelimitedFile file, HashSet<(string Urn, string Other, string Words)> met,
        FileColumn urn, FileColumn other, FileColumn name, FileColumn words, FileColumn on)
    {
        var good = Good(file, urn) & Good(file, other);
        DateOnly? day = null;
        if (RegisterWords.TryReadDay(file[on], out var read))
        {
            day = read;
        }
        else if (!RegisterWords.IsSilent(file[on]))
        {
            file.Refuse(on, "This is not a date such as 31-08-2026");
        }

        if (file[words].Length is 0 or > LongestWords)
        {
            file.Refuse(words, $"A link needs its type, in at most {LongestWords} characters");
        }
        else if (good && file[urn] == file[other])
        {
            file.Refuse(other, "An establishment cannot be linked to itself");
        }
        else if (good && !met.Add((file[urn], file[other], file[words])))
        {
            file.Refuse(other, "The same link stands in an earlier row");
        }

        return new LinkRow(file.Row, file[urn], file[other], file[name].Length == 0 ? null : file[name], file[words], day);
    }

    private static bool Good(DelimitedFile file, FileColumn column)
    {
        if (Kernel.Urn.TryParse(file[column], out _))
        {
            return true;
        }

        file.Refuse(column, "A URN has 5 or 6 digits");
        return false;
    }
}
