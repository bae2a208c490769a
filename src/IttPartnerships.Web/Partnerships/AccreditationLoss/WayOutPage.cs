using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

/// <summary>A page that chooses a way out for some of the organisation's own agreements that go on after its accreditation.</summary>
public abstract class WayOutPage(FindAccreditationLoss find, Actor actor) : PageModel
{
    /// <summary>Empty where nothing is to be decided.</summary>
    public IReadOnlyList<FindAccreditationLoss.Broken> Undecided { get; private set; } = [];

    [BindProperty]
    public List<AgreementId> Agreements { get; set; } = [];

    protected Actor Actor => actor;

    protected async Task<bool> Load(CancellationToken stop)
    {
        var found = (await find.Run(new(), actor, stop)).Try(out var losses);
        Undecided = [.. (losses ?? []).Where(loss => loss.Own).SelectMany(loss => loss.Agreements).Where(broken => broken.Findings.Count > 0 && broken.WaitsFor is null)];
        return found;
    }

    protected IActionResult Answer<T>(Outcome<T> outcome, string said)
    {
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(said);
        return LocalRedirect("/agreements/accreditation");
    }
}
