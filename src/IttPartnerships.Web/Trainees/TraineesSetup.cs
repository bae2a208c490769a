using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using IttPartnerships.Web.Trainees.OwnView;

namespace IttPartnerships.Web.Trainees;

/// <summary>Trainees: their place in the navigation, their daily work and their files.</summary>
internal static class TraineesSetup
{
    public static void AddTrainees(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Trainees", "/trainees", 26, person => person.Trains() && person.May(Permission.SeeTrainees)));
        builder.Services.AddHostedService<EraseDueCircumstancesDaily>();
    }

    public static void MapTrainees(this WebApplication app)
    {
        app.MapGet("/trainees/export", TraineeDownloads.All);
        app.MapGet("/trainees/{trainee:guid}/export", TraineeDownloads.One);
        app.MapGet("/trainees/import/{traineeImport:guid}/refused", TraineeDownloads.Refused);
        app.MapGet("/my-training/calendar/{token}", CalendarFeed.Get).RequireRateLimiting(RateLimits.Link);
    }
}
