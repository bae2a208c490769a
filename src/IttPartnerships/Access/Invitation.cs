using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

public readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId New() => EntityId.New<InvitationId>();

    public static InvitationId From(Guid value) => new(value);

    public static InvitationId Parse(string s, IFormatProvider? provider) => EntityId.Parse<InvitationId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out InvitationId result) => EntityId.TryParse(s, out result);
}

/// <summary>A place kept for somebody in an organisation. Whoever holds the token reads that person's mail; we keep only its hash.</summary>
public sealed class Invitation : IEditable, IJournalled
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    public InvitationId Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string EmailFolded { get; init; }

    public OrganisationId Organisation { get; init; }

    public Role Role { get; init; }

    public required string TokenHash { get; init; }

    public DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Taken back by the organisation, or replaced by a newer invitation.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid Version { get; set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;
}

/// <summary>One request to choose a new password. Single use, one hour, kept only as a hash.</summary>
public sealed class PasswordReset : IEditable
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public required string TokenHash { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public Guid Version { get; set; }
}
