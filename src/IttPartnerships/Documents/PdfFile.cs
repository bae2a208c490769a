using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>The outermost form of a PDF file (PDF 32000-1, 7.5): numbered objects, where each begins, and the trailer. Says nothing of what they mean.</summary>
internal sealed class PdfFile
{
    // Four bytes above 127 tell programs that carry files that this one is not text.
    private static readonly byte[] Opening = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    private readonly List<byte[]?> objects = [];

    /// <summary>A number to refer to before its object is known.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public void Set(int number, string body) => objects[number - 1] = Encoding.ASCII.GetBytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <param name="entries">Of the stream's dictionary, besides its length and compression.</param>
    public int AddStream(string entries, byte[] content, bool compressed = true)
    {
        var stored = compressed ? Compress(content) : content;
        var number = Reserve();
        objects[number - 1] =
            [.. Encoding.ASCII.GetBytes($"<<{entries}{(compressed ? "/Filter /FlateDecode " : "")}/Length {stored.Length}>>\nstream\n"), .. stored, .. "\nendstream"u8];
        return number;
    }

    /// <summary>The bytes of the file; the same for the same objects.</summary>
    public byte[] Finish(int catalogue, int information)
    {
        using MemoryStream file = new();
        file.Write(Opening);
        List<long> starts = [];
        foreach (var (body, index) in objects.Select((body, index) => (body, index)))
        {
            starts.Add(file.Position);
            Write(file, $"{index + 1} 0 obj\n");
            file.Write(body ?? throw new InvalidOperationException($"Object {index + 1} was reserved and never set."));
            Write(file, "\nendobj\n");
        }

        var identity = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Position;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        starts.ForEach(start => Write(file, start.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Write(file, $"trailer\n<</Size {objects.Count + 1} /Root {catalogue} 0 R /Info {information} 0 R /ID [<{identity}> <{identity}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text outside the pages, any letters allowed.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));

    private static byte[] Compress(byte[] content)
    {
        using MemoryStream stored = new();
        using (ZLibStream zlib = new(stored, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return stored.ToArray();
    }
}
