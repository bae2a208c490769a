using IttPartnerships.Documents;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>
/// One version of an agreement as a file to read, print and keep: the text of <see cref="AgreementDocument"/> word for word, then who signed it and what the
/// signatures bind. What both have not signed says so on every page. The same version in the same state is the same file.
/// </summary>
public static class AgreementPdf
{
    public static byte[] Of(Agreement agreement, AgreementVersion version) => PdfDocument.Write(Printed(agreement, version));

    public static string FileName(AgreementVersion version) =>
        $"agreement-{FoldedText.Fold($"{version.ProviderName} and {version.PartnerName}").Replace(' ', '-')}-version-{version.Number}{(version.Stage == VersionStage.Signed ? "" : "-not-signed")}.pdf";

    internal static PrintedDocument Printed(Agreement agreement, AgreementVersion version) => new(
        $"Agreement of {version.ProviderName} and {version.PartnerName}", Made(agreement, version),
        [
            new FactRows([.. About(agreement, version)]),
            .. AgreementDocument.Parts(agreement, version).SelectMany(Part),
            new NewPage(),
            .. Signatures(version),
        ],
        $"{version.ProviderName} and {version.PartnerName}", Footer(version), Mark(version));

    /// <summary>When something last happened to the version, not when somebody fetched it.</summary>
    private static DateTimeOffset Made(Agreement agreement, AgreementVersion version) =>
        new[] { agreement.CreatedAt, version.OfferedAt ?? default, version.AnsweredAt ?? default }.Concat(version.Signatures.Select(signature => signature.At)).Max();

    private static string? Mark(AgreementVersion version) => version.Stage switch
    {
        VersionStage.Signed => null,
        VersionStage.Draft => "Not signed: draft",
        VersionStage.Declined => "Not signed: declined",
        VersionStage.Withdrawn => "Not signed: taken back",
        _ => version.Signatures.Count == 0 ? "Not signed" : "Not signed by both",
    };

    private static IReadOnlyList<string> Footer(AgreementVersion version) => version.Digest is { } digest
        ? [$"Version {version.Number}. Digest of its text (SHA-256):", AgreementDocument.Grouped(digest)]
        : [$"Version {version.Number}, a draft: its text may still change"];

    private static IEnumerable<(string, string)> About(Agreement agreement, AgreementVersion version)
    {
        yield return ("Kind of agreement", agreement.Kind == AgreementKind.LeadPartner ? "With a lead partner" : "With a placement school");
        yield return ("Version", $"{version.Number}");
        yield return ("Signatures", Mark(version) ?? "Signed by both");
        if (version.OfferedAt is { } sent)
        {
            yield return ("Sent to the partner", At(sent));
        }

        if (version.HeldFrom is { } from)
        {
            yield return ("In force", version.HeldUntil is { } until ? $"From {AgreementDocument.Day(from)} to {AgreementDocument.Day(until)}" : $"From {AgreementDocument.Day(from)}, without an end date");
        }
    }

    private static IEnumerable<PrintedBlock> Part(AgreementPart part)
    {
        yield return new Heading(part.Title);
        foreach (var block in part.Text.Length == 0 ? [new Paragraph("Nothing is written here yet.")] : Blocks(part.Text))
        {
            yield return block;
        }
    }

    /// <summary>Paragraphs are parted by an empty line; lines that begin with "- " are a list.</summary>
    internal static IEnumerable<PrintedBlock> Blocks(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = [.. block.Split('\n').Where(line => line.Trim().Length > 0)];
            for (var from = 0; from < lines.Length;)
            {
                var isList = IsPoint(lines[from]);
                string[] alike = [.. lines.Skip(from).TakeWhile(line => IsPoint(line) == isList)];
                yield return isList ? new BulletList([.. alike.Select(line => line[2..])]) : new Paragraph(string.Join('\n', alike));
                from += alike.Length;
            }
        }
    }

    private static bool IsPoint(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static IEnumerable<PrintedBlock> Signatures(AgreementVersion version)
    {
        yield return new Heading("Signatures");
        yield return new Paragraph(version.Digest is null
            ? "This is a draft. It can be signed once it is sent."
            : "A signature binds the exact text of this version by its digest: were a single letter of it different, the digest would be another.");
        foreach (var side in Enum.GetValues<AgreementSide>())
        {
            yield return new Heading(side == AgreementSide.Provider ? $"For {version.ProviderName}, the accredited provider" : $"For {version.PartnerName}, the partner", 2);
            yield return version.Signatures.Find(signature => signature.Side == side) is { } signed ? new FactRows([.. Signed(signed)]) : new Paragraph("Not yet signed");
        }

        if (version.Digest is { } digest)
        {
            yield return new Heading("Digest of the text (SHA-256)", 2);
            yield return new Paragraph(AgreementDocument.Grouped(digest));
        }
    }

    private static IEnumerable<(string, string)> Signed(Signature signature)
    {
        yield return ("Name", signature.Name);
        yield return ("Role", signature.JobTitle);
        yield return ("Signed", signature.OnPaper ? $"On paper, {AgreementDocument.Day(DateOnly.FromDateTime(signature.At.UtcDateTime))}" : At(signature.At));
        if (signature.Email is not null)
        {
            yield return ("How", "Through a link sent by email");
        }

        yield return ("Digest signed", AgreementDocument.Grouped(signature.Digest));
    }

    private static string At(DateTimeOffset at) => Dates.Time(at);
}
