using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>A membership loaded with what the rules about changing it ask.</summary>
internal sealed record MembershipChange(Person Person, Membership Membership, MembershipFacts Facts)
{
    /// <summary>Null when there is no such member, or the actor may not know of them.</summary>
    public static async Task<MembershipChange?> Load(
        AppDb db, PersonId id, OrganisationId organisation, Role? wanted, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ManagePeople, organisation))
        {
            return null;
        }

        var person = await db.People.Include(p => p.Memberships).Include(p => p.Credentials).SingleOrDefaultAsync(p => p.Id == id, stop);
        if (person?.Memberships.Find(m => m.Organisation == organisation) is not { } membership)
        {
            return null;
        }

        var managing = Membership.ManagingRoles;
        var others = await db.Memberships.CountAsync(m => m.Organisation == organisation && m.Person != id && managing.Contains(m.Role), stop);
        await HoldTheOthers(db, membership, wanted, stop);
        return new(person, membership, new MembershipFacts(id, membership.Role, wanted, actor, others, person.Memberships.Count - 1));
    }

    /// <summary>
    /// Two administrators who demote or remove each other at the same moment would each see the other one stay. So whoever
    /// takes a manager away also stamps the organisation, and the second of the two is refused.
    /// </summary>
    private static async Task HoldTheOthers(AppDb db, Membership membership, Role? wanted, CancellationToken stop)
    {
        if (Membership.ManagingRoles.Contains(membership.Role) && (wanted is not { } role || !Membership.ManagingRoles.Contains(role)))
        {
            var organisation = await db.Organisations.SingleAsync(o => o.Id == membership.Organisation, stop);
            organisation.Version = Guid.CreateVersion7();
        }
    }
}
