using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IttPartnerships.Jobs;

internal static class JobSetup
{
    /// <summary>Everything to ask for jobs, and workers to do them; nothing runs until somebody starts a worker.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddSingleton<RunningJobs>();
        services.TryAddSingleton(JobSettings.Default);
        services.AddTransient<JobWorker>();
        services.AddScoped<StoredFiles>();
        foreach (var work in typeof(IJobWork).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IJobWork))))
        {
            services.AddScoped(typeof(IJobWork), work);
        }
    }
}
