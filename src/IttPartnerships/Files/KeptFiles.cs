using System.Security.Cryptography;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Files;

/// <summary>
/// Keeps files that belong to records, and gives them back. Asks no access: the use case whose record the file is of does that,
/// before it calls.
/// </summary>
public sealed class KeptFiles(AppDb db, TimeProvider clock)
{
    /// <summary>
    /// Keeps a file, or says why not (<see cref="KeptFileRules"/>). Call it inside <see cref="WholeWork"/> and before changing
    /// anything else: it saves as it goes, and a use case that stops half-way must leave no file behind.
    /// </summary>
    public async Task<Outcome<KeptFile>> Keep(GivenFile given, OrganisationId keeper, PersonId? by, CancellationToken stop)
    {
        var facts = GivenFileFacts.Of(given);
        var broken = KeptFileRules.All.Broken(facts);
        if (broken.Count > 0)
        {
            return broken;
        }

        var content = given.Content;
        content.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        var file = new KeptFile
        {
            Id = KeptFileId.New(),
            Keeper = keeper,
            Name = FileName.Clean(given.Name),
            ContentType = facts.Kind!.ContentType,
            Length = facts.Length,
            Digest = digest,
            KeptAt = clock.GetUtcNow(),
            KeptBy = by,
        };
        db.Add(file);
        await db.SaveChangesAsync(stop);

        content.Position = 0;
        await using var parts = new PartWriter(db, (number, part) => new KeptFilePart { File = file.Id, Number = number, Content = part });
        await content.CopyToAsync(parts, stop);
        await parts.Finish(stop);
        return file;
    }

    /// <summary>The content, read from the database a part at a time as it is asked for. Null where there is no such file.</summary>
    public async Task<OpenFile?> Open(KeptFileId id, CancellationToken stop) =>
        await db.KeptFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop) is { } file
            ? new OpenFile(file, new PartReader((number, token) =>
                db.KeptFileParts.Where(p => p.File == id && p.Number == number).Select(p => p.Content).SingleOrDefaultAsync(token)))
            : null;

    /// <summary>Removes it for good, with the record it is of.</summary>
    public Task Remove(KeptFileId id, CancellationToken stop) => db.KeptFiles.Where(f => f.Id == id).ExecuteDeleteAsync(stop);
}

/// <summary>A kept file being read. Whoever holds it closes <see cref="Content"/>; it cannot seek.</summary>
public sealed record OpenFile(KeptFile File, Stream Content);
