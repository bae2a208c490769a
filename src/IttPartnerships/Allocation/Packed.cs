using System.IO.Compression;
using System.Text.Json;

namespace IttPartnerships.Allocation;

/// <summary>Files and plans as they are stored: gzip, a tenth of their size.</summary>
internal static class Packed
{
    public static byte[] Bytes(ReadOnlySpan<byte> plain)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest))
        {
            zip.Write(plain);
        }

        return packed.ToArray();
    }

    public static byte[] Json<T>(T value) => Bytes(JsonSerializer.SerializeToUtf8Bytes(value));

    /// <summary>The plain bytes, in a stream that can seek and whose buffer is its own.</summary>
    public static MemoryStream Open(byte[] packed)
    {
        MemoryStream plain = new();
        using (GZipStream zip = new(new MemoryStream(packed), CompressionMode.Decompress))
        {
            zip.CopyTo(plain);
        }

        plain.Position = 0;
        return plain;
    }

    public static T Read<T>(byte[] packed)
    {
        using var plain = Open(packed);
        return JsonSerializer.Deserialize<T>(plain)
            ?? throw new InvalidOperationException($"A stored {typeof(T).Name} was empty. Maybe it was written by another version.");
    }
}
