using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>
/// Where everyone whom the actor may see stands with their requirements: the whole, by rule, by course, by partner, and whoever needs
/// somebody first. Nobody who withdrew or has the award counts.
/// </summary>
public sealed class FindRequirements(AppDb db, TimeProvider clock)
{
    /// <param name="Standing">Only trainees whose worst finding (or whose finding on <paramref name="Rule"/>, if given) is this.</param>
    /// <param name="Text">Part of a name or reference.</param>
    /// <param name="School">Only who is placed there.</param>
    /// <param name="Warned">Only who has something that a rule warns of.</param>
    /// <param name="Partner">Only courses that this partner delivers.</param>
    public sealed record Query(
        Standing? Standing = null, string? Rule = null, CourseId? Course = null, OrganisationId? Partner = null, OrganisationId? School = null, string? Text = null, AcademicYear? Year = null, bool Warned = false);

    /// <summary>How many stand where; the numbers add up to <see cref="All"/>.</summary>
    public sealed record Counts(int Met, int OnCourse, int NotJudged, int AtRisk, int NotMet)
    {
        public int All => Met + OnCourse + NotJudged + AtRisk + NotMet;

        public int NeedSomebody => AtRisk + NotMet;

        public static Counts Of(IEnumerable<Standing> standings)
        {
            var counts = new int[Enum.GetValues<Standing>().Length];
            foreach (var standing in standings)
            {
                counts[(int)standing]++;
            }

            return new(counts[0], counts[1], counts[2], counts[3], counts[4]);
        }
    }

    public sealed record OfRule(RequirementRule Rule, RuleEffect Effect, Counts Counts);

    public sealed record OfCourse(CourseFactsOfTrainee Course, Counts Counts);

    /// <param name="Delivers">It delivers courses as a lead partner; else it is a school of a placement.</param>
    public sealed record OfPartner(OrganisationId Id, string Name, bool Delivers, Counts Counts);

    public sealed record Answer(
        DateOnly Today, Counts Everyone, int Warned, Counts Selected, IReadOnlyList<OfRule> Rules, IReadOnlyList<OfCourse> Courses, IReadOnlyList<OfPartner> Partners, IReadOnlyList<JudgedTrainee> Trainees,
        IReadOnlyList<AcademicYear> Years);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var all = await Judging.Of(db, await Counted(db, actor, today, stop), today, stop);
        var selected = all.FindAll(each => Wants(query, each));
        var delivering = all.Select(each => each.Facts.Course.DeliveredBy).OfType<OrganisationId>().Distinct().ToList();
        var names = await db.Organisations.Where(o => delivering.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return new Answer(
            today, Counts.Of(all.Select(each => each.Overall)), all.Count(each => each.Warnings > 0), Counts.Of(selected.Select(each => each.Overall)), ByRule(selected), ByCourse(all), ByPartner(all, names),
            [.. selected.Where(each => query.Standing is null || Standing(query, each) == query.Standing).OrderByDescending(each => Standing(query, each)).ThenBy(NextDay).ThenByDescending(each => each.Warnings)
                .ThenBy(each => FoldedText.Fold(each.Facts.Name), StringComparer.Ordinal)],
            [.. all.Select(each => each.Facts.Start).Distinct().Order()]);
    }

    internal static async Task<IQueryable<Trainee>> Counted(AppDb db, Actor actor, DateOnly today, CancellationToken stop) =>
        (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop)).Where(t => t.Status != TraineeStatus.Withdrawn && t.Status != TraineeStatus.Awarded);

    private static bool Wants(Query query, JudgedTrainee each) =>
        (query.Course is null || each.Facts.Course.Id == query.Course)
        && (!query.Warned || each.Warnings > 0)
        && (query.Year is null || each.Facts.Start == query.Year)
        && (query.Partner is null || each.Facts.Course.DeliveredBy == query.Partner)
        && (query.School is null || each.Facts.Placements.Any(placement => placement.School.Id == query.School))
        && (query.Rule is null || each.Findings.Any(finding => finding.Rule.Id == query.Rule))
        && (string.IsNullOrWhiteSpace(query.Text) || FoldedText.Fold($"{each.Facts.Name} {each.Facts.Reference}").Contains(FoldedText.Fold(query.Text), StringComparison.Ordinal));

    private static Standing Standing(Query query, JudgedTrainee each) => query.Rule is null ? each.Overall : each.Findings.First(finding => finding.Rule.Id == query.Rule).Standing;

    private static DateOnly NextDay(JudgedTrainee each) => each.Findings.Where(finding => finding.NeedsSomebody).Select(finding => finding.LastDay ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>Findings are large and a provider has tens of thousands: only what is counted of each is kept.</summary>
    private static Dictionary<string, (RequirementRule Rule, RuleEffect Effect, List<Standing> Standings)> Tally(List<JudgedTrainee> trainees)
    {
        Dictionary<string, (RequirementRule Rule, RuleEffect Effect, List<Standing> Standings)> rules = new(StringComparer.Ordinal);
        foreach (var each in trainees)
        {
            foreach (var finding in each.Findings)
            {
                var rule = rules.GetValueOrDefault(finding.Rule.Id, (finding.Rule, finding.Effect, []));
                rule.Standings.Add(finding.Standing);
                rules[finding.Rule.Id] = rule with { Effect = finding.Effect > rule.Effect ? finding.Effect : rule.Effect };
            }
        }

        return rules;
    }

    private static List<OfRule> ByRule(List<JudgedTrainee> trainees) =>
    [
        .. Tally(trainees).Values.Select(rule => new OfRule(rule.Rule, rule.Effect, Counts.Of(rule.Standings)))
            .OrderByDescending(rule => rule.Effect).ThenByDescending(rule => rule.Counts.NotMet).ThenByDescending(rule => rule.Counts.AtRisk).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
    ];

    private static List<OfCourse> ByCourse(List<JudgedTrainee> trainees) =>
    [
        .. trainees.GroupBy(each => each.Facts.Course.Id).Select(course => new OfCourse(course.First().Facts.Course, Counts.Of(course.Select(each => each.Overall))))
            .OrderByDescending(course => course.Counts.NeedSomebody).ThenBy(course => course.Course.Code, StringComparer.Ordinal),
    ];

    private static List<OfPartner> ByPartner(List<JudgedTrainee> trainees, Dictionary<OrganisationId, string> names)
    {
        var delivering = trainees.Where(each => each.Facts.Course.DeliveredBy is not null).GroupBy(each => each.Facts.Course.DeliveredBy!.Value)
            .Select(partner => new OfPartner(partner.Key, names[partner.Key], true, Counts.Of(partner.Select(each => each.Overall))));
        var schools = trainees.SelectMany(each => each.Facts.Placements.Select(placement => placement.School).DistinctBy(school => school.Id).Select(school => (School: school, Trainee: each)))
            .GroupBy(pair => pair.School.Id).Select(school => new OfPartner(school.Key, school.First().School.Name, false, Counts.Of(school.Select(pair => pair.Trainee.Overall))));
        return [.. delivering.Concat(schools).OrderByDescending(partner => partner.Delivers).ThenByDescending(partner => partner.Counts.NeedSomebody).ThenBy(partner => partner.Name, StringComparer.Ordinal)];
    }
}
