using Microsoft.AspNetCore.Http.Metadata;

namespace IttPartnerships.Web.Security;

/// <summary>
/// Refuses what announces itself as too big, before anybody reads it. The server's own limit stands behind this for bodies
/// that do not say how long they are; alone it would surface as a failed anti-forgery check, which tells nobody what to do.
/// </summary>
internal static class BodyLimits
{
    public static void UseBodyLimits(this WebApplication app) => app.Use((context, next) =>
    {
        var own = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = own is null ? SecuritySetup.LargestForm : own.MaxRequestBodySize;
        if (!(context.Request.ContentLength > most))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
