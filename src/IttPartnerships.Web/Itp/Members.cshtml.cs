using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class MembersPage(ShowItpUnit show, MoveItpMembers move, Actor actor) : UnitPage(show, actor)
{
    public sealed class MemberForm
    {
        public TraineeId Trainee { get; set; }

        public ItpGroupId? Group { get; set; }
    }

    [BindProperty]
    public List<MemberForm> Lines { get; set; } = [];

    /// <summary>Tells apart two of the same name.</summary>
    public string? ReferenceOf(TraineeId trainee) =>
        Picture.Groups.SelectMany(line => line.Trainees).Concat(Picture.Ungrouped).FirstOrDefault(line => line.Id == trainee)?.Reference;

    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop) || !Picture.Names)
        {
            return NotFound();
        }

        Lines = [.. Picture.Groups.SelectMany(line => line.Trainees).Concat(Picture.Ungrouped).OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)
            .Select(line => new MemberForm { Trainee = line.Id, Group = line.Group })];
        return Page();
    }

    public async Task<IActionResult> OnPost(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        var outcome = await move.Run(new(unit, Lines.DistinctBy(line => line.Trainee).ToDictionary(line => line.Trainee, line => line.Group)), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(outcome.Value == 0 ? "Nothing was different" : $"{CourseWords.Count(outcome.Value, "trainee")} moved");
        return LocalRedirect(Address);
    }
}
