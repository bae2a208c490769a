using IttPartnerships.Access;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Partnerships.FirstScreen;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal static class AgreementSetup
{
    public static void AddAgreements(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<LoadFirstScreen>();
        builder.Services.AddSingleton(new NavigationItem("Agreements", "/agreements", 20, person => person.May(Permission.SeePartnership)));
    }

    public static void MapAgreements(this WebApplication app)
    {
        app.MapGet("/agreements/export", AgreementsSheet.Send);
        app.MapGet("/agreements/{agreement:guid}/versions/{number:int}/pdf", AgreementDownloads.Pdf);
    }
}
