using IttPartnerships.Files;

namespace IttPartnerships.Web.Files;

/// <summary>A file as a link to it says: "PDF, 1.2 MB".</summary>
internal static class FileWords
{
    private const double Kilobyte = 1024;

    public static string Of(string contentType, long length) => $"{FileKinds.ByContentType(contentType)?.Words ?? "File"}, {Size(length)}";

    public static string Size(long length) => length switch
    {
        < 1024 => length == 1 ? "1 byte" : $"{length} bytes",
        < 1024 * 1024 => $"{Math.Round(length / Kilobyte):N0} KB",
        _ => $"{length / Kilobyte / Kilobyte:N1} MB",
    };
}
