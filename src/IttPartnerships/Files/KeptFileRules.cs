using IttPartnerships.Kernel;

namespace IttPartnerships.Files;

/// <summary>What the rules on a file look at.</summary>
/// <param name="Kind">By its extension; null for one we do not keep.</param>
/// <param name="Fits">Whether the content is what the extension says.</param>
public sealed record GivenFileFacts(long Length, FileKind? Kind, bool Fits, bool HasMacros)
{
    public static GivenFileFacts Of(GivenFile given)
    {
        var kind = FileKinds.ByName(FileName.Clean(given.Name));
        var looked = kind is not null && given.Content.Length is > 0 and <= KeptFileRules.MostBytes;
        return new(given.Content.Length, kind, !looked || kind!.Fits(given.Content), looked && Packages.HasMacros(given.Content));
    }
}

/// <summary>What a file must be to be kept. Refused beside the field <see cref="Field"/>.</summary>
public static class KeptFileRules
{
    public const string Field = "File";
    public const int MostMegabytes = 25;
    public const long MostBytes = MostMegabytes * 1024L * 1024;

    private const string Source = "Files: what is kept";

    public static readonly IReadOnlyList<Rule<GivenFileFacts>> All =
    [
        new("FI-01", "The selected file is empty", Source, file => file.Length > 0, Field),
        new("FI-02", "The selected file must be 25 MB or smaller. Share a recording as a link instead", Source, file => file.Length <= MostBytes, Field),
        new("FI-03", "The selected file must be a PDF, a Word, PowerPoint, Excel or OpenDocument file, plain text, CSV, a JPEG or PNG picture, or an MP3, M4A or MP4 recording",
            Source, file => file.Kind is not null, Field),
        new("FI-04", "What is in the selected file is not what its name says. Open it, save it again under its own kind and choose that", Source, file => file.Fits, Field),
        new("FI-05", "The selected file holds macros. Save it without them and choose that", Source, file => !file.HasMacros, Field),
    ];
}
