using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Jobs;

internal static class JobSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<OneJob>();
        builder.Services.AddHostedService<JobWorkers>();
        builder.Services.AddHostedService<RemoveOldFilesDaily>();
        builder.Services.AddSingleton(new NavigationItem("Imports", "/imports", 60, person => person.May(Permission.ImportRegister)));
        builder.Services.AddSingleton(new NavigationItem("Jobs", "/jobs", 70, person => person.May(Permission.SeeJobs)));
    }
}
