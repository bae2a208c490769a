using IttPartnerships.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IttPartnerships.Web.Data;

/// <summary>Ready means: the database answers and has this version's schema. Says which is wrong, never with what values.</summary>
internal sealed class DatabaseReady(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var schema = await SchemaState.Of(db, cancellationToken);
            return schema.IsCurrent ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(schema.Advice);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer ({failure.GetType().Name})");
        }
    }
}
