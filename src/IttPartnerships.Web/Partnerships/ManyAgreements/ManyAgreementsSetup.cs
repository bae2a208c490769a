using IttPartnerships.Partnerships.ManyAgreements;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Renewing, sending and chasing many agreements: the daily round, and lists to take away.</summary>
internal static class ManyAgreementsSetup
{
    public static void AddManyAgreements(this WebApplicationBuilder builder) => builder.Services.AddHostedService<RemindPartnersDaily>();

    public static void MapManyAgreements(this WebApplication app)
    {
        app.MapGet("/agreements/many/{many:guid}/report.csv", ManySheets.Report);
        app.MapGet("/agreements/import/example.csv", () => TypedResults.File(PaperExample.File(), "text/csv; charset=utf-8", "agreements-on-paper.csv"));
        app.MapGet("/agreements/chase/unsigned.csv", ManySheets.Unsigned);
    }
}
