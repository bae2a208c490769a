using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>One month of oversight, day by day.</summary>
internal sealed class CalendarPage(FindOversightCalendar find, Actor actor, TimeProvider clock) : PageModel
{
    public DateOnly First { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<FindOversightCalendar.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(string? month, CancellationToken stop)
    {
        Today = clock.Today();
        var asked = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : Today;
        First = new(asked.Year, asked.Month, 1);
        var found = await find.Run(new(First, First.AddMonths(1).AddDays(-1)), actor, stop);
        if (!found.Try(out var rows))
        {
            return NotFound();
        }

        Rows = rows;
        return Page();
    }

    public static string Address(DateOnly month) => $"/oversight/calendar?month={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}
