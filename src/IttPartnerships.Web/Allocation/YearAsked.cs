using IttPartnerships.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>The academic year that a page of plans is asked about, by the calendar year it starts in.</summary>
internal static class YearAsked
{
    private static bool IsYear(int? start) => start is >= 2000 and <= 2200;

    /// <summary>Something was named that is no year: as little there as a plan that was removed. Nothing named at all is the next one.</summary>
    public static bool NamesNoYear(this PageModel page, int? start, string field) =>
        NamesNoYear(start) || page.ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid;

    public static bool NamesNoYear(int? start) => start is not null && !IsYear(start);

    /// <summary>The next one where none is named.</summary>
    public static AcademicYear Of(int? start, TimeProvider clock) => IsYear(start) ? new(start!.Value) : AcademicYear.Of(clock.Today()).Next;

    /// <summary>A form comes back with what was filled in, whatever year was sent with it. Nothing may be saved of one that somebody did not mean.</summary>
    public static void RefuseUnlessYear(this PageModel page, int? start, string field)
    {
        if (!IsYear(start))
        {
            page.ModelState.Remove(field);
            page.ModelState.AddModelError(field, "We could not tell which year you meant. Check the year in the heading of this page and try again");
        }
    }
}
