using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Tests.Access;

/// <summary>One example that holds and one that breaks for every rule.</summary>
public sealed class AccessRulesTests
{
    private static readonly OrganisationId Here = OrganisationId.New();
    private static readonly PersonId Bea = PersonId.New();
    private static readonly Actor Administrator = Bea.Acting(Here, Role.Administrator);
    private static readonly InvitationFacts Invitation = new("Gwen Adeyemi", "gwen@school.example", Role.Viewer, Administrator, false);
    private static readonly MembershipFacts Change = new(PersonId.New(), Role.Administrator, Role.Viewer, Administrator, 1, 0);
    private static readonly AcceptanceFacts Acceptance = new(Open: true, AddressHasAccount: false, SignedIn: false, SignedInAsInvited: false);

    public static TheoryData<string> Inviting => ["AC-01", "AC-02", "AC-03", "AC-04"];

    [Fact]
    public void A_good_invitation_change_removal_and_acceptance_keep_every_rule()
    {
        AccessRules.BeforeInviting.Broken(Invitation).ShouldBeEmpty();
        AccessRules.BeforeChangingRole.Broken(Change).ShouldBeEmpty();
        AccessRules.BeforeRemoving.Broken(Change with { Wanted = null }).ShouldBeEmpty();
        AccessRules.BeforeErasing.Broken(Change with { Wanted = null }).ShouldBeEmpty();
        AccessRules.BeforeAccepting.Broken(Acceptance).ShouldBeEmpty();
        AccessRules.BeforeAccepting.Broken(Acceptance with { AddressHasAccount = true, SignedIn = true, SignedInAsInvited = true }).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Inviting))]
    public void Each_rule_about_inviting_is_broken_alone(string code)
    {
        var facts = code switch
        {
            "AC-01" => Invitation with { Name = " " },
            "AC-02" => Invitation with { Email = "gwen@school" },
            "AC-03" => Invitation with { AlreadyMember = true },
            _ => Invitation with { Role = Role.Operator },
        };

        AccessRules.BeforeInviting.Broken(facts).Select(r => r.Code).ShouldBe([code]);
    }

    [Fact]
    public void Each_rule_about_changing_removing_and_erasing_is_broken_alone()
    {
        Codes(AccessRules.BeforeChangingRole.Broken(Change with { Person = Bea })).ShouldBe(["AC-05"]);
        Codes(AccessRules.BeforeChangingRole.Broken(Change with { OtherManagers = 0 })).ShouldBe(["AC-06"]);
        Codes(AccessRules.BeforeChangingRole.Broken(Change with { Wanted = Role.Operator })).ShouldBe(["AC-07"]);
        Codes(AccessRules.BeforeRemoving.Broken(Change with { Person = Bea, Wanted = null })).ShouldBe(["AC-08"]);
        Codes(AccessRules.BeforeErasing.Broken(Change with { OtherOrganisations = 1, Wanted = null })).ShouldBe(["AC-09"]);
    }

    [Fact]
    public void The_last_manager_may_become_another_kind_of_manager()
    {
        var facts = Change with { OtherManagers = 0, Now = Role.Operator, Wanted = Role.Administrator };

        AccessRules.BeforeChangingRole.Broken(facts).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_about_accepting_is_broken_alone()
    {
        Codes(AccessRules.BeforeAccepting.Broken(Acceptance with { Open = false, AddressHasAccount = true })).ShouldBe(["AC-10"]);
        Codes(AccessRules.BeforeAccepting.Broken(Acceptance with { AddressHasAccount = true })).ShouldBe(["AC-11"]);
        Codes(AccessRules.BeforeAccepting.Broken(Acceptance with { SignedIn = true })).ShouldBe(["AC-12"]);
    }

    [Theory]
    [InlineData("name@example.com", true)]
    [InlineData(" Name.O'Brien+x@sub.example.com ", true)]
    [InlineData("name@example", false)]
    [InlineData("Name <name@example.com>", false)]
    [InlineData("name@example.com, other@example.com", false)]
    [InlineData("name@example.com\r\nBcc: other@example.com", false)]
    [InlineData("", false)]
    public void An_email_address_is_one_address(string text, bool good)
    {
        EmailAddress.TryParse(text, out _).ShouldBe(good);
    }

    [Fact]
    public void Every_role_has_permissions_words_and_a_description()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            RolePermissions.Of(role).ShouldNotBeEmpty();
            role.Words.ShouldNotBeEmpty();
            role.Description.ShouldNotBeEmpty();
        }

        Membership.ManagingRoles.ShouldBe([Role.Administrator, Role.Operator]);
    }

    private static List<string> Codes(List<Refusal> refusals) => [.. refusals.Select(r => r.Code)];
}
