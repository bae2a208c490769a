using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

/// <summary>Somebody about to be invited.</summary>
/// <param name="Giver">Who invites.</param>
/// <param name="AlreadyMember">The address belongs to someone who is in the organisation now.</param>
public sealed record InvitationFacts(string Name, string Email, Role Role, Actor Giver, bool AlreadyMember);

/// <summary>Somebody's place in an organisation about to change.</summary>
/// <param name="Wanted">The new role; null when they leave.</param>
/// <param name="OtherManagers">How many other people of the organisation may manage its people.</param>
/// <param name="OtherOrganisations">How many other organisations the person belongs to.</param>
public sealed record MembershipFacts(PersonId Person, Role Now, Role? Wanted, Actor Giver, int OtherManagers, int OtherOrganisations);

/// <summary>An invitation somebody wants to take up.</summary>
/// <param name="AddressHasAccount">Someone already signs in with the invited address.</param>
/// <param name="SignedInAsInvited">The one who accepts is signed in, and it is that account.</param>
public sealed record AcceptanceFacts(bool Open, bool AddressHasAccount, bool SignedIn, bool SignedInAsInvited);

/// <summary>Who may join, change and leave.</summary>
public static class AccessRules
{
    private const string Source = "Decision 0007, roles and memberships";

    private static readonly Rule<MembershipFacts> KeepsAManager = new(
        "AC-06", "An organisation needs at least one person who may manage its people. Make someone else an administrator first", Source,
        facts => facts.OtherManagers > 0 || !MayManage(facts.Now) || (facts.Wanted is { } wanted && MayManage(wanted)));

    public static readonly IReadOnlyList<Rule<InvitationFacts>> BeforeInviting =
    [
        new("AC-01", "Enter the person’s full name, in 200 characters or fewer", Source,
            facts => facts.Name.Trim().Length is > 0 and <= Person.NameLength, "Name"),
        new("AC-02", "Enter an email address in the correct format, like name@example.com", Source,
            facts => EmailAddress.TryParse(facts.Email, out _), "Email"),
        new("AC-03", "This person already belongs to your organisation. You can change their role instead", Source,
            facts => !facts.AlreadyMember, "Email"),
        new("AC-04", "You can only give a role that may do no more than your own", Source,
            facts => MayGive(facts.Giver, facts.Role), "Role"),
    ];

    public static readonly IReadOnlyList<Rule<MembershipFacts>> BeforeChangingRole =
    [
        new("AC-05", "You cannot change your own role. Ask another administrator to do it", Source,
            facts => facts.Giver.Person != facts.Person, "Role"),
        KeepsAManager,
        new("AC-07", "You can only give a role that may do no more than your own", Source,
            facts => facts.Wanted is not { } wanted || MayGive(facts.Giver, wanted), "Role"),
    ];

    public static readonly IReadOnlyList<Rule<MembershipFacts>> BeforeRemoving =
    [
        new("AC-08", "You cannot remove yourself. Ask another administrator to do it", Source,
            facts => facts.Giver.Person != facts.Person),
        KeepsAManager,
    ];

    public static readonly IReadOnlyList<Rule<MembershipFacts>> BeforeErasing =
    [
        .. BeforeRemoving,
        new("AC-09", "This person belongs to another organisation too, so their data is not yours alone to erase. Remove them from your organisation instead", Source,
            facts => facts.OtherOrganisations == 0),
    ];

    public static readonly IReadOnlyList<Rule<AcceptanceFacts>> BeforeAccepting =
    [
        new("AC-10", "This invitation has been used, withdrawn or has expired. Ask the person who invited you to send a new one", Source, facts => facts.Open),
        new("AC-11", "You already have an account with the address this was sent to. Sign in first, then open the link in the email again", Source,
            facts => !facts.Open || !facts.AddressHasAccount || facts.SignedIn),
        new("AC-12", "This invitation was sent to somebody else’s email address. Sign out, then open the link again", Source,
            facts => !facts.Open || !facts.SignedIn || facts.SignedInAsInvited),
    ];

    private static bool MayManage(Role role) => Membership.ManagingRoles.Contains(role);

    private static bool MayGive(Actor giver, Role role) => RolePermissions.Of(role).All(giver.May);
}
