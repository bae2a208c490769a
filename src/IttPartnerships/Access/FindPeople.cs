using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Who belongs to an organisation, and who has been invited and not yet come.</summary>
public sealed class FindPeople(AppDb db, TimeProvider clock)
{
    public sealed record Query(OrganisationId Organisation);

    public sealed record Member(PersonId Id, string Name, string Email, Role Role, DateTimeOffset Since, DateTimeOffset? LastSignedInAt);

    public sealed record Invited(InvitationId Id, string Name, string Email, Role Role, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, bool Expired);

    public sealed record People(string Organisation, IReadOnlyList<Member> Members, IReadOnlyList<Invited> Invitations);

    public async Task<Outcome<People>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == query.Organisation, stop);
        if (organisation is null || !actor.May(Permission.ManagePeople, query.Organisation))
        {
            return Refusal.NotFound;
        }

        var members = await (
            from membership in db.Memberships
            where membership.Organisation == query.Organisation
            join person in db.People on membership.Person equals person.Id
            select new Member(
                person.Id, person.Name, person.Email, membership.Role, membership.Since,
                person.Credentials == null ? null : person.Credentials.LastSignedInAt)).ToListAsync(stop);

        var now = clock.GetUtcNow();
        var invitations = await db.Invitations.AsNoTracking()
            .Where(i => i.Organisation == query.Organisation && i.AcceptedAt == null && i.WithdrawnAt == null)
            .OrderBy(i => i.InvitedAt)
            .Select(i => new Invited(i.Id, i.Name, i.Email, i.Role, i.InvitedAt, i.ExpiresAt, i.ExpiresAt <= now))
            .ToListAsync(stop);

        return new People(organisation.Name, [.. members.OrderBy(m => FoldedText.Fold(m.Name), StringComparer.Ordinal)], invitations);
    }
}
