using IttPartnerships.Files;
using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Allocation;

/// <summary>Twice what the rules allow, so that files a little too large are explained instead of cut off.</summary>
[RequestSizeLimit(2 * PlanRunRules.MostBytes)]
internal sealed class NewPlanPage(RequestPlan request, FindPlans find, FindPlanWishes findWishes, Actor actor) : AskForPlan
{
    [BindProperty]
    [Display(Name = "Name of the plan (optional)", Description = "For your own list, for example “Autumn, first try”. Do not use trainees’ names.")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Trainees")]
    public IFormFile? Trainees { get; set; }

    [BindProperty]
    [Display(Name = "Schools")]
    public IFormFile? Schools { get; set; }

    [BindProperty]
    [Display(Name = "Offers")]
    public IFormFile? Offers { get; set; }

    [BindProperty]
    [Display(Name = "Windows (optional)", Description = "When each window is. Give it where trainees of different courses are in school on the same days under different names, so that they share places.")]
    public IFormFile? Windows { get; set; }

    [BindProperty]
    [Display(Name = "A plan people were already told (optional)", Description = "A plan.csv from here. The new plan then changes as little as it can.")]
    public IFormFile? Keep { get; set; }

    /// <summary>An earlier plan that gives the files not chosen here.</summary>
    [BindProperty(SupportsGet = true)]
    public PlanRunId? Like { get; set; }

    [BindProperty]
    public bool KeepLike { get; set; }

    public FindPlans.Row? Earlier { get; private set; }

    public IReadOnlyList<FileProblems> Problems { get; private set; } = [];

    public FileProblems? ProblemsOf(string file) => Problems.FirstOrDefault(problems => problems.File == file);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        KeepLike = true;
        Wishes = (await findWishes.Run(new(), actor, stop)).Try(out var wishes) ? WishesForm.Written(wishes) : [];
        return await Found(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        var wishes = WishesForm.Read(Wishes, ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = await request.Run(
            new(Name ?? "", Given(Trainees), Given(Schools), Given(Offers), Given(Keep), Like, Like is not null && KeepLike, SecondsAsked, Seed) { Windows = Given(Windows), Wishes = wishes }, actor, stop);
        if (!asked.Try(out var answer))
        {
            return this.Refuse(asked);
        }

        Problems = answer.Problems;
        foreach (var problems in Problems)
        {
            ModelState.AddModelError(FieldOf(problems.File), $"The file of {WordsOf(problems.File)} has {PlanWords.Count(problems.Count, "problem")}. Mend the file and choose it again");
        }

        return answer.Plan is { } plan ? Redirect($"/plans/{plan}") : Page();
    }

    private static string FieldOf(string file) => file switch
    {
        PlanFileNames.Trainees => nameof(Trainees),
        PlanFileNames.Schools => nameof(Schools),
        PlanFileNames.Offers => nameof(Offers),
        PlanFileNames.Windows => nameof(Windows),
        _ => nameof(Keep),
    };

    private static string WordsOf(string file) => file == PlanFileNames.Keep ? "the plan before" : file;

    private static GivenFile? Given(IFormFile? file) => file is null ? null : new GivenFile(file.FileName, file.OpenReadStream());

    private async Task<bool> Found(CancellationToken stop)
    {
        if (Like is not { } like)
        {
            // What names no plan at all is as little there as a plan that was removed.
            return ModelState.GetFieldValidationState(nameof(Like)) != ModelValidationState.Invalid;
        }

        var found = await find.Run(new(like), actor, stop);
        Earlier = found.Try(out var rows) ? rows[0] : null;
        return Earlier is not null;
    }
}
