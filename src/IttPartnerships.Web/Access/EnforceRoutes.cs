using IttPartnerships.Web.Errors;

namespace IttPartnerships.Web.Access;

/// <summary>
/// The one place where the route table is enforced. Not signed in: the sign-in page, with the way back. Signed in and not
/// permitted: not found, because what you may not see does not exist for you.
/// </summary>
internal sealed class EnforceRoutes(RequestDelegate next, DemonstrationMode demonstration)
{
    public Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context);
        }

        var requirement = RouteTable.Find(context.Request.Method, endpoint.RoutePattern);
        if (requirement is null || (requirement.OnlyInDemonstration && !demonstration.IsOn))
        {
            return Answer(context, StatusCodes.Status404NotFound);
        }

        if (requirement.IsMetBy(current.Actor))
        {
            return next(context);
        }

        return requirement.NeedsSignIn && current.Actor.Person is null
            ? SendToSignIn(context)
            : Answer(context, StatusCodes.Status404NotFound);
    }

    private static Task SendToSignIn(HttpContext context)
    {
        if (ErrorPages.IsForPrograms(context.Request.Path))
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }

        // What was sent is lost with the session, so the way back leads to the page it was sent from, when there is one.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString.ToUriComponent() : context.Request.Path.Value;
        context.Response.Redirect(ReturnAddress.SignInThen(back ?? "/"));
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
