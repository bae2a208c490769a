using System.Security.Claims;
using IttPartnerships.Access;

namespace IttPartnerships.Web.Access;

/// <summary>Who asks, in this request. Pages take an <see cref="IttPartnerships.Access.Actor"/> in their constructor and get this one.</summary>
internal sealed class CurrentActor
{
    private FindSession.Session? session;

    public Actor Actor => session?.Actor ?? Actor.Nobody;

    /// <summary>The organisation they act for, and the others they could.</summary>
    public FindSession.Place? Organisation => session?.Current;

    public IReadOnlyList<FindSession.Place> Organisations => session?.Places ?? [];

    public void Is(FindSession.Session found) => session = found;
}

internal static class Permitted
{
    private const string Claim = "permission";

    /// <summary>Whether to show this person the way to something. What they may do is decided by the route table and the use cases.</summary>
    public static bool May(this ClaimsPrincipal person, Permission permission) => person.HasClaim(Claim, permission.ToString());

    /// <summary>Name and permissions for layouts, beside the session's own claims and never part of the cookie.</summary>
    public static ClaimsPrincipal With(this ClaimsPrincipal person, Actor actor) =>
        new([.. person.Identities, new ClaimsIdentity([.. actor.Permissions.Select(p => new Claim(Claim, p.ToString()))])]);
}
