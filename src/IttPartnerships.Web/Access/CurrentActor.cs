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
    private const string TrainsClaim = "trains";

    /// <summary>Whether to show this person the way to something. What they may do is decided by the route table and the use cases.</summary>
    public static bool May(this ClaimsPrincipal person, Permission permission) => person.HasClaim(Claim, permission.ToString());

    /// <summary>Whether their organisation trains teachers, and does not only host them.</summary>
    public static bool Trains(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == TrainsClaim);

    /// <summary>What layouts ask, beside the session's own claims and never part of the cookie.</summary>
    public static ClaimsPrincipal With(this ClaimsPrincipal person, CurrentActor current) => new(
    [
        .. person.Identities, new ClaimsIdentity([.. current.Actor.Permissions.Select(p => new Claim(Claim, p.ToString()))]),
        new ClaimsIdentity(current.Organisation is { Trains: true } ? [new Claim(TrainsClaim, "")] : []),
    ]);
}
