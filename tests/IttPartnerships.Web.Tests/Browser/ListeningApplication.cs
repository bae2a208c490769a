using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The product listening on a free port of this machine, as browsers need it.</summary>
internal sealed class ListeningApplication(Action<IWebHostBuilder> configure) : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Production");
        host.UseSetting("Examples", "true");
        host.UseSetting("RateLimits:Everything", "100000");
        host.UseSetting("RateLimits:SignIn", "100000");
        configure(host);
    });

    public IServiceProvider Services => factory.Services;

    public string Address { get; private set; } = "";

    public ListeningApplication Start()
    {
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return this;
    }

    public ValueTask DisposeAsync() => factory.DisposeAsync();
}
