using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

/// <summary>The address of the page is a secret: it goes to no other site, into no cache and into no search.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HideAddressAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers[HeaderNames.CacheControl] = "no-store";
    }
}
