using System.Text;

namespace IttPartnerships.Files;

/// <summary>A kind of file we keep, known by its extension and held to it by its content.</summary>
/// <param name="Extension">With the dot, lower case.</param>
/// <param name="ContentType">What it is served as, whatever the browser said when it came.</param>
/// <param name="Words">As people call it.</param>
/// <param name="Fits">Whether a content that can seek is of this kind.</param>
public sealed record FileKind(string Extension, string ContentType, string Words, Func<Stream, bool> Fits);

/// <summary>
/// The kinds of file we keep. None is run or shown by a browser as a page of ours: no HTML, no SVG, no archive, and nothing of
/// Office that holds macros.
/// </summary>
public static class FileKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly string[] Recordings = ["ftypisom", "ftypmp4", "ftypM4A", "ftypM4V", "ftypavc1", "ftypiso", "ftypdash", "ftypMSNV"];

    public static readonly IReadOnlyList<FileKind> All =
    [
        new(".pdf", "application/pdf", "PDF", content => Starts(content, 0, "%PDF-")),
        new(".docx", Office + "wordprocessingml.document", "Word document", content => Packages.HasEntry(content, "word/document.xml")),
        new(".pptx", Office + "presentationml.presentation", "PowerPoint presentation", content => Packages.HasEntry(content, "ppt/presentation.xml")),
        new(".xlsx", Office + "spreadsheetml.sheet", "Excel spreadsheet", content => Packages.HasEntry(content, "xl/workbook.xml")),
        new(".odt", OpenDocument + "text", "OpenDocument text", content => Packages.SaysItIs(content, OpenDocument + "text")),
        new(".odp", OpenDocument + "presentation", "OpenDocument presentation", content => Packages.SaysItIs(content, OpenDocument + "presentation")),
        new(".ods", OpenDocument + "spreadsheet", "OpenDocument spreadsheet", content => Packages.SaysItIs(content, OpenDocument + "spreadsheet")),
        new(".txt", "text/plain", "Plain text", IsText),
        new(".csv", "text/csv", "CSV", IsText),
        new(".jpg", "image/jpeg", "JPEG picture", IsJpeg),
        new(".jpeg", "image/jpeg", "JPEG picture", IsJpeg),
        new(".png", "image/png", "PNG picture", content => Head(content, 8) is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        new(".mp3", "audio/mpeg", "MP3 recording", content => Starts(content, 0, "ID3") || Head(content, 2) is [0xFF, >= 0xE2]),
        new(".m4a", "audio/mp4", "M4A recording", IsMpeg4),
        new(".mp4", "video/mp4", "MP4 recording", IsMpeg4),
    ];

    /// <summary>For the file box of a form.</summary>
    public static string Extensions { get; } = string.Join(',', All.Select(kind => kind.Extension));

    public static FileKind? ByName(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Extension, Path.GetExtension(name), StringComparison.OrdinalIgnoreCase));

    public static FileKind? ByContentType(string contentType) => All.FirstOrDefault(kind => kind.ContentType == contentType);

    private static bool IsJpeg(Stream content) => Head(content, 3) is [0xFF, 0xD8, 0xFF];

    private static bool IsMpeg4(Stream content) => Array.Exists(Recordings, mark => Starts(content, 4, mark));

    /// <summary>Letters in any encoding spreadsheets write; a program or a picture has zeros and other signs no text has.</summary>
    private static bool IsText(Stream content) =>
        Head(content, 64 * 1024) is var head && !Array.Exists(head, sign => sign is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D or 0x1A)) && head is not [0x25, 0x50, 0x44, 0x46, ..];

    private static bool Starts(Stream content, int after, string mark) =>
        Head(content, after + mark.Length).AsSpan(after..).SequenceEqual(Encoding.ASCII.GetBytes(mark));

    private static byte[] Head(Stream content, int length)
    {
        content.Position = 0;
        var head = new byte[length];
        var read = content.ReadAtLeast(head, length, throwOnEndOfStream: false);
        content.Position = 0;
        return head[..read];
    }
}
