using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Files;

public readonly record struct KeptFileId(Guid Value) : IEntityId<KeptFileId>
{
    public static KeptFileId New() => EntityId.New<KeptFileId>();

    public static KeptFileId From(Guid value) => new(value);

    public static KeptFileId Parse(string s, IFormatProvider? provider) => EntityId.Parse<KeptFileId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out KeptFileId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// A file that belongs to a record (a resource, a piece of evidence) and stays as long as that does. It never changes: another
/// content is another file. Who may see it is for the record to say.
/// </summary>
public sealed class KeptFile
{
    public KeptFileId Id { get; init; }

    /// <summary>The organisation whose file it is.</summary>
    public OrganisationId Keeper { get; init; }

    /// <summary>Safe on every system: see <see cref="FileName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Of the kinds we keep (<see cref="FileKinds"/>), whatever the browser said.</summary>
    public required string ContentType { get; init; }

    public long Length { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public DateTimeOffset KeptAt { get; init; }

    public PersonId? KeptBy { get; init; }
}

public sealed class KeptFilePart
{
    public KeptFileId File { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public int Number { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class KeptFileMapping : IEntityTypeConfiguration<KeptFile>
{
    public void Configure(EntityTypeBuilder<KeptFile> file)
    {
        file.ToTable("kept_files");
        file.Property(f => f.Name).HasMaxLength(FileName.Longest);
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Digest).HasMaxLength(64);
        file.HasIndex(f => f.Keeper);
        file.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Keeper).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptFilePartMapping : IEntityTypeConfiguration<KeptFilePart>
{
    public void Configure(EntityTypeBuilder<KeptFilePart> part)
    {
        part.ToTable("kept_file_parts");
        part.HasKey(p => new { p.File, p.Number });
        part.HasOne<KeptFile>().WithMany().HasForeignKey(p => p.File).OnDelete(DeleteBehavior.Cascade);
    }
}
