using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IttPartnerships.Partnerships.Agreements;

public readonly record struct AgreementTemplateId(Guid Value) : IEntityId<AgreementTemplateId>
{
    public static AgreementTemplateId New() => EntityId.New<AgreementTemplateId>();

    public static AgreementTemplateId From(Guid value) => new(value);

    public static AgreementTemplateId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AgreementTemplateId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgreementTemplateId result) => EntityId.TryParse(s, out result);
}

/// <summary>The text a provider starts its agreements from: standard sections and clauses of its own, with merge fields.</summary>
public sealed class AgreementTemplate : IEditable, IJournalled
{
    public AgreementTemplateId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public AgreementKind Kind { get; init; }

    public required string Name { get; set; }

    public string Aims { get; set; } = "";

    public Guid Version { get; set; }

    public List<TemplateSection> Sections { get; init; } = [];
}

public sealed class TemplateSection
{
    public AgreementTemplateId Template { get; init; }

    public int Position { get; set; }

    public required string Code { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }
}

internal sealed class AgreementTemplateMapping : IEntityTypeConfiguration<AgreementTemplate>
{
    public void Configure(EntityTypeBuilder<AgreementTemplate> template)
    {
        template.ToTable("agreement_templates");
        template.Property(t => t.Name).HasMaxLength(AgreementText.LongestTitle);
        template.Property(t => t.Aims).HasMaxLength(AgreementText.LongestAims);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.HasIndex(t => new { t.Provider, t.Name }).IsUnique();
        template.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Provider).OnDelete(DeleteBehavior.Restrict);
        template.HasMany(t => t.Sections).WithOne().HasForeignKey(s => s.Template).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TemplateSectionMapping : IEntityTypeConfiguration<TemplateSection>
{
    public void Configure(EntityTypeBuilder<TemplateSection> section)
    {
        section.ToTable("agreement_template_sections");
        section.HasKey(s => new { s.Template, s.Code });
        section.Property(s => s.Code).HasMaxLength(40);
        section.Property(s => s.Title).HasMaxLength(AgreementText.LongestTitle);
        section.Property(s => s.Text).HasMaxLength(AgreementText.LongestSection);
    }
}
