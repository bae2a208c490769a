using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Access;

internal sealed class AccessRuleExamples : IRuleExamples
{
    private static readonly Actor Administrator = new(PersonId.New(), OrganisationId.New(), "Bea Okafor", RolePermissions.Of(Role.Administrator));
    private static readonly InvitationFacts Invitation = new("Ines Whitlock", "ines@school.example", Role.Viewer, Administrator, AlreadyMember: false);
    private static readonly MembershipFacts Change = new(PersonId.New(), Role.Viewer, Role.QualityLead, Administrator, OtherManagers: 1, OtherOrganisations: 0);
    private static readonly AcceptanceFacts Acceptance = new(Open: true, AddressHasAccount: false, SignedIn: false, SignedInAsInvited: false);

    private static readonly WantedPassword Password = new("heron violet staircase", "Bea Okafor", "bea.okafor@school.example");

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(AccessRules.BeforeInviting, "AC-01", Invitation, Invitation with { Name = " " }),
        RuleExample.Of(AccessRules.BeforeInviting, "AC-02", Invitation, Invitation with { Email = "ines" }),
        RuleExample.Of(AccessRules.BeforeInviting, "AC-03", Invitation, Invitation with { AlreadyMember = true }),
        RuleExample.Of(AccessRules.BeforeInviting, "AC-04", Invitation, Invitation with { Role = Role.Operator }),
        RuleExample.Of(AccessRules.BeforeChangingRole, "AC-05", Change, Change with { Person = Administrator.Person!.Value }),
        RuleExample.Of(AccessRules.BeforeChangingRole, "AC-06", Change, Change with { Now = Role.Administrator, Wanted = null, OtherManagers = 0 }),
        RuleExample.Of(AccessRules.BeforeChangingRole, "AC-07", Change, Change with { Wanted = Role.Operator }),
        RuleExample.Of(AccessRules.BeforeRemoving, "AC-08", Change, Change with { Person = Administrator.Person!.Value }),
        RuleExample.Of(AccessRules.BeforeErasing, "AC-09", Change, Change with { OtherOrganisations = 1 }),
        RuleExample.Of(AccessRules.BeforeAccepting, "AC-10", Acceptance, Acceptance with { Open = false }),
        RuleExample.Of(AccessRules.BeforeAccepting, "AC-11", Acceptance, Acceptance with { AddressHasAccount = true }),
        RuleExample.Of(AccessRules.BeforeAccepting, "AC-12", Acceptance, Acceptance with { SignedIn = true }),
        RuleExample.Of(PasswordRules.All, "AC-20", Password, Password with { Password = "too short" }),
        RuleExample.Of(PasswordRules.All, "AC-21", Password, Password with { Password = new string('x', PasswordRules.Longest + 1) }),
        RuleExample.Of(PasswordRules.All, "AC-22", Password, Password with { Password = "1234567890" }),
        RuleExample.Of(PasswordRules.All, "AC-23", Password, Password with { Password = "beaokafor12" }),
    ];
}
