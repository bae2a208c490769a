using System.Security.Cryptography;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

/// <summary>
/// How a person proves who they are, apart from the person: changes with every try to sign in, so it is not journalled
/// by itself. What matters of it (signed in, locked, password changed) is journalled by the use cases.
/// </summary>
public sealed class Credentials
{
    public PersonId Person { get; init; }

    /// <summary>Null for people who sign in another way. See <see cref="Access.PasswordHash"/>.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Every signed-in browser carries it; changing it signs them all out at their next request.</summary>
    public string SecurityStamp { get; set; } = NewStamp();

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset? LastSignedInAt { get; set; }

    /// <summary>The organisation they acted for last, where the next sign-in begins.</summary>
    public OrganisationId? LastOrganisation { get; set; }

    /// <summary>Issuer and subject of their account at the sign-in provider, once it is known to be theirs.</summary>
    public string? ExternalSubject { get; set; }

    public void SignOutEverywhere() => SecurityStamp = NewStamp();

    /// <summary>A new password ends every session, and forgives earlier wrong tries.</summary>
    public void SetPassword(string password)
    {
        PasswordHash = Access.PasswordHash.Of(password);
        FailedSignIns = 0;
        LockedUntil = null;
        SignOutEverywhere();
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}

/// <summary>A key a person's device keeps for them (WebAuthn): nothing here can be used to sign in anywhere else.</summary>
public sealed class Passkey
{
    public required byte[] Id { get; init; }

    public PersonId Person { get; init; }

    /// <summary>What the person calls the device.</summary>
    public required string Name { get; set; }

    public required byte[] PublicKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts up with each use on devices that count; going back would mean a copied key.</summary>
    public long SignCount { get; set; }

    /// <summary>Separated by spaces, as the device told: "internal hybrid".</summary>
    public string Transports { get; init; } = "";

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }
}
