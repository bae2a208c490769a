using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Access;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.Email).HasMaxLength(EmailAddress.MaximumLength);
        person.Property(p => p.EmailFolded).HasMaxLength(EmailAddress.MaximumLength);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasIndex(p => p.EmailFolded).IsUnique().HasDatabaseName("an_email_address_is_one_person");
        person.HasOne(p => p.Credentials).WithOne().HasForeignKey<Credentials>(c => c.Person).OnDelete(DeleteBehavior.Cascade);
        person.HasMany(p => p.Memberships).WithOne().HasForeignKey(m => m.Person).OnDelete(DeleteBehavior.Cascade);
        person.HasMany(p => p.Passkeys).WithOne().HasForeignKey(k => k.Person).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CredentialsMapping : IEntityTypeConfiguration<Credentials>
{
    public void Configure(EntityTypeBuilder<Credentials> credentials)
    {
        credentials.ToTable("credentials");
        credentials.HasKey(c => c.Person);
        credentials.Property(c => c.SecurityStamp).HasMaxLength(64);
        credentials.HasIndex(c => c.ExternalSubject).IsUnique();
        credentials.HasOne<Organisation>().WithMany().HasForeignKey(c => c.LastOrganisation).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.Property(k => k.Id).HasMaxLength(1023);
        passkey.Property(k => k.Name).HasMaxLength(100);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(m => new { m.Person, m.Organisation });
        membership.Property(m => m.Version).IsConcurrencyToken();
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => m.Organisation);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.Property(i => i.Name).HasMaxLength(Person.NameLength);
        invitation.Property(i => i.Email).HasMaxLength(EmailAddress.MaximumLength);
        invitation.Property(i => i.EmailFolded).HasMaxLength(EmailAddress.MaximumLength);
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.Organisation, i.EmailFolded }).IsUnique().HasDatabaseName("one_open_invitation")
            .HasFilter("accepted_at IS NULL AND withdrawn_at IS NULL");
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PasswordResetMapping : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> reset)
    {
        reset.ToTable("password_resets");
        reset.Property(r => r.TokenHash).HasMaxLength(64);
        reset.Property(r => r.Version).IsConcurrencyToken();
        reset.HasIndex(r => r.TokenHash).IsUnique();
        reset.HasOne<Person>().WithMany().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> message)
    {
        message.ToTable("mail_messages");
        message.Property(m => m.To).HasMaxLength(EmailAddress.MaximumLength);
        message.Property(m => m.Text).HasMaxLength(MailMessage.TextLength);
        message.Property(m => m.LastProblem).HasMaxLength(MailMessage.ProblemLength);
        message.HasIndex(m => m.NextAttemptAt);
    }
}

internal sealed class SharedKeyMapping : IEntityTypeConfiguration<SharedKey>
{
    public void Configure(EntityTypeBuilder<SharedKey> key)
    {
        key.ToTable("shared_keys");
        key.Property(k => k.Xml).HasMaxLength(8000);
    }
}
