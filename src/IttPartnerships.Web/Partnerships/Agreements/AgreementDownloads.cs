using IttPartnerships.Access;
using IttPartnerships.Documents;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Agreements to take away.</summary>
internal static class AgreementDownloads
{
    public static async Task<IResult> Pdf(AgreementId agreement, int number, ReadAgreement read, Actor actor, HttpContext context, CancellationToken stop) =>
        (await read.Run(new(agreement, Number: number), actor, stop)).Try(out var view) && view.Version is { } version ? Send(view.Agreement, version, context) : Results.NotFound();

    /// <summary>Shown where the browser can show it, with a name to keep it under.</summary>
    private static IResult Send(Agreement agreement, AgreementVersion version, HttpContext context)
    {
        var shown = new ContentDispositionHeaderValue("inline");
        shown.SetHttpFileName(AgreementPdf.FileName(version));
        context.Response.Headers[HeaderNames.ContentDisposition] = shown.ToString();
        return Results.Bytes(AgreementPdf.Of(agreement, version), PdfDocument.MediaType);
    }
}
