using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IttPartnerships.Spreadsheets;

/// <summary>
/// Opens a file of unknown making as text: gzip by its first bytes, then UTF-8 or UTF-16 by its mark, then UTF-8 if every
/// byte of it is valid UTF-8, else Windows-1252. Looks through the whole file once before reading it, in a fixed buffer: the
/// first accent of a 50 MB register may stand anywhere, and "CAFÉ’S" in Windows-1252 starts like valid UTF-8.
/// </summary>
public static class FileText
{
    private const int BufferSize = 128 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="content">A stream that can seek, from its present position, which it is set back to.</param>
    /// <param name="problems">Told what is wrong when it is not text at all.</param>
    /// <returns>How to read it, or null when it is not text.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static Encoding? Detect(Stream content, FileProblems problems)
    {
        if (!content.CanSeek)
        {
            throw new ArgumentException($"Reading {problems.File} needs a stream that can seek. Maybe copy it to a temporary file first.", nameof(content));
        }

        var start = content.Position;
        try
        {
            var (encoding, length) = Look(Unzipped(content), problems);
            if (encoding is null || IsWhole(content, start, length))
            {
                return encoding;
            }

            problems.Add(0, "", "", "The gzip file is cut off, or made of several parts. Download it again, or unpack it and use the unpacked file");
            return null;
        }
        catch (InvalidDataException)
        {
            problems.Add(0, "", "", "The file starts like a gzip file but cannot be unpacked. Download or save it again");
            return null;
        }
        finally
        {
            content.Position = start;
        }
    }

    /// <summary>The text from the stream's present position on, unpacked where it is gzip. Closing the reader leaves the stream open.</summary>
    public static TextReader Read(Stream content, Encoding encoding) =>
        new StreamReader(Unzipped(content), encoding, detectEncodingFromByteOrderMarks: true, BufferSize);

    /// <summary>What separates the cells, by the first line: comma, tab or semicolon, whichever there is most of.</summary>
    public static string Separator(Stream content, Encoding encoding)
    {
        var start = content.Position;
        using var reader = Read(content, encoding);
        var line = reader.ReadLine() ?? "";
        content.Position = start;
        return ((string[])[",", "\t", ";"]).MaxBy(sign => line.Count(one => one == sign[0]))!;
    }

    private static Stream Unzipped(Stream content)
    {
        var start = content.Position;
        var zipped = StartsAsGzip(content);
        content.Position = start;
        return zipped ? new GZipStream(content, CompressionMode.Decompress, leaveOpen: true) : new Borrowed(content);
    }

    // The base library reads a cut-off gzip file as if it ended there. Its last four bytes say how long it should be.
    private static bool IsWhole(Stream content, long start, long length)
    {
        content.Position = start;
        if (!StartsAsGzip(content))
        {
            return true;
        }

        Span<byte> end = stackalloc byte[4];
        content.Position = Math.Max(start, content.Length - 4);
        content.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == (uint)length;
    }

    private static bool StartsAsGzip(Stream content) => content.ReadByte() == 0x1F && content.ReadByte() == 0x8B;

    private static (Encoding? Encoding, long Length) Look(Stream bytes, FileProblems problems)
    {
        using var stream = bytes;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var signs = ArrayPool<char>.Shared.Rent(BufferSize + 1);
        try
        {
            var length = stream.ReadAtLeast(buffer.AsSpan(0, BufferSize), BufferSize, throwOnEndOfStream: false);
            if (WhyNotText(buffer.AsSpan(0, length)) is { } reason)
            {
                problems.Add(0, "", "", reason);
                return (null, length);
            }

            var total = 0L;
            var decoder = Strict.GetDecoder();
            var utf8 = !(length >= 2 && buffer[0] is 0xFF or 0xFE && buffer[1] is 0xFE or 0xFF);
            for (; length > 0; length = stream.ReadAtLeast(buffer.AsSpan(0, BufferSize), BufferSize, throwOnEndOfStream: false))
            {
                total += length;
                utf8 = utf8 && IsValid(decoder, buffer.AsSpan(0, length), signs, flush: length < BufferSize);
            }

            return (utf8 ? Encoding.UTF8 : Windows1252, total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<char>.Shared.Return(signs);
        }
    }

    private static bool IsValid(Decoder decoder, ReadOnlySpan<byte> bytes, Span<char> signs, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, signs, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string? WhyNotText(ReadOnlySpan<byte> head) => head switch
    {
        { IsEmpty: true } => "The file is empty",
        [(byte)'P', (byte)'K', 3, 4, ..] => "This is an Excel workbook or a zip file. In Excel, choose File, Save as, CSV UTF-8, and use that file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "This is an old Excel workbook. In Excel, choose File, Save as, CSV UTF-8, and use that file",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "This is a PDF. Use a CSV file",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
        _ when head.Contains((byte)0) => "This is not a text file. Use a CSV file",
        _ => null,
    };

    /// <summary>Lets a reader close without closing the caller's stream.</summary>
    private sealed class Borrowed(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
