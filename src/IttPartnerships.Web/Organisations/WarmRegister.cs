using System.Data.Common;
using IttPartnerships.Organisations.Finding;

namespace IttPartnerships.Web.Organisations;

/// <summary>Loads the register for search while the product starts, so that nobody's first search waits for it.</summary>
internal sealed class WarmRegister(CurrentRegister current, ILogger<WarmRegister> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => current.Now(stoppingToken).AsTask(), stoppingToken);
        }
        catch (DbException problem)
        {
            // The first search tries again and says what is wrong.
            log.LogWarning(problem, "The register could not be loaded at the start. Maybe the database is not migrated yet.");
        }
    }
}
