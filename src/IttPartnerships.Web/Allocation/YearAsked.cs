using IttPartnerships.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>The academic year that a page of plans is asked about, by the calendar year it starts in.</summary>
internal static class YearAsked
{
    private static bool IsYear(int? start) => start is >= 2000 and <= 2200;

    /// <summary>The next one where none is named.</summary>
    public static AcademicYear Of(int? start, TimeProvider clock) => IsYear(start) ? new(start!.Value) : AcademicYear.Of(clock.Today()).Next;

    /// <summary>Looking may show another year than somebody meant. Nothing may be saved of one.</summary>
    public static void RefuseUnlessYear(this PageModel page, int? start, string field)
    {
        if (!IsYear(start))
        {
            page.ModelState.Remove(field);
            page.ModelState.AddModelError(field, "We could not tell which year you meant. Check the year in the heading of this page and try again");
        }
    }
}
