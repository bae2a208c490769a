using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Placements.Support;

internal sealed class SupportContactMapping : IEntityTypeConfiguration<SupportContact>
{
    public void Configure(EntityTypeBuilder<SupportContact> contact)
    {
        contact.ToTable("support_contacts");
        contact.Property(c => c.Name).HasMaxLength(200);
        contact.Property(c => c.Does).HasMaxLength(200);
        contact.Property(c => c.Email).HasMaxLength(254);
        contact.Property(c => c.Telephone).HasMaxLength(40);
        contact.Property(c => c.Version).IsConcurrencyToken();
        contact.HasIndex(c => c.KeptBy);
        contact.HasOne<Organisation>().WithMany().HasForeignKey(c => c.KeptBy).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Course>().WithMany().HasForeignKey(c => c.Course).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> request)
    {
        request.ToTable("help_requests");
        request.Property(r => r.AskedBy).HasMaxLength(200);
        request.Property(r => r.AnsweredBy).HasMaxLength(200);
        request.Property(r => r.Text).HasMaxLength(HelpRequest.Longest);
        request.Property(r => r.Answer).HasMaxLength(HelpRequest.Longest);
        request.Property(r => r.Version).IsConcurrencyToken();
        request.Ignore(r => r.IsOpen);
        request.HasIndex(r => r.Placement);
        request.HasIndex(r => new { r.Provider, r.AnsweredAt });
        request.HasOne<Placement>().WithMany().HasForeignKey(r => r.Placement).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Provider).OnDelete(DeleteBehavior.Restrict);
    }
}
