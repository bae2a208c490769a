using IttPartnerships.Allocation;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Allocation;

/// <summary>One journey a plan asks of a trainee: from home to a school, in all the windows they are there.</summary>
internal sealed record PlanJourney(PlannedTrainee Trainee, int School, string SchoolName, string Windows, int Minutes)
{
    public bool IsTooLong => Minutes > Trainee.MaxMinutes;
}

/// <summary>Journeys of a plan as a map.</summary>
internal static class PlanMap
{
    /// <summary>More lines than this hide what they show: then the first ones are drawn.</summary>
    public const int MostLines = 250;

    private static readonly HashSet<string> SpecialSettings = new(StringComparer.Ordinal) { "special", "ap", "pru", "unit" };

    public static IEnumerable<PlanJourney> Journeys(IEnumerable<PlannedTrainee> trainees) =>
        from trainee in trainees
        from visit in trainee.Slots.Where(slot => slot.School is not null).GroupBy(slot => slot.School!.Value)
        let slots = visit.ToList()
        select new PlanJourney(trainee, visit.Key, slots[0].SchoolName, string.Join(", ", slots.Select(slot => slot.Window)), slots[0].Minutes);

    /// <param name="title">A sentence without a full stop.</param>
    /// <param name="journeys">The longest first.</param>
    /// <param name="areaLink">Where a mark that stands for several leads.</param>
    /// <param name="alone">Trainees to show who have no journey.</param>
    public static MapContent Of(
        string title, PlanRunId plan, MadePlan made, IReadOnlyList<PlanJourney> journeys, Func<MapArea, string?>? areaLink = null, IEnumerable<PlannedTrainee>? alone = null)
    {
        var homes = journeys.Select(journey => journey.Trainee).Concat(alone ?? []).DistinctBy(trainee => trainee.Number)
            .Select(trainee => new MapPoint(trainee.Name, $"/plans/{plan}/trainees/{trainee.Number + 1}", trainee.Home(), MapMark.Home));
        var schools = journeys.Select(journey => made.Schools[journey.School]).DistinctBy(school => school.Number)
            .Select(school => new MapPoint(school.Name, $"/plans/{plan}/schools/{school.Number + 1}", school.Place(), Mark(school)));
        return new MapContent(title, [.. homes, .. schools])
        {
            Lines = [.. journeys.Take(MostLines).Select(journey => new MapLine(journey.Trainee.Home(), made.Schools[journey.School].Place(), journey.IsTooLong))],
            AreaLink = areaLink,
        };
    }

    private static MapMark Mark(PlannedSchool school) => SpecialSettings.Contains(school.Setting) ? MapMark.SpecialSetting : MapMark.School;
}
