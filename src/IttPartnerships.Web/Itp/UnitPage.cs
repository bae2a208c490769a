using IttPartnerships.Access;
using IttPartnerships.Itp;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Itp;

/// <summary>A page about one week.</summary>
internal abstract class UnitPage(ShowItpUnit show, Actor actor) : PageModel
{
    public ShowItpUnit.Picture Picture { get; private set; } = null!;

    public ItpUnit Unit => Picture.Unit;

    public string Address => $"/itp/{Unit.Id.Value}";

    protected Actor Actor => actor;

    protected async Task<bool> Load(ItpUnitId unit, CancellationToken stop, bool toKeep = true)
    {
        if (!(await show.Run(new(unit), actor, stop)).Try(out var picture) || (toKeep && !picture.MayKeep))
        {
            return false;
        }

        Picture = picture;
        return true;
    }
}
