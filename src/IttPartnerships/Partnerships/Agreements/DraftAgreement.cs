using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Begins an agreement with a partner: a draft that only the provider, and the lead partner that prepares it, can see.</summary>
public sealed class DraftAgreement(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Provider">The actor's own organisation, or a provider whose lead partner it is and that lets it prepare school agreements.</param>
    /// <param name="Template">Null begins with our starter texts.</param>
    public sealed record Command(
        OrganisationId Provider, OrganisationId Partner, AgreementKind Kind, AcademicYear FirstYear, AcademicYear LastYear,
        DateOnly? From = null, DateOnly? Until = null, AgreementTemplateId? Template = null);

    public async Task<Outcome<AgreementId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var preparer = actor.Organisation == command.Provider ? null : actor.Organisation;
        if (!await actor.MayWrite(db, command.Provider, preparer, clock.Today(), stop))
        {
            return Refusal.NotFound;
        }

        var names = await db.Organisations.AsNoTracking().Where(o => o.Id == command.Provider || o.Id == command.Partner).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var accredited = await db.Accreditations.AnyAsync(a => a.Organisation == command.Provider, stop);
        var broken = DraftRules.All.Broken(new DraftFacts(command, names.ContainsKey(command.Partner), accredited, preparer is not null));
        if (broken.Count > 0)
        {
            return broken;
        }

        var (aims, sections) = await Texts(command, stop);
        var agreement = NewAgreement.Between(command.Provider, command.Partner, command.Kind, preparer, actor.Person, clock.GetUtcNow());
        var version = NewAgreement.FirstVersion(agreement, command, names[command.Provider], names[command.Partner]);
        version.Aims = MergeFields.Fill(aims, version);
        version.Sections.AddRange(NewAgreement.Sections(version, sections));
        agreement.Versions.Add(version);
        db.Add(agreement);
        log.Record(new AgreementDrafted(agreement.Id, agreement.Provider, agreement.Partner, 1, agreement.Kind, null), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : agreement.Id;
    }

    private async Task<(string Aims, IReadOnlyList<KeepTemplate.Section> Sections)> Texts(Command command, CancellationToken stop)
    {
        var template = command.Template is null ? null : await db.AgreementTemplates.AsNoTracking().Include(t => t.Sections)
            .SingleOrDefaultAsync(t => t.Id == command.Template && t.Provider == command.Provider, stop);
        return template is null
            ? ("", FindTemplates.Starter)
            : (template.Aims, [.. template.Sections.OrderBy(s => s.Position).Select(s => new KeepTemplate.Section(s.Code, s.Title, s.Text))]);
    }
}

/// <summary>An agreement about to be begun.</summary>
/// <param name="Accredited">The provider is, was or will be accredited.</param>
public sealed record DraftFacts(DraftAgreement.Command Command, bool PartnerExists, bool Accredited, bool ByLeadPartner);

public static class DraftRules
{
    public static readonly IReadOnlyList<Rule<DraftFacts>> All =
    [
        new("AG-41", "Choose an organisation to make the agreement with", "R2", f => f.PartnerExists, nameof(DraftAgreement.Command.Partner)),
        new("AG-42", "Choose another organisation: nobody makes an agreement with itself", "R5", f => f.Command.Partner != f.Command.Provider, nameof(DraftAgreement.Command.Partner)),
        new("AG-43", "Only an accredited provider leads a partnership. Your organisation has no accreditation in the register", "R8", f => f.Accredited),
        new("AG-44", "The last academic year comes before the first", "AG-04", f => f.Command.FirstYear <= f.Command.LastYear, nameof(DraftAgreement.Command.LastYear)),
        new("AG-45", "The last day comes before the first day", "AG-04",
            f => (f.Command.Until ?? f.Command.LastYear.LastDay) >= (f.Command.From ?? f.Command.FirstYear.FirstDay), nameof(DraftAgreement.Command.Until)),
        new("AG-46", "A lead partner prepares agreements with placement schools only", "AG-05", f => !f.ByLeadPartner || f.Command.Kind == AgreementKind.PlacementSchool, nameof(DraftAgreement.Command.Kind)),
    ];
}
