using IttPartnerships.Access;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Access;
using static IttPartnerships.Web.Access.RouteLine;

namespace IttPartnerships.Web.Placements.Calendars;

internal static class CalendarRoutes
{
    public static readonly IReadOnlyList<RouteLine> All =
    [
        .. Get("/calendars", Permission.SeeRegister),
        .. Post("/calendars", Permission.KeepHosting),
        .. Form("/calendars/terms", Permission.KeepHosting),
        .. Form("/calendars/import", Permission.KeepPlacements),
        .. Get("/calendars/import/example.csv", Permission.KeepPlacements),
    ];

    public static void MapCalendars(this WebApplication app) => app.MapGet("/calendars/import/example.csv", () =>
    {
        using var content = new MemoryStream();
        using (var text = new DelimitedText(content, TermDatesFile.Columns.Select(column => column.Name)))
        {
            text.Row(TermDatesFile.Columns.Select(column => column.Example));
        }

        return TypedResults.File(content.ToArray(), "text/csv; charset=utf-8", "term-dates.csv");
    });
}
