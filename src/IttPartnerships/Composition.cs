using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;
using IttPartnerships.Placements;
using IttPartnerships.Requirements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IttPartnerships;

/// <summary>Everything the domain needs, registered: the web and the command line both start here.</summary>
public static class Composition
{
    public static IServiceCollection AddIttPartnerships(this IServiceCollection services, DatabaseSettings database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        if (database.PostgresConnectionString is { } postgres)
        {
            services.AddDbContext<AppDb, PostgresAppDb>(options => options.UseNpgsql(postgres));
        }
        else
        {
            services.AddDbContext<AppDb, SqliteAppDb>(options => options.UseSqlite(database.SqliteConnectionString));
        }

        services.AddSingleton<CurrentRegister>();
        services.AddSingleton<CurrentCounts>();
        services.TryAddSingleton(SiteAddress.FromEnvironment());
        services.AddScoped<ActivityLog>();
        services.AddScoped<Mailbox>();
        services.AddScoped<AgreementPost>();
        services.AddScoped<CoursePost>();
        services.AddScoped<PlacementPost>();
        services.AddScoped<KeptFiles>();
        foreach (var useCase in UseCases.All)
        {
            services.AddScoped(useCase);
        }

        services.AddJobs();
        return services;
    }
}
