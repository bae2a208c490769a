using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>
/// Asks an organisation of the partnership to contribute to a component: from then on its designers see what is not approved yet,
/// comment, write and propose, as long as its agreement is in force.
/// </summary>
public sealed class NameContributor(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Organisation">Its name, in any case and with or without accents.</param>
    /// <param name="Person">Whom to talk to there, if that is known.</param>
    public sealed record Command(ComponentId Component, string Organisation, string? Person = null);

    public async Task<Outcome<OrganisationId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await ComponentWork.Load(db, command.Component, actor, today, stop) is not { Rights.Arranges: true } work)
        {
            return Refusal.NotFound;
        }

        var partners = await Partners(db, work.Course.Provider, today).ToListAsync(stop);
        var wanted = FoldedText.Fold(command.Organisation);
        var found = partners.FindAll(partner => FoldedText.Fold(partner.Name) == wanted);
        var person = string.IsNullOrWhiteSpace(command.Person) ? null : command.Person.Trim();
        var facts = new ContributorFacts(
            command.Organisation.Trim(), found.Count, found.Exists(partner => work.Component.Contributors.Exists(c => c.Organisation == partner.Id)), person);
        if (CourseRules.BeforeNaming.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        var contributor = found.Single().Id;
        db.Add(new ComponentContributor { Id = ComponentContributorId.New(), Component = work.Component.Id, Organisation = contributor, Person = person });
        log.Record(new ContributorNamed(work.Mark, contributor), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : contributor;
    }

    /// <summary>Who could be asked: the partners with an agreement in force, by name.</summary>
    internal static IQueryable<Partner> Partners(AppDb db, OrganisationId provider, DateOnly on)
    {
        var partners = Partnership.PartnersOf(db, provider, on);
        return db.Organisations.Where(o => partners.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new Partner(o.Id, o.Name));
    }

    internal sealed record Partner(OrganisationId Id, string Name);
}
