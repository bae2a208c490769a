using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.GettingInvolved.Resources;

internal sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> resource)
    {
        resource.ToTable("resources");
        resource.Property(r => r.Title).HasMaxLength(Resource.TitleLength);
        resource.Property(r => r.Description).HasMaxLength(Resource.DescriptionLength);
        resource.Property(r => r.LicenceWords).HasMaxLength(Resource.LicenceLength);
        resource.Property(r => r.Folded).HasMaxLength(Resource.FoldedLength);
        resource.Property(r => r.Version).IsConcurrencyToken();
        resource.HasIndex(r => new { r.Owner, r.ReviewOn });
        resource.HasIndex(r => r.LatestAt);
        resource.HasIndex(r => r.NamedOwner);
        resource.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Owner).OnDelete(DeleteBehavior.Restrict);
        resource.HasOne<Person>().WithMany().HasForeignKey(r => r.NamedOwner).OnDelete(DeleteBehavior.SetNull);
        resource.HasMany(r => r.Phases).WithOne().HasForeignKey(p => p.Resource).OnDelete(DeleteBehavior.Cascade);
        resource.HasMany(r => r.Subjects).WithOne().HasForeignKey(s => s.Resource).OnDelete(DeleteBehavior.Cascade);
        resource.HasMany(r => r.Shares).WithOne().HasForeignKey(s => s.Resource).OnDelete(DeleteBehavior.Cascade);
        resource.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.Resource).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ResourcePhaseMapping : IEntityTypeConfiguration<ResourcePhase>
{
    public void Configure(EntityTypeBuilder<ResourcePhase> phase)
    {
        phase.ToTable("resource_phases");
        phase.HasKey(p => new { p.Resource, p.Phase });
    }
}

internal sealed class ResourceSubjectMapping : IEntityTypeConfiguration<ResourceSubject>
{
    public void Configure(EntityTypeBuilder<ResourceSubject> subject)
    {
        subject.ToTable("resource_subjects");
        subject.HasKey(s => new { s.Resource, s.Folded });
        subject.Property(s => s.Name).HasMaxLength(TeachingSubjects.Longest);
        subject.Property(s => s.Folded).HasMaxLength(TeachingSubjects.LongestFolded);
        subject.HasIndex(s => s.Folded);
    }
}

internal sealed class ResourceShareMapping : IEntityTypeConfiguration<ResourceShare>
{
    public void Configure(EntityTypeBuilder<ResourceShare> share)
    {
        share.ToTable("resource_shares");
        share.HasKey(s => new { s.Resource, s.Audience, s.With });
        share.HasIndex(s => new { s.With, s.Audience });
        share.HasOne<Organisation>().WithMany().HasForeignKey(s => s.With).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResourceVersionMapping : IEntityTypeConfiguration<ResourceVersion>
{
    public void Configure(EntityTypeBuilder<ResourceVersion> version)
    {
        version.ToTable("resource_versions", table => table.HasCheckConstraint("a_version_is_a_file_or_a_link", "(file IS NULL) <> (link IS NULL)"));
        version.HasKey(v => new { v.Resource, v.Number });
        version.Property(v => v.Link).HasMaxLength(WebLink.Longest);
        version.Property(v => v.Note).HasMaxLength(ResourceVersion.NoteLength);
        version.HasOne<KeptFile>().WithMany().HasForeignKey(v => v.File).OnDelete(DeleteBehavior.Restrict);
    }
}
