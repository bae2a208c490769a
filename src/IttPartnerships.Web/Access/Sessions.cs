using IttPartnerships.Access;
using IttPartnerships.Organisations;

namespace IttPartnerships.Web.Access;

/// <summary>Begins a session for somebody who has just proved who they are. Always a new cookie, so nothing planted before sign-in lives on.</summary>
internal sealed class Sessions(RecordSignIn recordSignIn)
{
    /// <param name="context">The request that proved it.</param>
    /// <param name="person">Who.</param>
    /// <param name="means">How.</param>
    /// <param name="organisation">The one to act for; null for the one acted for last.</param>
    /// <param name="idToken">What the sign-in provider wants back at sign-out.</param>
    /// <returns>False when the person is no longer here.</returns>
    public async Task<bool> Begin(HttpContext context, PersonId person, SignInMeans means, OrganisationId? organisation = null, string? idToken = null)
    {
        var begun = await recordSignIn.Run(new(person, means), Actor.Nobody, context.RequestAborted);
        if (!begun.Try(out var session))
        {
            return false;
        }

        await new SessionCookie(session.Person, organisation ?? session.Organisation, session.Stamp, session.At).Issue(context, idToken);
        return true;
    }
}
