using IttPartnerships.Access;
using IttPartnerships.Organisations;

namespace IttPartnerships.Web.Access;

/// <summary>Begins a session for somebody who has just proved who they are. Always a new cookie, so nothing planted before sign-in lives on.</summary>
internal sealed class Sessions(RecordSignIn recordSignIn)
{
    /// <summary>False when the person is no longer here.</summary>
    public async Task<bool> Begin(HttpContext context, PersonId person, SignInMeans means, OrganisationId? organisation = null)
    {
        var begun = await recordSignIn.Run(new(person, means), Actor.Nobody, context.RequestAborted);
        if (!begun.Try(out var session))
        {
            return false;
        }

        await new SessionCookie(session.Person, organisation ?? session.Organisation, session.Stamp, session.At).Issue(context);
        return true;
    }
}
