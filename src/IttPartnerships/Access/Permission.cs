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
    SeePartnership,
    KeepAgreements,
    SignAgreements,
    KeepOversight,
    DesignCourses,
    ApproveCourses,
    ShareResources,
    SeeTrainees,
    KeepTrainees,
    SeeCircumstances,
    KeepHosting,
    KeepPlacements,
    ConfirmRules,
}

/// <summary>The one list of what each role may do in its own organisation.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Everyone = [Permission.SeeRegister, Permission.SeeHistory];
    private static readonly Permission[] Member = [.. Everyone, Permission.SeePartnership];
    private static readonly Permission[] Worker = [.. Member, Permission.KeepContacts, Permission.ShareResources, Permission.DesignCourses, Permission.SeeTrainees];
    private static readonly Permission[] Placer = [Permission.KeepTrainees, Permission.SeeCircumstances, Permission.KeepHosting, Permission.KeepPlacements];

    private static readonly Dictionary<Role, Permission[]> ByRole = new()
    {
        [Role.Viewer] = Member,
        [Role.PartnershipManager] =
        [
            .. Worker, .. Placer, Permission.MakePlans, Permission.KeepAgreements, Permission.SignAgreements, Permission.KeepOversight,
        ],
        [Role.QualityLead] = [.. Worker, Permission.KeepOversight, Permission.ApproveCourses, Permission.ConfirmRules],
        [Role.Finance] = Member,
        [Role.MentorCoordinator] = [.. Worker, Permission.KeepHosting],
        [Role.Administrator] =
        [
            .. Worker, .. Placer, Permission.MakePlans, Permission.ManagePeople, Permission.KeepAgreements, Permission.SignAgreements,
            Permission.KeepOversight, Permission.ApproveCourses, Permission.ConfirmRules,
        ],
        [Role.Operator] = [.. Everyone, Permission.ImportRegister, Permission.SeeJobs, Permission.ManagePeople],
    };

    public static IReadOnlyList<Permission> Of(Role role) => ByRole[role];
}
