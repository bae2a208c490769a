using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations;

/// <summary>What says that an organisation has a role: shown beside it, because a list that was published is no agreement.</summary>
public enum RoleSource
{
    /// <summary>An accreditation in force on the day.</summary>
    Accreditation,

    /// <summary>DfE's list of partnerships for the academic year that the day is in.</summary>
    PublishedPartnership,
}

/// <summary>
/// What an organisation is to teacher training on a date, computed and never stored. An accreditation in force makes an
/// accredited provider. Until agreements are made here, being named as a training partner in DfE's list of the academic
/// year makes a lead partner; no list names placement schools, so nobody is one yet.
/// </summary>
public sealed class OrganisationRoles(AppDb db)
{
    /// <param name="On">The day to look at.</param>
    public sealed record Query(OrganisationId Organisation, DateOnly On);

    /// <param name="With">The accredited provider it is a partner of; empty for an accredited provider itself.</param>
    /// <param name="Held">The days it is known to hold, both included.</param>
    public sealed record HeldRole(TrainingRole Role, RoleSource Source, OrganisationId? With, string? WithName, string? Number, Period Held);

    /// <summary>Every role the organisation has on the day; none when it has none or is not there.</summary>
    public async Task<Outcome<IReadOnlyList<HeldRole>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister))
        {
            return Refusal.NotFound;
        }

        var year = AcademicYear.Of(query.On);
        var accreditations = await InForce(db, query.On).Where(a => a.Organisation == query.Organisation)
            .Select(a => new { a.Number, a.From, a.Until }).ToListAsync(stop);
        var partners = await db.PublishedPartnerships.Where(p => p.Partner == query.Organisation && p.Year == year)
            .Join(db.Organisations, p => p.Provider, o => o.Id, (p, o) => new { o.Id, o.Name }).OrderBy(o => o.Name).ToListAsync(stop);
        return new List<HeldRole>(
        [
            .. accreditations.Select(a => new HeldRole(TrainingRole.AccreditedProvider, RoleSource.Accreditation, null, null, a.Number, new Period(a.From, a.Until))),
            .. partners.Select(p => new HeldRole(TrainingRole.LeadPartner, RoleSource.PublishedPartnership, p.Id, p.Name, null, year.Period)),
        ]).AsReadOnly();
    }

    /// <summary>Accreditations in force on a day, to filter any list of organisations by.</summary>
    public static IQueryable<Accreditation> InForce(AppDb db, DateOnly on) =>
        db.Accreditations.Where(a => a.From <= on && (a.Until == null || a.Until >= on));

    /// <summary>Who has a role on a day, to filter any list of organisations by.</summary>
    public static IQueryable<OrganisationId> With(AppDb db, TrainingRole role, DateOnly on)
    {
        var year = AcademicYear.Of(on);
        return role switch
        {
            TrainingRole.AccreditedProvider => InForce(db, on).Select(a => a.Organisation),
            TrainingRole.LeadPartner => db.PublishedPartnerships.Where(p => p.Year == year).Select(p => p.Partner).Distinct(),
            _ => db.Organisations.Where(_ => false).Select(o => o.Id),
        };
    }

    /// <summary>The lead partners of one accredited provider on a day: a role in somebody's partnership.</summary>
    public static IQueryable<OrganisationId> LeadPartnersOf(AppDb db, OrganisationId provider, DateOnly on)
    {
        var year = AcademicYear.Of(on);
        return db.PublishedPartnerships.Where(p => p.Provider == provider && p.Year == year).Select(p => p.Partner);
    }
}
