using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Access;

// The journal keeps names, because it says who answered for what. It never keeps an email address, a password or a token.

public sealed record PersonInvited(InvitationId Invitation, OrganisationId Organisation, string Name, Role Role) : JournalEvent
{
    public override string Summary => $"Invited {Name} as {Role.Words}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Invitation.Value];
}

public sealed record InvitationWithdrawn(InvitationId Invitation, OrganisationId Organisation, string Name) : JournalEvent
{
    public override string Summary => $"Withdrew the invitation of {Name}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Invitation.Value];
}

public sealed record PersonJoined(PersonId Person, OrganisationId Organisation, string Name, Role Role) : JournalEvent
{
    public override string Summary => $"{Name} joined as {Role.Words}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Person.Value];
}

public sealed record RoleChanged(PersonId Person, OrganisationId Organisation, string Name, Role Before, Role After) : JournalEvent
{
    public override string Summary => $"Changed the role of {Name} from {Before.Words} to {After.Words}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Person.Value];
}

public sealed record PersonRemoved(PersonId Person, OrganisationId Organisation, string Name, Role Role) : JournalEvent
{
    public override string Summary => $"Removed {Name}, who was {Role.Words}";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Person.Value];
}

/// <summary>Says that it happened, and not to whom: the name would undo the erasure.</summary>
public sealed record PersonErased(PersonId Person, OrganisationId Organisation) : JournalEvent
{
    public override string Summary => "Erased the personal data of a person who had left";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value, Person.Value];
}

public enum SignInMeans
{
    Password,
    Passkey,
    OrganisationAccount,
    Demonstration,
}

public sealed record SignedIn(PersonId Person, SignInMeans Means) : JournalEvent
{
    public override string Summary => $"Signed in with {Words}";

    public override IReadOnlyList<Guid> Subjects => [Person.Value];

    private string Words => Means switch
    {
        SignInMeans.Password => "a password",
        SignInMeans.Passkey => "a passkey",
        SignInMeans.OrganisationAccount => "an organisation’s account",
        _ => "the demonstration’s list of people",
    };
}

/// <summary>What a person did to their own way of signing in.</summary>
public sealed record SignInChanged(PersonId Person, string What) : JournalEvent
{
    public override string Summary => What;

    public override IReadOnlyList<Guid> Subjects => [Person.Value];
}

public sealed record OrganisationSwitched(PersonId Person, OrganisationId To) : JournalEvent
{
    public override string Summary => "Began to act for this organisation";

    public override IReadOnlyList<Guid> Subjects => [Person.Value, To.Value];
}
