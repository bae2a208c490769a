using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Requirements;

internal static class RequirementRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/requirements", Permission.SeeTrainees),
        .. Get("/requirements/export", Permission.SeeTrainees),
        .. Get("/requirements/trainees/{trainee:guid}", Permission.SeeTrainees),
        .. Get("/requirements/rules", Permission.SeeTrainees),
        .. Form("/requirements/rules/{rule}/confirm", Permission.ConfirmRules),
        .. Form("/requirements/rules/{rule}/withdraw", Permission.ConfirmRules),
        .. Get("/requirements/adjustments", Permission.SeeTrainees),
        .. Form("/requirements/adjustments/add", Permission.KeepTrainees),
        .. Form("/requirements/adjustments/{adjustment:guid}/decide", Permission.ConfirmRules),
        .. Form("/requirements/adjustments/{adjustment:guid}/withdraw", Permission.KeepTrainees),
    ];

    public static void AddRequirements(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationItem("Requirements", "/requirements", 30, person => person.Trains() && person.May(Permission.SeeTrainees)));
        builder.Services.AddScoped<LoadRequirementNeeds>();
    }

    public static void MapRequirements(this WebApplication app) => app.MapGet("/requirements/export", RequirementExport.Run);
}
