using System.Net.Mime;
using IttPartnerships.Files;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Files;

/// <summary>
/// A kept file to take away, sent as it is read from the database. Always to save, never to show: nobody's file becomes a page of
/// ours. Whoever answers with it has asked access before.
/// </summary>
internal sealed class KeptFileAnswer(OpenFile open) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(open.File.Name);
        var response = httpContext.Response;
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = FileKinds.ByContentType(open.File.ContentType)?.ContentType ?? MediaTypeNames.Application.Octet;
        response.ContentLength = open.File.Length;
        await using var content = open.Content;
        await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
