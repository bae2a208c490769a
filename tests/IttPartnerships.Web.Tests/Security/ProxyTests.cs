using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Security;

public sealed class ProxyTests
{
    [Fact]
    public async Task Behind_a_proxy_we_know_each_visitor_is_counted_by_their_own_address()
    {
        using var application = Behind("10.1.2.3", ("Proxies:0", "10.0.0.0/8"));

        (await From(application, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await From(application, "203.0.113.2")).ShouldBe(HttpStatusCode.OK);
        (await From(application, "203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_a_visitor_says_about_their_address_is_not_believed()
    {
        using var application = Behind("198.51.100.7", ("Proxies:0", "10.0.0.0/8"));

        (await From(application, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await From(application, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static WebApplication Behind(string caller, (string Key, string Value) setting) => WebApplication.With(host =>
    {
        host.UseSetting("RateLimits:Everything", "1");
        host.UseSetting(setting.Key, setting.Value);
        host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new CallingFrom(IPAddress.Parse(caller))));
    });

    private static async Task<HttpStatusCode> From(WebApplication application, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await application.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class CallingFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
