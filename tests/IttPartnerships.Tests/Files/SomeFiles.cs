using System.IO.Compression;
using System.Text;
using IttPartnerships.Files;

namespace IttPartnerships.Tests.Files;

/// <summary>Small files of every sort, made on the spot.</summary>
public static class SomeFiles
{
    public static GivenFile Pdf(string name = "handbook.pdf", string text = "words") => Text(name, "%PDF-1.7\n" + text);

    public static GivenFile Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    public static GivenFile Bytes(string name, byte[] content) => new(name, new MemoryStream(content));

    public static GivenFile Zip(string name, params (string Entry, string Text)[] entries)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write(text);
            }
        }

        return new(name, target);
    }

    public static GivenFile Word(string name = "plan.docx", params (string Entry, string Text)[] more) =>
        Zip(name, [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. more]);
}
