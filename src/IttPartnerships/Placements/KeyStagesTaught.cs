using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Which key stages a trainee teaches at a place, where nobody chose: what the course trains for and the offer has, else the school.</summary>
internal static class KeyStagesTaught
{
    public static async Task<KeyStages> Of(AppDb db, Trainee trainee, OrganisationId school, Offer? offer, KeyStages chosen, CancellationToken stop)
    {
        if (chosen != KeyStages.None)
        {
            return chosen;
        }

        var course = await db.Courses.AsNoTracking().Where(c => c.Id == trainee.Course).Select(c => new { c.LowAge, c.HighAge }).SingleAsync(stop);
        var there = offer is { KeyStages: not KeyStages.None } ? offer.KeyStages : await db.Schools.Where(s => s.Organisation == school).Select(s => s.KeyStages).SingleOrDefaultAsync(stop);
        return Common(KeyStageRules.Of(course.LowAge, course.HighAge, Phase.Unknown), there);
    }

    public static KeyStages Common(KeyStages course, KeyStages there) => (course & there) is var common && common != KeyStages.None ? common : there;
}
