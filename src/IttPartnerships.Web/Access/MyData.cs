using System.Text.Encodings.Web;
using System.Text.Json;
using IttPartnerships.Access;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Access;

/// <summary>Everything held about the person who asks, as a file to take away.</summary>
internal static class MyData
{
    // The file is read by people and programs, never put into a page: names keep their letters.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Run(ExportMyData export, Actor actor, HttpContext context, CancellationToken stop)
    {
        var data = await export.Run(new(), actor, stop);
        context.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=my-data.json";
        return Results.Json(data.Value, Readable);
    }
}
