using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

/// <summary>That a person works for an organisation, in one role. The one place permission comes from.</summary>
public sealed class Membership : IEditable, IJournalled
{
    public PersonId Person { get; init; }

    public OrganisationId Organisation { get; init; }

    public Role Role { get; set; }

    public DateTimeOffset Since { get; init; }

    public Guid Version { get; set; }

    /// <summary>Those who may invite and remove people: an organisation is never without one (AC-06).</summary>
    public static readonly IReadOnlyList<Role> ManagingRoles =
        [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(Permission.ManagePeople))];
}
