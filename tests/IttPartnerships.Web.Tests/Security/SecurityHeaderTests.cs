using System.Text.RegularExpressions;

namespace IttPartnerships.Web.Tests.Security;

public sealed class SecurityHeaderTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    [InlineData("/app.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var headers = (await application.Visitor().Get(address)).Response.Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'; script-src 'self' 'nonce-");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Permissions-Policy").Single().ShouldContain("geolocation=()");
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_inline_runs_but_what_carries_this_answers_nonce()
    {
        var visitor = application.Visitor();
        var first = await visitor.Get("/");
        var second = await visitor.Get("/");

        Policy(first).ShouldNotContain("unsafe");
        var nonce = Nonce(first);
        nonce.ShouldNotBe(Nonce(second));
        foreach (var script in first.Page.QuerySelectorAll("script:not([src])"))
        {
            script.GetAttribute("nonce").ShouldBe(nonce);
        }

        first.Page.QuerySelectorAll("[style], style").ShouldBeEmpty();
        first.Page.QuerySelectorAll("[onclick], [onload], [onsubmit]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_providers_a_form_may_end_at_are_a_setting()
    {
        using var withProvider = WebApplication.With(("Security:FormTargets:0", "https://sign-in.example.org"));

        Policy(await withProvider.Visitor().Get("/")).ShouldContain("form-action 'self' https://sign-in.example.org;");
    }

    [Fact]
    public async Task Browsers_are_told_to_come_back_over_https_only()
    {
        // The rule leaves localhost alone, so this visitor uses a name.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "partnerships.example.org";

        var answer = await application.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task A_form_without_our_token_is_refused()
    {
        using var withForm = WebApplication.With(("Examples", "true"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Ash Grove")]);

        var answer = await withForm.Visitor().Client.PostAsync(new Uri("/development/components", UriKind.Relative), form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(400);
        (await Answer.Read(answer, "/development/components")).Heading.ShouldBe("We could not read your request");
    }

    private static string Policy(Answer answer) => answer.Response.Headers.GetValues("Content-Security-Policy").Single();

    private static string Nonce(Answer answer) => Regex.Match(Policy(answer), "'nonce-([^']+)'").Groups[1].Value;
}
