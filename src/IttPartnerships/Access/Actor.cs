using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

/// <summary>
/// Who asks: a signed-in person acting for one of their organisations, or the operator at the command line. Built once per
/// request from the stored membership, never from what the request says.
/// </summary>
/// <param name="Person">Empty for the command line and for scheduled work.</param>
/// <param name="Organisation">The organisation the person is acting for at the moment.</param>
/// <param name="Name">As the journal writes it.</param>
public sealed record Actor(PersonId? Person, OrganisationId? Organisation, string Name, IReadOnlyList<Permission> Permissions)
{
    /// <summary>Whoever has a shell on the machine and the database's address: may do everything, and is journalled as such.</summary>
    public static Actor CommandLine { get; } = new(null, null, "Command line", Enum.GetValues<Permission>());

    /// <summary>Whoever has not signed in, on pages that are for everyone.</summary>
    public static Actor Nobody { get; } = new(null, null, "Somebody not signed in", []);

    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>True when the actor may do this <b>in this organisation</b>: its own, or any from the command line.</summary>
    public bool May(Permission permission, OrganisationId organisation) =>
        May(permission) && (Organisation == organisation || this == CommandLine);
}
