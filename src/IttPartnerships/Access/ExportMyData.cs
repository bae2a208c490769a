using IttPartnerships.Data;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>Everything held about the person who asks, in words and dates; secrets that would let somebody in are left out.</summary>
public sealed class ExportMyData(AppDb db)
{
    public sealed record Query;

    public sealed record MyMembership(string Organisation, string Role, DateTimeOffset Since);

    public sealed record MyPasskey(string Name, DateTimeOffset AddedAt);

    public sealed record MyInvitation(string Organisation, string Role, DateTimeOffset InvitedAt, DateTimeOffset? AcceptedAt);

    public sealed record MyDeed(DateTimeOffset At, string What);

    public sealed record MyData(
        string Name, string Email, DateTimeOffset JoinedAt, DateTimeOffset? LastSignedInAt, bool HasPassword,
        IReadOnlyList<MyMembership> Memberships, IReadOnlyList<MyPasskey> Passkeys, IReadOnlyList<MyInvitation> Invitations,
        IReadOnlyList<MyExpertise> Expertise, IReadOnlyList<MyResource> ResourcesToAskMeAbout,
        IReadOnlyList<MyDeed> WhatIDid, IReadOnlyList<MyDeed> WhatOthersDidAboutMe);

    public async Task<Outcome<MyData>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } id)
        {
            return Refusal.NotFound;
        }

        var person = await db.People.AsNoTracking().Include(p => p.Credentials).Include(p => p.Passkeys).Include(p => p.Memberships)
            .AsSplitQuery().SingleAsync(p => p.Id == id, stop);
        var invitations = await db.Invitations.AsNoTracking().Where(i => i.EmailFolded == person.EmailFolded).OrderBy(i => i.InvitedAt).ToListAsync(stop);
        var involved = person.Memberships.Select(m => m.Organisation).Concat(invitations.Select(i => i.Organisation)).Distinct().ToList();
        var names = await db.Organisations.Where(o => involved.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        var deeds = await db.JournalEntries.AsNoTracking().Where(e => e.Person == id).OrderBy(e => e.At)
            .Select(e => new MyDeed(e.At, e.Summary)).ToListAsync(stop);
        var aboutMe = await db.JournalEntries.AsNoTracking()
            .Where(e => (e.Person == null || e.Person != id) && e.Subjects.Any(s => s.Subject == id.Value)).OrderBy(e => e.At)
            .Select(e => new MyDeed(e.At, e.Summary)).ToListAsync(stop);

        return new MyData(
            person.Name, person.Email, person.JoinedAt, person.Credentials?.LastSignedInAt, person.Credentials?.PasswordHash is not null,
            [.. person.Memberships.Select(m => new MyMembership(names[m.Organisation], m.Role.Words, m.Since))],
            [.. person.Passkeys.Select(k => new MyPasskey(k.Name, k.CreatedAt))],
            [.. invitations.Select(i => new MyInvitation(names[i.Organisation], i.Role.Words, i.InvitedAt, i.AcceptedAt))],
            await db.ExpertiseOf(id, stop), await db.ResourcesOf(id, stop), deeds, aboutMe);
    }
}
