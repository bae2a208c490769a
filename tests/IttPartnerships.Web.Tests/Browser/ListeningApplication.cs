using System.Net;
using IttPartnerships.Access;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The product listening on a free port of this machine, as browsers need it, with the demonstration's people in a database of its own.</summary>
internal sealed class ListeningApplication : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly TestDatabase database;

    private ListeningApplication(TestDatabase database, Action<IWebHostBuilder> configure)
    {
        this.database = database;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("ITTP_POSTGRES", "");
            host.UseSetting("ITTP_SQLITE", database.Settings.SqliteFile);
            host.UseSetting("DemonstrationMode", "true");
            host.UseSetting("Examples", "true");
            host.UseSetting("RateLimits:Everything", "100000");
            host.UseSetting("RateLimits:SignIn", "100000");
            configure(host);
        });
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public IServiceProvider Services => factory.Services;

    public string Address { get; }

    public static async Task<ListeningApplication> Start(Action<IWebHostBuilder>? configure = null)
    {
        var application = new ListeningApplication(await TestDatabase.Create(DatabaseKind.Sqlite), configure ?? (_ => { }));
        await application.AddPeople();
        return application;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task AddPeople()
    {
        await using var db = database.Open();
        var command = new CreateDemonstrationPeople.Command(
            await db.AddOrganisation("Ashwater Teacher Training"),
            await db.AddOrganisation("Harrow Hill Trust"),
            await db.AddOrganisation("Northfold Teaching School Hub"),
            await db.AddOrganisation("St Bega’s School"),
            await db.AddOrganisation("The keeper of this installation"),
            await db.AddOrganisation("Eastmere Teacher Training"));
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<CreateDemonstrationPeople>().Run(command, Actor.CommandLine, TestContext.Current.CancellationToken);
        made.Succeeded.ShouldBeTrue();
    }
}
