using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations;

/// <summary>What says that an organisation has a role: shown beside it, because a list that was published is no agreement.</summary>
public enum RoleSource
{
    /// <summary>An accreditation in force on the day.</summary>
    Accreditation,

    /// <summary>DfE's list of partnerships for the academic year that the day is in.</summary>
    PublishedPartnership,

    /// <summary>An agreement in force on the day, signed by both.</summary>
    Agreement,
}

/// <summary>
/// What an organisation is to teacher training on a date, computed and never stored. An accreditation in force makes an
/// accredited provider. An agreement in force makes a lead partner or a placement school; so does being named as a training partner in
/// DfE's list of the academic year, for whoever makes no agreements here. That somebody is a partner is told to everyone who may see the
/// register; whose partner by agreement, only to the people of that partnership.
/// </summary>
public sealed class OrganisationRoles(AppDb db)
{
    /// <param name="On">The day to look at.</param>
    public sealed record Query(OrganisationId Organisation, DateOnly On);

    /// <param name="With">The accredited provider it is a partner of; empty for an accredited provider itself, and where that is not the actor's to know.</param>
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
            .. await ByAgreement(query, actor, stop),
            .. partners.Select(p => new HeldRole(TrainingRole.LeadPartner, RoleSource.PublishedPartnership, p.Id, p.Name, null, year.Period)),
        ]).AsReadOnly();
    }

    private async Task<IEnumerable<HeldRole>> ByAgreement(Query query, Actor actor, CancellationToken stop)
    {
        var agreements = await Partnership.InForce(db, query.On).Where(a => a.Partner == query.Organisation)
            .Join(db.Organisations, a => a.Provider, o => o.Id, (a, o) => new { a.Id, a.Provider, o.Name, a.Kind, a.HeldFrom, a.HeldUntil }).OrderBy(a => a.Name).ToListAsync(stop);
        var hosts = agreements.Count == 0 ? [] : await Hosting(db, query.On).Where(a => a.Partner == query.Organisation).Select(a => a.Id).ToListAsync(stop);
        var inside = new HashSet<OrganisationId>();
        foreach (var provider in agreements.Select(a => a.Provider).Distinct())
        {
            if (await IsInside(db, provider, query.On, actor, stop))
            {
                inside.Add(provider);
            }
        }

        return agreements.SelectMany(a => Roles(a.Kind, hosts.Contains(a.Id)).Select(role =>
                inside.Contains(a.Provider)
                    ? new HeldRole(role, RoleSource.Agreement, a.Provider, a.Name, null, new Period(a.HeldFrom, a.HeldUntil))
                    : new HeldRole(role, RoleSource.Agreement, null, null, null, Period.Always)))
            .Distinct().OrderBy(role => role.Role);
    }

    /// <summary>Whether the actor may know who is in a provider's partnership by agreement: its own people and its partners'.</summary>
    public static async Task<bool> IsInside(AppDb db, OrganisationId provider, DateOnly on, Actor actor, CancellationToken stop) =>
        actor == Actor.CommandLine || (actor.May(Permission.SeePartnership) && actor.Organisation is { } own && await Partnership.Includes(db, provider, own, on, stop));

    /// <summary>The roles an agreement gives the partner.</summary>
    internal static IEnumerable<TrainingRole> Roles(AgreementKind kind, bool hosts) => (kind, hosts) switch
    {
        (AgreementKind.PlacementSchool, _) => [TrainingRole.PlacementSchool],
        (_, true) => [TrainingRole.LeadPartner, TrainingRole.PlacementSchool],
        _ => [TrainingRole.LeadPartner],
    };

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
            TrainingRole.LeadPartner => db.PublishedPartnerships.Where(p => p.Year == year).Select(p => p.Partner)
                .Union(Partnership.InForce(db, on).Where(a => a.Kind == AgreementKind.LeadPartner).Select(a => a.Partner)),
            _ => Hosting(db, on).Select(a => a.Partner).Distinct(),
        };
    }

    /// <summary>The lead partners of one accredited provider on a day, by agreement and by DfE's list: for whoever is inside its partnership.</summary>
    public static IQueryable<OrganisationId> LeadPartnersOf(AppDb db, OrganisationId provider, DateOnly on) => PublishedPartnersOf(db, provider, on)
        .Union(Partnership.InForce(db, on).Where(a => a.Provider == provider && a.Kind == AgreementKind.LeadPartner).Select(a => a.Partner));

    /// <summary>The same by DfE's list only, which everyone may read.</summary>
    public static IQueryable<OrganisationId> PublishedPartnersOf(AppDb db, OrganisationId provider, DateOnly on)
    {
        var year = AcademicYear.Of(on);
        return db.PublishedPartnerships.Where(p => p.Provider == provider && p.Year == year).Select(p => p.Partner);
    }

    /// <summary>Agreements in force that make the partner a placement school: its own kind, or a lead partner's that hosts too.</summary>
    public static IQueryable<Agreement> Hosting(AppDb db, DateOnly on) => Partnership.InForce(db, on).Where(
        a => a.Kind == AgreementKind.PlacementSchool || a.Versions.Any(v => v.Hosts && v.HeldFrom <= on && (v.HeldUntil == null || v.HeldUntil >= on)));
}
