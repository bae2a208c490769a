using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class RegisterPage(ShowItpUnit show, TakeItpRegister take, Actor actor) : UnitPage(show, actor)
{
    /// <summary>The first of the week where nothing is said.</summary>
    [BindProperty(SupportsGet = true)]
    public ItpGroupId? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public List<TraineeId> There { get; set; } = [];

    /// <summary>Everybody who stood on the page: who joined the group meanwhile is not marked missing.</summary>
    [BindProperty]
    public List<TraineeId> Asked { get; set; } = [];

    public ShowItpUnit.GroupLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Find(unit, stop))
        {
            return NotFound();
        }

        var marked = Picture.Attendance.Where(a => a.Day == Day).ToDictionary(a => a.Trainee, a => a.Attended);
        There = [.. Line.Trainees.Select(trainee => trainee.Id).Where(id => marked.GetValueOrDefault(id, true))];
        return Page();
    }

    public async Task<IActionResult> OnPost(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Find(unit, stop))
        {
            return NotFound();
        }

        var outcome = await take.Run(new(unit, Line.Group.Id, Day!.Value, Asked.Distinct().ToDictionary(trainee => trainee, There.Contains)), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The register of {CourseWords.Day(Day.Value)} has been taken: {There.Count} of {Asked.Count} there");
        return LocalRedirect(Address);
    }

    private async Task<bool> Find(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop) || !Picture.Names || Picture.Groups.FirstOrDefault(line => Group is null || line.Group.Id == Group) is not { } line)
        {
            return false;
        }

        Line = line;
        Day ??= Picture.Days[0];
        return true;
    }
}
