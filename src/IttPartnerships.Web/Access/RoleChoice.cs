using IttPartnerships.Access;

namespace IttPartnerships.Web.Access;

/// <summary>The roles somebody may give, to choose one.</summary>
internal sealed record RoleChoice(Role? Chosen, IReadOnlyList<Role> Offered)
{
    /// <summary>Only what would not be refused: see AC-04.</summary>
    public static RoleChoice By(Actor giver, Role? chosen) =>
        new(chosen, [.. Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).All(giver.May))]);
}
