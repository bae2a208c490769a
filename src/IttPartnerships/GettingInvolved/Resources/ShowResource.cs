using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>One resource with its versions, and, for its owner, with whom it is shared.</summary>
public sealed class ShowResource(AppDb db, TimeProvider clock)
{
    public sealed record Query(ResourceId Resource);

    /// <param name="AddedBy">A colleague's name, shown to the owner alone.</param>
    public sealed record Version(int Number, string? FileName, string? ContentType, long? Length, string? Digest, string? Link, string? Note, DateTimeOffset AddedAt, string? AddedBy);

    /// <param name="Opens">Whether an agreement in force makes it visible there today.</param>
    public sealed record Share(Audience Audience, OrganisationId With, string Name, DateTimeOffset Since, bool Opens);

    /// <param name="Resource">Without its versions and shares.</param>
    /// <param name="Shares">Empty for everybody but the owner: with whom else it is shared is the owner's business.</param>
    public sealed record Picture(
        Resource Resource, string OwnerName, string? AskName, IReadOnlyList<Version> Versions, IReadOnlyList<Share> Shares, bool IsOwn, bool NeedsReview);

    public async Task<Outcome<Picture>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } viewer)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partnerships = (await db.PartnershipsOf(viewer, today, stop)).ConvertAll(p => p.Provider);
        var resource = await SharedResources.VisibleTo(db, viewer, partnerships, today).AsNoTracking()
            .Include(r => r.Phases).Include(r => r.Subjects).Include(r => r.Shares).Include(r => r.Versions).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == query.Resource, stop);
        if (resource is null)
        {
            return Refusal.NotFound;
        }

        var own = resource.Owner == viewer;
        var shares = own ? await Shares(resource, partnerships, today, stop) : [];
        var owner = await db.Organisations.Where(o => o.Id == resource.Owner).Select(o => o.Name).SingleAsync(stop);
        var ask = await db.People.Where(p => p.Id == resource.NamedOwner).Select(p => p.Name).SingleOrDefaultAsync(stop);
        var versions = await Versions(resource, own, stop);
        return new Picture(resource, owner, ask, versions, shares, own, resource.ReviewOn <= today);
    }

    private async Task<IReadOnlyList<Version>> Versions(Resource resource, bool own, CancellationToken stop)
    {
        var ids = resource.Versions.Select(v => v.File).OfType<Files.KeptFileId>().ToList();
        var files = await db.KeptFiles.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop);
        var people = own ? resource.Versions.Select(v => v.AddedBy).OfType<PersonId>().Distinct().ToList() : [];
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return
        [
            .. resource.Versions.OrderByDescending(v => v.Number).Select(v => (Version: v, File: v.File is { } id ? files[id] : null)).Select(each => new Version(
                each.Version.Number, each.File?.Name, each.File?.ContentType, each.File?.Length, each.File?.Digest, each.Version.Link, each.Version.Note,
                each.Version.AddedAt, each.Version.AddedBy is { } by ? names.GetValueOrDefault(by) : null)),
        ];
    }

    private async Task<IReadOnlyList<Share>> Shares(Resource resource, List<OrganisationId> partnerships, DateOnly today, CancellationToken stop)
    {
        var with = resource.Shares.ConvertAll(s => s.With);
        var names = await db.Organisations.Where(o => with.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var members = await MyPartnerships.MembersOf(db, partnerships, today).Where(member => with.Contains(member)).ToListAsync(stop);
        return
        [
            .. resource.Shares.Select(s => new Share(
                s.Audience, s.With, names[s.With], s.Since,
                resource.WithdrawnAt is null && (s.Audience == Audience.Partnership ? partnerships : members).Contains(s.With)))
                .OrderBy(s => s.Audience).ThenBy(s => s.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}
