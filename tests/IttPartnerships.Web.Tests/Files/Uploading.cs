using AngleSharp.Html.Dom;

namespace IttPartnerships.Web.Tests.Files;

/// <summary>Sends the form of a page with files, hidden fields, ticked boxes and anti-forgery token included.</summary>
internal static class Uploading
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Answer> Upload(
        this Visitor visitor, Answer page, string? formId, IEnumerable<(string Field, string FileName, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        var kept = page.Form(formId).Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type == "hidden" || (input.Type is "radio" or "checkbox" && input.IsChecked) || input.Type is "text" or "url")
            .Where(input => !string.IsNullOrEmpty(input.Name) && !Array.Exists(fields, field => field.Name == input.Name));
        foreach (var input in kept)
        {
            form.Add(new StringContent(input.Value), input.Name!);
        }

        foreach (var select in page.Form(formId).Elements.OfType<IHtmlSelectElement>().Where(select => !Array.Exists(fields, field => field.Name == select.Name)))
        {
            form.Add(new StringContent(select.Value ?? ""), select.Name!);
        }

        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in files)
        {
            form.Add(new ByteArrayContent(content), field, name);
        }

        var response = await visitor.Client.PostAsync(new Uri(page.Address, UriKind.Relative), form, Stop);
        return await Answer.Read(response, page.Address);
    }
}
