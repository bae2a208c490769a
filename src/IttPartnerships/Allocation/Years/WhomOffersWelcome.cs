using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// Which of the trainees to plan offers are open to by how they train and by their provider, as words of a plan's files: what trainees have, and what offers ask for.
/// Where no offer asks, trainees have none, so that the planner does not tell apart who is alike.
/// </summary>
internal sealed class WhomOffersWelcome
{
    private const string Nobody = "nobody";
    private readonly OffersMadeTo madeTo;
    private readonly Dictionary<(TrainingRoute? Route, bool IsPartTime), (string Word, Course Course)> ways;
    private readonly Dictionary<OrganisationId, string> providers;
    private readonly bool isRouteAsked;
    private readonly bool isProviderAsked;

    public WhomOffersWelcome(YearToPlan year, IReadOnlyList<YearTrainee> planned)
    {
        madeTo = year.MadeTo;
        ways = planned.Select(one => one.Course).DistinctBy(Way).ToDictionary(Way, course => (Words(course), course));
        providers = planned.Select(one => one.Trainee.Provider).Distinct().GroupBy(provider => Word(madeTo.Names[provider]), StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select((provider, i) => (provider, Name: i == 0 ? same.Key : $"{same.Key} {i + 1}"))).ToDictionary(one => one.provider, one => one.Name);
        isRouteAsked = year.Offers.Any(offer => Routes(offer).Length > 0);
        isProviderAsked = year.Offers.Any(offer => Providers(offer).Length > 0);
    }

    public bool Fits(Offer offer, YearTrainee one) => offer.Welcomes(one.Course) && madeTo.Reaches(offer, one.Trainee.Provider);

    /// <summary>How somebody trains, in words: route, and part-time study.</summary>
    public string Route(YearTrainee one) => isRouteAsked ? ways[Way(one.Course)].Word : "";

    public string Provider(YearTrainee one) => isProviderAsked ? providers[one.Trainee.Provider] : "";

    /// <summary>Empty for all.</summary>
    public string Routes(Offer offer) => Those([.. ways.Values.Select(way => (way.Word, offer.Welcomes(way.Course)))]);

    /// <summary>Empty for all.</summary>
    public string Providers(Offer offer) => Those([.. providers.Select(one => (one.Value, madeTo.Reaches(offer, one.Key)))]);

    private static string Those(List<(string Word, bool Is)> all) =>
        all.TrueForAll(one => one.Is) ? "" : string.Join("; ", all.FindAll(one => one.Is).Select(one => one.Word).DefaultIfEmpty(Nobody));

    private static (TrainingRoute? Route, bool IsPartTime) Way(Course course) => (course.Route, course.StudyMode == StudyMode.PartTime);

    private static string Words(Course course) => $"{(course.Route is { } route ? route.Words : "Not known")}{(course.StudyMode == StudyMode.PartTime ? ", part time" : "")}";

    private static string Word(string name) => name.Replace(';', ',');
}
