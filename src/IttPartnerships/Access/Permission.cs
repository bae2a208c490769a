namespace IttPartnerships.Access;

/// <summary>One thing an actor may or may not do. Use cases and queries ask; pages only hide what would be refused.</summary>
public enum Permission
{
    SeeRegister,
    KeepContacts,
    SeeHistory,
    ImportRegister,
    SeeJobs,
    ManagePeople,
    MakePlans,
}

/// <summary>The one list of what each role may do in its own organisation.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Everyone = [Permission.SeeRegister, Permission.SeeHistory];

    private static readonly Dictionary<Role, Permission[]> ByRole = new()
    {
        [Role.Viewer] = Everyone,
        [Role.PartnershipManager] = [.. Everyone, Permission.KeepContacts, Permission.MakePlans],
        [Role.QualityLead] = [.. Everyone, Permission.KeepContacts],
        [Role.Finance] = Everyone,
        [Role.MentorCoordinator] = [.. Everyone, Permission.KeepContacts],
        [Role.Administrator] = [.. Everyone, Permission.KeepContacts, Permission.MakePlans, Permission.ManagePeople],
        [Role.Operator] = [.. Everyone, Permission.ImportRegister, Permission.SeeJobs, Permission.ManagePeople],
    };

    public static IReadOnlyList<Permission> Of(Role role) => ByRole[role];
}
