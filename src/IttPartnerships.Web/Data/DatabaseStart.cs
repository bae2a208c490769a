using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Data;

/// <summary>
/// What happens to the database before the first request. Nothing, for a real installation: one whose schema is not this
/// version's keeps the program from starting and says what to do. <c>ITTP_MIGRATE=true</c> (as <c>./run</c> sets it) brings it up to date.
/// </summary>
internal static class DatabaseStart
{
    public static void AddDatabase(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

    /// <returns>Why the program cannot start on this database, and what to do; null when it can.</returns>
    public static async Task<string?> RefusesDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var schema = await SchemaState.Of(db, app.Lifetime.ApplicationStopping);
        if (schema is { Pending.Count: > 0, Unknown.Count: 0 } && app.Configuration.GetValue<bool>("ITTP_MIGRATE"))
        {
            await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
            return null;
        }

        return schema.IsCurrent ? null : schema.Advice;
    }
}
