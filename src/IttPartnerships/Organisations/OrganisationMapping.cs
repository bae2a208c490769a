using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("organisations", table =>
            table.HasCheckConstraint("organisation_closes_after_it_opens", "closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on"));
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        organisation.Property(o => o.Version).IsConcurrencyToken();
        organisation.HasOne(o => o.School).WithOne().HasForeignKey<School>(s => s.Organisation).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Identifiers).WithOne().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Names).WithOne().HasForeignKey(n => n.Organisation).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Addresses).WithOne().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Contacts).WithOne().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Cascade);
        organisation.HasMany(o => o.Accreditations).WithOne().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> school)
    {
        school.ToTable("schools");
        school.HasKey(s => s.Organisation);
        school.Property(s => s.Urn).HasMaxLength(6);
        school.HasIndex(s => s.Urn).IsUnique();
        school.HasIndex(s => s.LastSeenIn);
        school.HasOne<RegisterImport>().WithMany().HasForeignKey(s => s.LastSeenIn).OnDelete(DeleteBehavior.Restrict);
        school.Property(s => s.KeyStages).HasConversion<int>();
    }
}

internal sealed class IdentifierMapping : IEntityTypeConfiguration<OrganisationIdentifier>
{
    public void Configure(EntityTypeBuilder<OrganisationIdentifier> identifier)
    {
        identifier.ToTable("organisation_identifiers");
        identifier.HasKey(i => new { i.Organisation, i.Scheme, i.Value });
        identifier.Property(i => i.Value).HasMaxLength(40);
        identifier.HasIndex(i => new { i.Scheme, i.Value });
        identifier.HasIndex(i => i.Value).IsUnique().HasDatabaseName("a_provider_code_is_one_body").HasFilter("scheme = 'ProviderCode'");
    }
}

internal sealed class NameMapping : IEntityTypeConfiguration<OrganisationName>
{
    public void Configure(EntityTypeBuilder<OrganisationName> name)
    {
        name.ToTable("organisation_names");
        name.HasKey(n => new { n.Organisation, n.Kind, n.Name });
        name.Property(n => n.Name).HasMaxLength(Organisation.NameLength);
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<OrganisationAddress>
{
    public void Configure(EntityTypeBuilder<OrganisationAddress> address)
    {
        address.ToTable("organisation_addresses");
        address.HasIndex(a => a.Organisation).IsUnique().HasDatabaseName("one_address_now").HasFilter("until IS NULL");
        address.HasIndex(a => a.Postcode);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts");
        contact.Property(c => c.Version).IsConcurrencyToken();
        contact.HasOne<Organisation>().WithMany().HasForeignKey(c => c.KeptBy).OnDelete(DeleteBehavior.Cascade);
        contact.HasIndex(c => new { c.Organisation, c.KeptBy });
    }
}
