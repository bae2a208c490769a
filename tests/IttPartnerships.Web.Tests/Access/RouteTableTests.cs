using System.Net;
using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Access;

public sealed class RouteTableTests(WebApplication application) : IClassFixture<WebApplication>
{
    [Fact]
    public async Task The_table_and_the_pages_name_the_same_addresses_and_methods()
    {
        var served = new List<string>();
        foreach (var endpoint in application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            served.AddRange((await MethodsOf(endpoint)).Select(method => $"{method} {RouteTable.Written(endpoint.RoutePattern)}"));
        }

        served.Distinct().Order().ShouldBe(RouteTable.All.Select(line => $"{line.Method} {line.Pattern}").Order());
    }

    [Fact]
    public void A_page_without_a_line_keeps_the_program_from_starting()
    {
        var stray = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/stray/{id}"), 0, null, null);

        Should.Throw<InvalidOperationException>(() => RouteTable.RequireEvery([stray])).Message.ShouldContain("/stray/{id}");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_reaches_what_is_public_and_is_asked_to_sign_in_for_the_rest()
    {
        foreach (var line in RouteTable.All.Where(Walkable))
        {
            var answer = await Ask(application.Visitor(), line, Sample.Fill(line.Pattern));
            if (line.Requirement.NeedsSignIn)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, line.ToString());
                answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in", customMessage: line.ToString());
            }
            else if (!line.Requirement.OnlyInDemonstration && !line.Pattern.Contains('{', StringComparison.Ordinal))
            {
                answer.StatusCode.ShouldNotBe(HttpStatusCode.NotFound, line.ToString());
            }
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Each_role_reaches_what_the_table_says_and_the_rest_does_not_exist(Role role)
    {
        var world = await Sample.In(application, role);
        foreach (var line in RouteTable.All.Where(Walkable).Where(line => line.Requirement.NeedsSignIn))
        {
            var permitted = line.Requirement.Needs is not { } needed || RolePermissions.Of(role).Contains(needed);
            var answer = await Ask(await application.SignedIn(world.Person), line, world.Own(line.Pattern));

            (answer.StatusCode != HttpStatusCode.NotFound).ShouldBe(permitted, $"{role}: {line} answered {answer.StatusCode}");
            answer.Headers.Location?.OriginalString.ShouldNotStartWith("/sign-in?return", customMessage: line.ToString());
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Another_organisations_records_do_not_exist_for_any_role(Role role)
    {
        var world = await Sample.In(application, role);
        foreach (var line in RouteTable.All.Where(Walkable).Where(line => Sample.IsAboutOneOrganisation(line.Pattern)))
        {
            var visitor = await application.SignedIn(world.Person);
            var answer = await Ask(visitor, line, world.Others(line.Pattern), await world.TokenFor(visitor));

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{role}: {line} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_method_the_table_does_not_name_does_not_exist()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/sign-in");

        (await application.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    // Error pages answer only in place of others; the other two exist only by a setting.
    private static bool Walkable(RouteLine line) => line.Pattern is not ("/error" or "/development/components" or "/sign-in/account");

    private static Task<HttpResponseMessage> Ask(Visitor visitor, RouteLine line, string address, IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(line.Method), address);
        if (line.Method == "POST")
        {
            request.Content = new FormUrlEncodedContent(form ?? []);
        }

        return visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<IEnumerable<string>> MethodsOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var loader = application.Services.GetRequiredService<PageLoader>();
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            return compiled.HandlerMethods is [] ? ["GET"] : compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct();
        }

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
    }
}
