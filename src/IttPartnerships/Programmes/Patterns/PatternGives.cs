namespace IttPartnerships.Programmes.Patterns;

/// <summary>What a trainee who follows a pattern gets from it, beside what the route asks for over the whole course.</summary>
/// <param name="Letters">Days in school by the school’s letter.</param>
/// <param name="WeeksAt80">Weeks with school in which a trainee carries 80% of a timetable or more (TR-11).</param>
public sealed record PatternGives(int InSchool, int Itp, IReadOnlyDictionary<string, int> Letters, int WeeksAt80)
{
    public static PatternGives Of(PatternContent content)
    {
        var weeks = PatternDays.Weeks(content);
        return new(
            weeks.Sum(week => week.InSchool), weeks.Sum(week => week.Itp),
            weeks.SelectMany(week => week.Days).Where(day => day.Window is not null).GroupBy(day => day.Window!.Letter).OrderBy(days => days.Key, StringComparer.Ordinal)
                .ToDictionary(days => days.Key, days => days.Count()),
            weeks.Count(week => week.Share >= 80));
    }
}

/// <summary>The numbers of a route, for comparing. Which of them binds whom is decided with the requirements of each trainee, not here.</summary>
/// <param name="Schools">Different schools (TR-01, TR-02).</param>
public sealed record RouteNeeds(int InSchool, int Itp, int Schools, string Source)
{
    public static RouteNeeds? Of(TrainingRoute route) => route.Facts switch
    {
        { Award: TrainingAward.EarlyYearsTeacherStatus } or { Route: TrainingRoute.AssessmentOnly } => null,
        { Route: TrainingRoute.InternationalQts } => new(120, 20, 1, "TR-02, TR-06, IT-01"),
        { Undergraduate: true } => new(120, 30, 2, "TR-01, TR-06, IT-02"),
        { Employed: true } => new(120, 20, 2, "TR-01, TR-09, IT-01"),
        _ => new(120, 20, 2, "TR-01, TR-06, IT-01"),
    };
}
