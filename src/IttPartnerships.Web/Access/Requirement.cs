using IttPartnerships.Access;

namespace IttPartnerships.Web.Access;

/// <summary>What a route asks of whoever comes. Use cases ask again, about the very organisation and record.</summary>
/// <param name="Words">For the published table.</param>
/// <param name="NeedsSignIn">Whoever is not signed in is sent to the sign-in page first.</param>
/// <param name="Needs">Null when being signed in is enough, or not even that.</param>
/// <param name="OnlyInDemonstration">Does not exist at all for real installations.</param>
internal sealed record Requirement(string Words, bool NeedsSignIn, Permission? Needs = null, bool OnlyInDemonstration = false)
{
    public static readonly Requirement Public = new("Everyone", false);

    public static readonly Requirement SignedIn = new("Anyone signed in", true);

    public static readonly Requirement Demonstration = new("Everyone, in a demonstration only", false, OnlyInDemonstration: true);

    public static implicit operator Requirement(Permission needed) => new($"`{needed}`", true, needed);

    public bool IsMetBy(Actor actor) => (!NeedsSignIn || actor.Person is not null) && (Needs is not { } needed || actor.May(needed));
}

/// <summary>One line of the table: an address as its page writes it, a method, and what it asks.</summary>
internal sealed record RouteLine(string Method, string Pattern, Requirement Requirement)
{
    public static IEnumerable<RouteLine> Get(string pattern, Requirement requirement) => [new("GET", pattern, requirement)];

    public static IEnumerable<RouteLine> Post(string pattern, Requirement requirement) => [new("POST", pattern, requirement)];

    /// <summary>A page with a form: the same for looking and for sending.</summary>
    public static IEnumerable<RouteLine> Form(string pattern, Requirement requirement) => [.. Get(pattern, requirement), .. Post(pattern, requirement)];
}
