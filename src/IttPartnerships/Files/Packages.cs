using System.IO.Compression;
using System.Text;

namespace IttPartnerships.Files;

/// <summary>Looks into office documents, which are zip files with known entries. Reads names and one short text, never unpacks.</summary>
internal static class Packages
{
    private const int MostEntries = 20_000;

    public static bool HasEntry(Stream content, string entry) =>
        Look(content, zip => zip.Any(one => one.FullName == "[Content_Types].xml") && zip.Any(one => one.FullName == entry));

    /// <summary>OpenDocument begins with an entry that names its own type.</summary>
    public static bool SaysItIs(Stream content, string type) => Look(content, zip =>
    {
        if (zip.FirstOrDefault(one => one.FullName == "mimetype") is not { Length: < 200 } entry)
        {
            return false;
        }

        using var text = new StreamReader(entry.Open(), Encoding.ASCII);
        return text.ReadToEnd().Trim() == type;
    });

    /// <summary>Programs inside a document: Visual Basic of Office, Basic and scripts of OpenDocument.</summary>
    public static bool HasMacros(Stream content) => Look(content, zip => zip.Any(one =>
        one.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || one.FullName.StartsWith("Basic/", StringComparison.Ordinal) || one.FullName.StartsWith("Scripts/", StringComparison.Ordinal)));

    private static bool Look(Stream content, Func<IReadOnlyCollection<ZipArchiveEntry>, bool> at)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MostEntries && at(zip.Entries);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
