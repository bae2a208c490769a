using IttPartnerships.Access;
using IttPartnerships.Placements.Support;
using IttPartnerships.Web.Partnerships.FirstScreen;

namespace IttPartnerships.Web.Placements;

/// <summary>What around placements needs somebody, for the first screen.</summary>
internal sealed class LoadPlacementNeeds(SeeSupportNeeds needs, Actor actor)
{
    public async Task<IReadOnlyList<Need>> Run(CancellationToken stop)
    {
        if (!(await needs.Run(new(), actor, stop)).Try(out var found))
        {
            return [];
        }

        IEnumerable<(int Count, string One, string More, string Href)> lines =
        [
            (found.Help, "request for help with a placement waits for an answer", "requests for help with placements wait for an answer", "/help"),
            (found.Concerns, "concern about a placement is to be followed up", "concerns about placements are to be followed up", "/check-ins"),
            (found.Silent, "check-in has been unanswered for a week", "check-ins have been unanswered for a week", "/check-ins?view=Silent"),
            (found.WithoutMentor, "placement has begun or begins soon without a mentor named", "placements have begun or begin soon without a mentor named", "/placements?problem=NoMentor"),
        ];
        return [.. lines.Where(line => line.Count > 0).Select(line => new Need(FormattableString.Invariant($"{line.Count:N0} {(line.Count == 1 ? line.One : line.More)}"), line.Href))];
    }
}
