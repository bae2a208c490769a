using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Jobs;

public readonly record struct StoredFileId(Guid Value) : IEntityId<StoredFileId>
{
    public static StoredFileId New() => EntityId.New<StoredFileId>();

    public static StoredFileId From(Guid value) => new(value);

    public static StoredFileId Parse(string s, IFormatProvider? provider) => EntityId.Parse<StoredFileId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out StoredFileId result) => EntityId.TryParse(s, out result);
}

/// <summary>
/// A file handed in for a job, kept in the database so that whichever process takes up the job can read it, and only until
/// the work is done. Compressed, in parts of a size that neither database nor process has to hold whole.
/// </summary>
public sealed class StoredFile
{
    public StoredFileId Id { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    /// <summary>Length as stored; null while it is being written.</summary>
    public long? Length { get; set; }
}

public sealed class StoredFilePart
{
    public StoredFileId File { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public int Number { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file) => file.ToTable("stored_files");
}

internal sealed class StoredFilePartMapping : IEntityTypeConfiguration<StoredFilePart>
{
    public void Configure(EntityTypeBuilder<StoredFilePart> part)
    {
        part.ToTable("stored_file_parts");
        part.HasKey(p => new { p.File, p.Number });
        part.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.File).OnDelete(DeleteBehavior.Cascade);
    }
}
