using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using IttPartnerships.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace IttPartnerships.Web.Tests;

/// <summary>
/// The product in this process, asked over HTTP. One for a class of tests (<c>IClassFixture&lt;WebApplication&gt;</c>);
/// <c>With</c> makes another with settings of its own.
/// </summary>
public sealed class WebApplication : IDisposable
{
    private static readonly Uri Site = new("https://localhost");

    private readonly WebApplicationFactory<Program> factory;

    public WebApplication()
        : this(_ => { }, DatabaseKind.Sqlite)
    {
    }

    private WebApplication(Action<IWebHostBuilder> configure, DatabaseKind kind)
    {
        // A fixture cannot wait, and copying an empty database is a matter of milliseconds.
        Database = Task.Run(() => TestDatabase.Create(kind)).GetAwaiter().GetResult();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            // The way people meet it, not the way it is developed: no detail on error pages.
            host.UseEnvironment("Production");
            host.UseSetting("ITTP_POSTGRES", Database.Settings.Postgres ?? "");
            host.UseSetting("ITTP_SQLITE", Database.Settings.SqliteFile);
            host.UseSetting("DemonstrationMode", "false");
            host.UseSetting("RateLimits:SignIn", "100000");
            host.UseSetting("RateLimits:Everything", "100000");
            configure(host);
        });
    }

    /// <summary>Its own, empty and migrated.</summary>
    public TestDatabase Database { get; }

    /// <summary>As TestDatabase has it; xunit's analyzer cannot follow a member into another assembly.</summary>
    public static TheoryData<DatabaseKind> Kinds => TestDatabase.Kinds;

    public IServiceProvider Services => factory.Services;

    public static WebApplication With(Action<IWebHostBuilder> configure) => new(configure, DatabaseKind.Sqlite);

    public static WebApplication On(DatabaseKind kind, params (string Key, string Value)[] settings) => new(host => Set(host, settings), kind);

    public static WebApplication With(params (string Key, string Value)[] settings) => On(DatabaseKind.Sqlite, settings);

    /// <summary>Somebody with a browser: cookies are kept, redirects are not followed unless asked.</summary>
    public Visitor Visitor()
    {
        var cookies = new CookieContainerHandler();
        return new(factory.CreateDefaultClient(Site, cookies), cookies);
    }

    public void Dispose()
    {
        factory.Dispose();
        Task.Run(() => Database.DisposeAsync().AsTask()).GetAwaiter().GetResult();
    }

    private static void Set(IWebHostBuilder host, (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            host.UseSetting(key, value);
        }
    }
}

/// <summary>Somebody who opens pages and sends forms.</summary>
public sealed class Visitor(HttpClient client, CookieContainerHandler cookies)
{
    /// <summary>Puts a cookie into the browser, as if an earlier answer had set it.</summary>
    public void Keep(string cookie) => cookies.Container.SetCookies(client.BaseAddress!, cookie);

    /// <summary>The cookies the browser holds now.</summary>
    public IReadOnlyList<System.Net.Cookie> Cookies => [.. cookies.Container.GetCookies(client.BaseAddress!).Cast<System.Net.Cookie>()];

    /// <summary>The client itself, for headers and the JSON API.</summary>
    public HttpClient Client => client;

    public async Task<Answer> Get(string address)
    {
        var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Answer.Read(response, address);
    }

    /// <summary>Fills in and sends the page's only form (or the one with this id), hidden fields and anti-forgery token included.</summary>
    public Task<Answer> Submit(Answer page, params (string Name, string Value)[] fields) => Submit(page, null, fields);

    public async Task<Answer> Submit(Answer page, string? formId, params (string Name, string Value)[] fields)
    {
        var form = page.Form(formId);
        var sent = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type == "hidden" || (input.Type is "radio" or "checkbox" && input.IsChecked) || input.Type is "text" or "search" or "email")
            .Where(input => !string.IsNullOrEmpty(input.Name) && !Array.Exists(fields, field => field.Name == input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } written ? written : page.Address;
        using var content = new FormUrlEncodedContent(sent);
        var response = form.Method == "get"
            ? await client.GetAsync(new Uri($"{action.Split('?')[0]}?{await content.ReadAsStringAsync(TestContext.Current.CancellationToken)}", UriKind.Relative), TestContext.Current.CancellationToken)
            : await client.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await Answer.Read(response, action);
    }

    /// <summary>Goes where the answer sends the browser.</summary>
    public Task<Answer> Follow(Answer answer) => Get(answer.Location ?? throw new InvalidOperationException($"{answer.Address} answered {answer.Status}, not a redirect."));
}

/// <summary>What came back: status, headers, and the page as a document.</summary>
public sealed record Answer(string Address, int Status, HttpResponseMessage Response, string Text, IDocument Page)
{
    public string? Location => Response.Headers.Location?.OriginalString;

    public string Title => Page.Title ?? "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Main => Page.QuerySelector("main")?.TextContent.Trim() ?? "";

    /// <summary>The lines of the error summary; none where nothing is wrong.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    /// <summary>The message beside one field, by its id.</summary>
    public string? ErrorBeside(string id) => Page.GetElementById(id + "-error")?.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim();

    public IHtmlFormElement Form(string? id) =>
        (id is null ? Page.QuerySelector("main form") ?? Page.QuerySelector("form") : Page.GetElementById(id)) as IHtmlFormElement
        ?? throw new InvalidOperationException($"{Address} ({Status}) has no form {id}:\n{Text}");

    public static async Task<Answer> Read(HttpResponseMessage response, string address)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        var page = await BrowsingContext.New().OpenAsync(
            request => request.Content(isPage ? text : "").Address("https://localhost" + (address.StartsWith('/') ? address : "/" + address)).Header(HeaderNames.ContentType, "text/html"),
            TestContext.Current.CancellationToken);
        return new Answer(address, (int)response.StatusCode, response, text, page);
    }
}
