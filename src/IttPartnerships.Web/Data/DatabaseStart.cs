using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Demonstration;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Data;

/// <summary>
/// What happens to the database before the first request. Nothing, for a real installation: one whose schema is not this
/// version's keeps the program from starting and says what to do. <c>ITTP_MIGRATE=true</c> (as <c>./run</c> sets it) brings it up to
/// date, and an empty one in demonstration mode gets its fictional partnership.
/// </summary>
internal static class DatabaseStart
{
    public static void AddDatabase(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

    /// <returns>Why the program cannot start on this database, and what to do; null when it can.</returns>
    public static async Task<string?> StartDatabase(this WebApplication app)
    {
        var advice = await app.RefusesDatabase();
        if (advice is null)
        {
            await app.MakeDemonstration();
        }

        return advice;
    }

    private static async Task<string?> RefusesDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stop = app.Lifetime.ApplicationStopping;
        var schema = await SchemaState.Of(db, stop);
        if (schema is not { Pending.Count: > 0, Unknown.Count: 0 } || !"true".Equals(app.Configuration["ITTP_MIGRATE"], StringComparison.OrdinalIgnoreCase))
        {
            return schema.IsCurrent ? null : schema.Advice;
        }

        await db.Database.MigrateAsync(stop);
        if (schema.Applied.Count == 0 && app.Services.GetRequiredService<DemonstrationMode>().IsOn)
        {
            var demonstration = scope.ServiceProvider.GetRequiredService<CreateDemonstration>();
            _ = (await demonstration.Run(new(), Actor.CommandLine, stop)).Value;
        }

        return null;
    }
}
