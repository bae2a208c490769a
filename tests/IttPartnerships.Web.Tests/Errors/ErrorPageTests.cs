using System.Data.Common;
using IttPartnerships.Access;
using IttPartnerships.Web.Tests.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Errors;

public sealed class ErrorPageTests(WebApplication application) : IClassFixture<WebApplication>
{
    private const string Secret = "password=hunter2 for jane.doe@example.org";

    [Fact]
    public async Task An_address_nobody_knows_helps_to_go_on_and_keeps_the_layout()
    {
        var page = await application.Visitor().Get("/no/such/page");

        page.Status.ShouldBe(404);
        page.Title.ShouldBe("Page not found – ITT Partnerships");
        page.Main.ShouldContain("If you typed the address, check it is correct");
        page.Page.QuerySelector("header .govuk-service-navigation").ShouldNotBeNull();
        page.Page.QuerySelector("main a[href='/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_error_page_itself_is_no_page()
    {
        (await application.Visitor().Get("/error")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_mistake_of_ours_apologises_gives_a_reference_and_never_its_detail()
    {
        using var failing = Failing(() => new InvalidOperationException(Secret));

        var page = await failing.Visitor().Get("/privacy");

        page.Status.ShouldBe(500);
        page.Title.ShouldBe("Sorry, there is a problem with the service – ITT Partnerships");
        page.Main.ShouldContain("quote reference");
        page.Text.ShouldNotContain("hunter2");
        page.Text.ShouldNotContain("InvalidOperation");
        page.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_mistake_while_saving_gets_the_same_page()
    {
        using var failing = Failing(() => new InvalidOperationException(Secret), "/development/components");
        var visitor = failing.Visitor();

        var answer = await visitor.Client.PostAsync(new Uri("/development/components", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var page = await Answer.Read(answer, "/development/components");

        page.Status.ShouldBe(500);
        page.Heading.ShouldBe("Sorry, there is a problem with the service");
        page.Text.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_as_such()
    {
        using var failing = Failing(() => new Away(Secret));

        var page = await failing.Visitor().Get("/privacy");

        page.Status.ShouldBe(503);
        page.Heading.ShouldBe("The service is not available just now");
        page.Text.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Somebody_signed_in_gets_the_page_too_when_nobody_can_be_looked_up()
    {
        using var losing = new WebApplication();
        var visitor = await losing.SignedInAs(Role.PartnershipManager);
        (await visitor.Get("/privacy")).Status.ShouldBe(200);
        await using (var db = losing.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE people RENAME TO lost", TestContext.Current.CancellationToken);
        }

        var page = await visitor.Get("/privacy");

        page.Status.ShouldBe(500);
        page.Heading.ShouldBe("Sorry, there is a problem with the service");
    }

    [Fact]
    public async Task While_closed_for_maintenance_pages_say_so_but_the_process_is_alive()
    {
        using var closed = WebApplication.With(("Maintenance", "true"));
        var visitor = closed.Visitor();

        var page = await visitor.Get("/");

        page.Status.ShouldBe(503);
        page.Heading.ShouldBe("The service is not available just now");
        page.Response.Headers.RetryAfter!.ToString().ShouldBe("3600");
        (await visitor.Get("/health/live")).Status.ShouldBe(200);
        (await visitor.Get("/govuk/govuk-frontend.css")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_explained()
    {
        using var forbidding = Answering(new StatusCodeResult(403));

        var page = await forbidding.Visitor().Get("/privacy");

        page.Status.ShouldBe(403);
        page.Heading.ShouldBe("You do not have permission to do this");
        page.Main.ShouldContain("ask an administrator of your organisation");
    }

    [Fact]
    public async Task Programs_get_no_pages()
    {
        var answer = await application.Visitor().Get("/api/nothing");

        answer.Status.ShouldBe(404);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Text.ShouldContain("\"status\":404");
    }

    [Fact]
    public async Task A_mistake_of_ours_tells_programs_no_more_than_people()
    {
        using var failing = WebApplication.With(host => host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new FailingApi())));

        var answer = await failing.Visitor().Get("/api/failing");

        answer.Status.ShouldBe(500);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Text.ShouldNotContain("hunter2");
    }

    private static WebApplication Failing(Func<Exception> with, string at = "/privacy") => Filtered(at, _ => throw with());

    private static WebApplication Answering(IActionResult with) => Filtered("/privacy", context => context.Result = with);

    private static WebApplication Filtered(string at, Action<AuthorizationFilterContext> effect) => WebApplication.With(host =>
        host.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Effect(at, effect)))));

    private sealed class Effect(string at, Action<AuthorizationFilterContext> effect) : IAuthorizationFilter, IOrderedFilter
    {
        // Before the anti-forgery check, so that a post reaches it.
        public int Order => int.MinValue;

        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (context.HttpContext.Request.Path == at)
            {
                effect(context);
            }
        }
    }

    private sealed class FailingApi : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map("/api/failing", api => api.Run(_ => throw new InvalidOperationException(Secret)));
        };
    }

    private sealed class Away(string message) : DbException(message)
    {
        public override bool IsTransient => true;
    }
}
