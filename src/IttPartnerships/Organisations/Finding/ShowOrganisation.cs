using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Finding;

/// <summary>Everything known about one organisation on a day, with where it comes from. Contacts are those the actor's own organisation keeps.</summary>
public sealed class ShowOrganisation(AppDb db, OrganisationRoles roles, HubsServing hubs, FollowSuccessors successors, TimeProvider clock)
{
    public sealed record Query(OrganisationId Organisation);

    public async Task<Outcome<OrganisationPicture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeRegister) || await Load(query.Organisation, stop) is not { } organisation)
        {
            return Refusal.NotFound;
        }

        var (id, today) = (organisation.Id, clock.Today());
        var links = await Links(id, stop);
        return new OrganisationPicture(organisation, today)
        {
            Source = organisation.School is { } school ? await db.RegisterImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == school.LastSeenIn, stop) : null,
            Setting = organisation.School is null ? null : DecidingRule(organisation.School),
            Trusts = await Trusts(id, stop),
            Schools = await db.TrustMemberships.CountAsync(m => m.Trust == id && m.Until == null, stop),
            Roles = (await roles.Run(new(id, today), actor, stop)).Value,
            LeadPartners = await LeadPartners(id, today, actor, stop),
            Hubs = (await hubs.Run(new(id), actor, stop)).Value,
            Serves = await db.HubDistricts.Where(d => d.Hub == id).Select(d => d.District).Distinct().OrderBy(d => d).ToListAsync(stop),
            Links = links,
            Became = links.Any(link => link.Kind == LinkKind.Successor) ? (await successors.Run(new(id), actor, stop)).Value : null,
            Contacts = actor.Organisation is { } keeper
                ? await db.Contacts.AsNoTracking().Where(c => c.Organisation == id && c.KeptBy == keeper).OrderBy(c => c.Name).ToListAsync(stop)
                : [],
        };
    }

    private Task<Organisation?> Load(OrganisationId id, CancellationToken stop) => db.Organisations.AsNoTracking().AsSplitQuery()
        .Include(o => o.School).Include(o => o.Identifiers).Include(o => o.Names).Include(o => o.Addresses).Include(o => o.Accreditations)
        .SingleOrDefaultAsync(o => o.Id == id, stop);

    private Task<List<OrganisationPicture.Membership>> Trusts(OrganisationId id, CancellationToken stop) => db.TrustMemberships
        .Where(m => m.School == id).Join(db.Organisations, m => m.Trust, o => o.Id, (m, o) => new { o.Id, o.Name, m.From, m.Until })
        .OrderByDescending(m => m.Until == null).ThenByDescending(m => m.From)
        .Select(m => new OrganisationPicture.Membership(m.Id, m.Name, m.From, m.Until)).ToListAsync(stop);

    private async Task<List<OrganisationPicture.Named>> LeadPartners(OrganisationId id, DateOnly today, Actor actor, CancellationToken stop)
    {
        var known = await OrganisationRoles.IsInside(db, id, today, actor, stop) ? OrganisationRoles.LeadPartnersOf(db, id, today) : OrganisationRoles.PublishedPartnersOf(db, id, today);
        return await known.Join(db.Organisations, partner => partner, o => o.Id, (_, o) => o)
            .OrderBy(o => o.Name).Select(o => new OrganisationPicture.Named(o.Id, o.Name)).ToListAsync(stop);
    }

    /// <summary>What it says of others, and what others say of it; each other body once a kind.</summary>
    private async Task<List<OrganisationPicture.Link>> Links(OrganisationId id, CancellationToken stop)
    {
        var own = await db.Links.AsNoTracking().Where(l => l.Organisation == id)
            .GroupJoin(db.Organisations, l => l.Other, o => o.Id, (l, others) => new { l, others })
            .SelectMany(pair => pair.others.DefaultIfEmpty(), (pair, other) => new { pair.l.Kind, pair.l.Other, pair.l.OtherUrn, Name = other == null ? pair.l.OtherName : other.Name, pair.l.On, pair.l.Words })
            .ToListAsync(stop);
        var others = await db.Links.AsNoTracking().Where(l => l.Other == id && l.Kind != LinkKind.Other)
            .Join(db.Organisations, l => l.Organisation, o => o.Id, (l, o) => new { l.Kind, o.Id, Urn = o.School == null ? "" : o.School.Urn, o.Name, l.On, l.Words })
            .ToListAsync(stop);
        return
        [
            .. own.Select(l => new OrganisationPicture.Link(l.Kind, l.Other, l.OtherUrn, l.Name ?? $"URN {l.OtherUrn}", l.On, l.Words))
                .Concat(others.Select(l => new OrganisationPicture.Link(Opposite(l.Kind), l.Id, l.Urn, l.Name, l.On, l.Words)))
                .DistinctBy(link => (link.Kind, link.OtherUrn)).OrderBy(link => link.Kind).ThenBy(link => link.On),
        ];
    }

    private static LinkKind Opposite(LinkKind kind) => kind == LinkKind.Predecessor ? LinkKind.Successor : LinkKind.Predecessor;

    /// <summary>The rule that decided the setting. Pupils in a unit are in the file and not kept, so the unit is read back from the setting.</summary>
    private static SettingRule? DecidingRule(School school) =>
        SettingRules.Deciding(new(school.TypeCode, school.TypeGroup, school.Phase, school.Setting == SettingType.MainstreamWithSenUnit)) is { } rule
            && rule.Setting == school.Setting ? rule : null;
}
