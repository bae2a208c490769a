using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Says with whom a resource is shared from now on: exactly these. None is sharing withdrawn.</summary>
public sealed class ShareResource(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Partnerships">Known by their accredited providers.</param>
    public sealed record Command(ResourceId Resource, IReadOnlyList<OrganisationId> Partnerships, IReadOnlyList<OrganisationId> Organisations, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.OwnResource(command.Resource, actor, stop) is not { } resource)
        {
            return Refusal.NotFound;
        }

        if (resource.Version != command.Version)
        {
            return Refusal.Changed;
        }

        List<(Audience Audience, OrganisationId With)> wanted =
        [
            .. command.Partnerships.Distinct().Select(with => (Audience.Partnership, with)),
            .. command.Organisations.Distinct().Select(with => (Audience.Organisation, with)),
        ];
        var fresh = wanted.FindAll(one => !resource.Shares.Exists(s => s.Audience == one.Audience && s.With == one.With));
        var broken = ResourceRules.Sharing.Broken(await Facts(resource, fresh, stop));
        if (broken.Count > 0)
        {
            return broken;
        }

        resource.Shares.RemoveAll(s => !wanted.Contains((s.Audience, s.With)));
        resource.Shares.AddRange(fresh.Select(one => new ResourceShare { Resource = resource.Id, Audience = one.Audience, With = one.With, Since = clock.GetUtcNow() }));
        db.Entry(resource).State = EntityState.Modified;
        log.Record(new ResourceShared(resource.Id, resource.Owner, [.. command.Partnerships.Distinct()], [.. command.Organisations.Distinct()]), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    private async Task<SharingFacts> Facts(Resource resource, List<(Audience Audience, OrganisationId With)> fresh, CancellationToken stop)
    {
        var today = clock.Today();
        var mine = (await db.PartnershipsOf(resource.Owner, today, stop)).ConvertAll(p => p.Provider);
        var asked = fresh.Where(one => one.Audience == Audience.Organisation).Select(one => one.With).ToList();
        var together = asked.Count == 0 ? 0 : await MyPartnerships.MembersOf(db, mine, today).CountAsync(member => asked.Contains(member) && member != resource.Owner, stop);
        return new(
            fresh.Count(one => one.Audience == Audience.Partnership && !mine.Contains(one.With)), asked.Count - together,
            resource.WithdrawnAt is not null && fresh.Count > 0);
    }
}
