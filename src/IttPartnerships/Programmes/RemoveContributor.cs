using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>Ends what an organisation was asked to contribute: at once it sees approved versions only, unless the work is delegated to it.</summary>
public sealed class RemoveContributor(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ComponentId Component, OrganisationId Contributor);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await ComponentWork.Load(db, command.Component, actor, clock.Today(), stop) is not { Rights.Arranges: true } work
            || work.Component.Contributors.Find(c => c.Organisation == command.Contributor) is not { } contributor)
        {
            return Refusal.NotFound;
        }

        db.Remove(contributor);
        log.Record(new ContributorRemoved(work.Mark, contributor.Organisation), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
