using IttPartnerships.Allocation.Years;
using IttPartnerships.Files;
using System.IO.Compression;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>What problems call each file, whatever the upload was called: two uploads may have the same name.</summary>
public static class PlanFileNames
{
    public const string Trainees = "trainees";
    public const string Schools = "schools";
    public const string Offers = "offers";
    public const string Windows = "windows";
    public const string Keep = "plan before";
}

/// <summary>The files a plan is made of: those given, and in place of those that were not, those of an earlier plan.</summary>
internal sealed record PlanUploads(byte[]? Trainees, byte[]? Schools, byte[]? Offers, byte[]? Windows, byte[]? Keep)
{
    /// <summary>Whether places have to be looked up in the register, which is then loaded.</summary>
    private bool HasPostcodes
    {
        get
        {
            using MemoryStream content = new(Trainees!);
            using var file = DelimitedFile.Open(content, PlanFileNames.Trainees, shortRowsAllowed: true);
            return file.OptionalColumn("postcode").IsPresent;
        }
    }

    /// <summary>To be read: only when <see cref="Facts"/> broke no rule.</summary>
    public PlanningFiles Files => new(
        new(PlanFileNames.Trainees, new MemoryStream(Trainees!)), new(PlanFileNames.Schools, new MemoryStream(Schools!)), new(PlanFileNames.Offers, new MemoryStream(Offers!)),
        Keep is null ? null : new(PlanFileNames.Keep, new MemoryStream(Keep)))
    {
        Windows = Windows is null ? null : new(PlanFileNames.Windows, new MemoryStream(Windows)),
    };

    public static PlanUploads Of(RequestPlan.Command command, PlanPapers? like) => new(
        Bytes(command.Trainees) ?? Bytes(like?.Trainees),
        Bytes(command.Schools) ?? Bytes(like?.Schools),
        Bytes(command.Offers) ?? Bytes(like?.Offers),
        Bytes(command.Windows) ?? Bytes(like?.Windows),
        Bytes(command.Keep) ?? (command.KeepLike ? Bytes(like?.Sheet) : null));

    public static PlanUploads Stored(PlanPapers papers) => new(Bytes(papers.Trainees), Bytes(papers.Schools), Bytes(papers.Offers), Bytes(papers.Windows), Bytes(papers.Keep));

    public PlanRequestFacts Facts(string name, int seconds) => new(
        name, Trainees is not null, Schools is not null, Offers is not null,
        new[] { Trainees, Schools, Offers, Windows, Keep }.OfType<byte[]>().Sum(Unpacked), seconds);

    public PlanPapers Pack(YearMarks? marks = null) => new()
    {
        Marks = marks is null ? null : Packed.Json(marks),
        Trainees = Packed.Bytes(Trainees),
        Schools = Packed.Bytes(Schools),
        Offers = Packed.Bytes(Offers),
        Windows = Windows is null ? null : Packed.Bytes(Windows),
        Keep = Keep is null ? null : Packed.Bytes(Keep),
    };

    /// <summary>
    /// Where postcodes of these files are. Only as near as a sector, some streets: an outward code can be a dozen kilometres wide, and
    /// a journey from its middle would be a guess.
    /// </summary>
    public async Task<ReadFiles.FindPostcode?> Postcodes(CurrentRegister register, CancellationToken stop)
    {
        if (!HasPostcodes)
        {
            return null;
        }

        var known = (await register.Now(stop)).Postcodes;
        return postcode => Postcode.TryParse(postcode, out _) && known.Find(postcode) is { Precision: not PlacePrecision.OutwardCode } found ? found.Place : null;
    }

    private static byte[]? Bytes(byte[]? packed)
    {
        if (packed is null)
        {
            return null;
        }

        using var plain = Packed.Open(packed);
        return plain.ToArray();
    }

    private static byte[]? Bytes(GivenFile? file)
    {
        if (file is null)
        {
            return null;
        }

        using MemoryStream copy = new();
        file.Content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>How long a file is once it is unpacked; of a small gzip file that holds more than all files together may, only that it does, for nobody unpacks it whole.</summary>
    private static long Unpacked(byte[] given)
    {
        if (given is not [0x1F, 0x8B, ..])
        {
            return given.LongLength;
        }

        var length = 0L;
        try
        {
            using GZipStream zip = new(new MemoryStream(given), CompressionMode.Decompress);
            var buffer = new byte[128 * 1024];
            for (var read = zip.Read(buffer); read > 0 && length <= PlanRunRules.MostBytes; read = zip.Read(buffer))
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Whoever reads the file says what is wrong with it.
        }

        return length;
    }
}
