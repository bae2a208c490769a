using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Hosting;

/// <summary>Lists of this room to take away as spreadsheets.</summary>
internal static class HostingDownloads
{
    public static async Task<IResult> Answers(int? year, AnswerState? state, string? search, FindWhoAnswered find, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var outcome = await find.Run(new(year is { } start ? new AcademicYear(start) : HostingYear.Asked(clock.Today()), state, search), actor, stop);
        return outcome.Try(out var found)
            ? File("answers.csv", ["School", "Town", "Answer", "Reasons", "Note", "Places", "Offers not sure yet", "Total at one time", "Last confirmed", "Last asked", "Letters", "Opened"], found.Rows.Select(row => (string[])
            [
                row.Name, row.Town ?? "", HostingPageWords.Of(row.State), HostingWords.Of(row.Reasons), row.Note ?? "", Number(row.Places), Number(row.Unclear), row.Total is { } total ? Number(total) : "",
                Day(row.LastConfirmed), row.LastAsked is { } asked ? Day(DateOnly.FromDateTime(Dates.InLondon(asked).DateTime)) : "", Number(row.Letters), row.Opened ? "Yes" : "",
            ]))
            : Results.NotFound();
    }

    public static async Task<IResult> Offers(HttpRequest request, FindOffers find, CurrentRegister register, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var search = OfferAddress.Read(request.Query, await register.Now(stop), clock.Today());
        var outcome = await find.Run(new(search, 0), actor, stop);
        return outcome.Try(out var found)
            ? File(
                "offers.csv",
                ["School", "Town", "Postcode", "Setting", "Kind", "Subject", "Year groups", "Key stages", "When", "Places", "Free", "Longest stay (weeks)", "Part time", "Minutes", "By", "Differs in", "Last confirmed"],
                found.Rows.Select(row => (string[])
                [
                    row.School, row.Town ?? "", row.Postcode ?? "", row.Setting.Words(), row.Offer.Kind.Words, row.Offer.Subject ?? "", row.Offer.YearGroups ?? "", row.Offer.KeyStages.Words(),
                    row.Offer.Windows, row.Offer.Places == 0 ? "" : Number(row.Offer.Places), row.Free is { } free ? Number(free) : "", row.Offer.Weeks is { } weeks ? Number(weeks) : "",
                    row.Offer.PartTimeWelcome ? "Yes" : "No", row.Journey is { } journey ? Number(journey.Minutes) : "", row.Journey is null ? "" : search.Mode.Phrase(), string.Join("; ", row.Contrasts), Day(row.LastConfirmed),
                ]))
            : Results.NotFound();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IResult File(string name, IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        using MemoryStream content = new();
        using (var sheet = new DelimitedText(content, headings))
        {
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return Results.File(content.ToArray(), "text/csv; charset=utf-8", name);
    }
}
