namespace IttPartnerships.Web.Tests.Security;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Asking_too_often_is_refused_with_advice_and_when_to_try_again()
    {
        using var strict = WebApplication.With(("RateLimits:Everything", "3"));
        var visitor = strict.Visitor();
        for (var i = 0; i < 3; i++)
        {
            (await visitor.Get("/")).Status.ShouldBe(200);
        }

        var refused = await visitor.Get("/");

        refused.Status.ShouldBe(429);
        refused.Heading.ShouldBe("You have tried too many times");
        refused.Response.Headers.RetryAfter!.ToString().ShouldBe("60");
    }

    [Fact]
    public async Task Style_sheets_do_not_count()
    {
        using var strict = WebApplication.With(("RateLimits:Everything", "1"));
        var visitor = strict.Visitor();
        for (var i = 0; i < 5; i++)
        {
            (await visitor.Get("/app.css")).Status.ShouldBe(200);
        }
    }
}
