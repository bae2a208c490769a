using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// Drafts an agreement again for another academic year: the same terms and delegations with their days moved, the names of today's
/// register. A delegation keeps its id, so its oversight goes on.
/// </summary>
public sealed class RenewAgreement(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Template">Takes the text from here instead of from the agreement.</param>
    public sealed record Command(AgreementId Agreement, AcademicYear Year, AgreementTemplateId? Template = null);

    public async Task<Outcome<AgreementId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await AgreementAccess.Whole(db, command.Agreement, actor, stop) is not { } before
            || !await actor.MayWrite(db, before.Provider, before.PreparedBy, clock.Today(), stop))
        {
            return Refusal.NotFound;
        }

        var template = command.Template is null ? null : await db.AgreementTemplates.AsNoTracking().Include(t => t.Sections)
            .SingleOrDefaultAsync(t => t.Id == command.Template && t.Provider == before.Provider && t.Kind == before.Kind, stop);
        var like = before.LastHeld();
        var renewed = await db.Agreements.Where(a => a.RenewalOf == before.Id).Select(a => (AgreementId?)a.Id).SingleOrDefaultAsync(stop);
        var broken = RenewalRules.All.Broken(new RenewalFacts(before, like, renewed, command.Year, clock.Today()));
        if (broken.Count > 0)
        {
            return broken;
        }

        var names = await db.Organisations.AsNoTracking().Where(o => o.Id == before.Provider || o.Id == before.Partner).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var texts = new RenewalTexts(names[before.Provider], names[before.Partner], template);
        var renewal = Renewal.Of(before, like!, command.Year, texts, actor.Person, clock.GetUtcNow());
        db.Add(renewal);
        log.Record(new AgreementDrafted(renewal.Id, renewal.Provider, renewal.Partner, 1, renewal.Kind, before.Id), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : renewal.Id;
    }
}
