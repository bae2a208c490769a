using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

/// <summary>Gives a member another role. It counts from their next click: what they may do is read from here at every request.</summary>
public sealed class ChangeRole(AppDb db, ActivityLog log)
{
    public sealed record Command(PersonId Person, OrganisationId Organisation, Role Role);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await MembershipChange.Load(db, command.Person, command.Organisation, command.Role, actor, stop) is not { } change)
        {
            return Refusal.NotFound;
        }

        var broken = AccessRules.BeforeChangingRole.Broken(change.Facts);
        if (broken.Count > 0)
        {
            return broken;
        }

        if (change.Membership.Role == command.Role)
        {
            return default(Done);
        }

        var before = change.Membership.Role;
        change.Membership.Role = command.Role;
        log.Record(new RoleChanged(command.Person, command.Organisation, change.Person.Name, before, command.Role), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
