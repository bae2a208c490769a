using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class CourseDecisionsPage(ReadCourseRecord read, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public ReadCourseRecord.Record Record { get; private set; } = null!;

    public PageOf<ReadCourseRecord.Row> Decisions { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await read.Run(new(course), actor, stop)).Try(out var record))
        {
            return NotFound();
        }

        Record = record;
        Decisions = PageOf<ReadCourseRecord.Row>.Of(record.Rows, page ?? 1, PageSize);
        return Page();
    }
}
