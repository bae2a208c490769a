using IttPartnerships.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Access;

internal sealed partial class PersonStore : IUserPasskeyStore<Person>
{
    /// <summary>Only ever an update, after a key was used: keys are added by the use case AddPasskey, which tells their owner.</summary>
    public async Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var known = await db.Passkeys.SingleAsync(k => k.Person == user.Id && k.Id == passkey.CredentialId, cancellationToken);
        known.SignCount = passkey.SignCount;
        known.IsBackedUp = passkey.IsBackedUp;
        known.IsUserVerified = passkey.IsUserVerified;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(k => k.Person == user.Id).ToListAsync(cancellationToken)).Select(Info)];

    public Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        People.SingleOrDefaultAsync(p => p.Passkeys.Any(k => k.Id == credentialId), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(k => k.Person == user.Id && k.Id == credentialId, cancellationToken) is { } known
            ? Info(known)
            : null;

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere(nameof(RemovePasskeyAsync));

    public static Passkey Kept(UserPasskeyInfo passkey, PersonId person, string name) => new()
    {
        Id = passkey.CredentialId,
        Person = person,
        Name = name,
        PublicKey = passkey.PublicKey,
        CreatedAt = passkey.CreatedAt,
        SignCount = passkey.SignCount,
        Transports = string.Join(' ', passkey.Transports ?? []),
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        AttestationObject = passkey.AttestationObject,
        ClientDataJson = passkey.ClientDataJson,
    };

    private static UserPasskeyInfo Info(Passkey known) => new(
        known.Id, known.PublicKey, known.CreatedAt, (uint)known.SignCount, known.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        known.IsUserVerified, known.IsBackupEligible, known.IsBackedUp, known.AttestationObject, known.ClientDataJson)
    {
        Name = known.Name,
    };
}
