using IttPartnerships.Data;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

/// <summary>Ends somebody's membership. They stay a person, with their other organisations and their name in the journal.</summary>
public sealed class RemovePerson(AppDb db, ActivityLog log)
{
    public sealed record Command(PersonId Person, OrganisationId Organisation);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await MembershipChange.Load(db, command.Person, command.Organisation, null, actor, stop) is not { } change)
        {
            return Refusal.NotFound;
        }

        var broken = AccessRules.BeforeRemoving.Broken(change.Facts);
        if (broken.Count > 0)
        {
            return broken;
        }

        db.Remove(change.Membership);
        await db.NoLongerToAsk(command.Person, command.Organisation, stop);
        if (change.Person.Credentials is { } credentials && credentials.LastOrganisation == command.Organisation)
        {
            credentials.LastOrganisation = null;
        }

        log.Record(new PersonRemoved(command.Person, command.Organisation, change.Person.Name, change.Membership.Role), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
