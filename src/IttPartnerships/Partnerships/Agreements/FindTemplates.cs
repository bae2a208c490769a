using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>The actor's organisation's templates, or the one asked for, with their sections in order.</summary>
public sealed class FindTemplates(AppDb db)
{
    public sealed record Query(AgreementTemplateId? Template = null);

    public async Task<Outcome<IReadOnlyList<AgreementTemplate>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var found = await db.AgreementTemplates.AsNoTracking().Include(t => t.Sections.OrderBy(s => s.Position))
            .Where(t => t.Provider == own && (query.Template == null || t.Id == query.Template)).OrderBy(t => t.Name).ToListAsync(stop);
        return query.Template is not null && found.Count == 0 ? Refusal.NotFound : found.AsReadOnly();
    }

    /// <summary>What a provider without a template of this kind begins with: our own starter texts.</summary>
    public static IReadOnlyList<KeepTemplate.Section> Starter { get; } =
        [.. StandardSections.All.Select(section => new KeepTemplate.Section(section.Code, section.Title, section.Starter))];
}
