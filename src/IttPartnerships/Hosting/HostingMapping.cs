using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Hosting;

internal sealed class HostingAnswerMapping : IEntityTypeConfiguration<HostingAnswer>
{
    public void Configure(EntityTypeBuilder<HostingAnswer> answer)
    {
        answer.ToTable("hosting_answers", table => table.HasCheckConstraint("a_total_of_places_is_not_negative", "total_places >= 0"));
        answer.Property(a => a.Note).HasMaxLength(2000);
        answer.Property(a => a.GivenBy).HasMaxLength(200);
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.HasIndex(a => new { a.School, a.Year }).IsUnique().HasDatabaseName("a_school_answers_a_year_once");
        answer.HasOne<Organisation>().WithMany().HasForeignKey(a => a.School).OnDelete(DeleteBehavior.Restrict);
        answer.HasMany(a => a.Recipients).WithOne().HasForeignKey(r => r.Answer).OnDelete(DeleteBehavior.Cascade);
        answer.HasMany(a => a.Offers).WithOne().HasForeignKey(o => o.Answer).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnswerRecipientMapping : IEntityTypeConfiguration<AnswerRecipient>
{
    public void Configure(EntityTypeBuilder<AnswerRecipient> recipient)
    {
        recipient.ToTable("answer_recipients");
        recipient.HasKey(r => new { r.Answer, r.Provider });
        recipient.HasIndex(r => r.Provider);
        recipient.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Provider).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("offers", table => table.HasCheckConstraint("an_offer_has_places", "places >= 0"));
        offer.Property(o => o.Id).ValueGeneratedNever();
        offer.Property(o => o.Subject).HasMaxLength(100);
        offer.Property(o => o.YearGroups).HasMaxLength(100);
        offer.Property(o => o.Windows).HasMaxLength(200);
        offer.Property(o => o.Focus).HasMaxLength(200);
        offer.Property(o => o.Notes).HasMaxLength(2000);
        offer.Property(o => o.SupportWanted).HasMaxLength(200);
        offer.Property(o => o.Version).IsConcurrencyToken();
        offer.HasIndex(o => new { o.Year, o.Kind, o.Subject });
        offer.HasIndex(o => o.School);
        offer.HasOne<Organisation>().WithMany().HasForeignKey(o => o.School).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne<Organisation>().WithMany().HasForeignKey(o => o.FirstProvider).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HostingLinkMapping : IEntityTypeConfiguration<HostingLink>
{
    public void Configure(EntityTypeBuilder<HostingLink> link)
    {
        link.ToTable("hosting_links");
        link.Property(l => l.Name).HasMaxLength(200);
        link.Property(l => l.Email).HasMaxLength(254);
        link.Property(l => l.EmailFolded).HasMaxLength(254);
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.School, l.Year });
        link.HasIndex(l => new { l.Provider, l.Year });
        link.HasIndex(l => l.EmailFolded);
        link.HasOne<Organisation>().WithMany().HasForeignKey(l => l.School).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HostingPreferenceMapping : IEntityTypeConfiguration<HostingPreference>
{
    public void Configure(EntityTypeBuilder<HostingPreference> preference)
    {
        preference.ToTable("hosting_preferences", table => table.HasCheckConstraint("letters_are_not_negative", "letters >= 0"));
        preference.HasKey(p => p.School);
        preference.Property(p => p.Version).IsConcurrencyToken();
        preference.HasOne<Organisation>().WithMany().HasForeignKey(p => p.School).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NudgeDayMapping : IEntityTypeConfiguration<NudgeDay>
{
    public void Configure(EntityTypeBuilder<NudgeDay> day)
    {
        day.ToTable("nudge_days");
        day.HasKey(d => new { d.Provider, d.Day });
        day.Property(d => d.SentAt).IsConcurrencyToken();
        day.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Provider).OnDelete(DeleteBehavior.Cascade);
    }
}
