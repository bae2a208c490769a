using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class WholeCoursesTests
{
    private const int Years = 150;
    private const int MostTried = 200_000;
    private const double Close = 1e-6;

    [Fact]
    public void No_other_whole_courses_of_a_small_group_cost_less()
    {
        var tried = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            var (programme, columns) = Small(seed);
            if (columns.Aggregate(1L, (all, own) => Math.Min(MostTried + 1, all * own.Length)) > MostTried)
            {
                continue;
            }

            WholeCourses whole = new(programme, CancellationToken.None);
            var found = whole.Find(programme.Now + 1);
            var least = Least(programme.Programme, columns, 0, [.. programme.Programme.Right], 0);
            found.ShouldNotBeNull($"seed {seed}");
            whole.Cost.ShouldBe(least, Close, $"seed {seed}");
            tried++;
        }

        tried.ShouldBeGreaterThan(Years / 3);
    }

    [Fact]
    public void Nothing_is_found_where_it_has_to_cost_less_than_the_least()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            var (programme, _) = Small(seed);
            WholeCourses whole = new(programme, CancellationToken.None);
            if (whole.Find(programme.Now + 1) is not null)
            {
                new WholeCourses(programme, CancellationToken.None).Find(whole.Cost - Close).ShouldBeNull($"seed {seed}");
            }
        }
    }

    // The first few trainees of a small year, and the columns of each.
    private static (GroupProgramme Programme, List<int[]> Columns) Small(int seed)
    {
        Model model = new(RandomYears.Make(seed), seed: 1);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        var programme = new ProvedDraft(draft).Programme([.. Enumerable.Range(0, Math.Min(3, model.TraineeCount))]);
        return (programme, [.. Enumerable.Range(0, programme.Courses.Count).GroupBy(column => programme.Courses[column].Trainee).Select(group => (int[])[.. group])]);
    }

    // What courses from this trainee on cost with all the columns that are not courses, each of which uses one row.
    private static double Least(LinearProgramme programme, List<int[]> columns, int at, double[] left, double cost) =>
        at == columns.Count ? cost + Enumerable.Range(columns.Count, programme.Rows - columns.Count).Sum(row => Rest(programme, columns, row, left[row])) : columns[at].Min(column =>
        {
            double[] after = [.. left];
            foreach (var entry in programme.Column(column))
            {
                after[entry.Row] -= entry.Value;
            }

            return Least(programme, columns, at + 1, after, cost + programme.Costs[column]);
        });

    private static double Rest(LinearProgramme programme, List<int[]> columns, int row, double left)
    {
        var courses = columns.Sum(own => own.Length);
        var rest = Enumerable.Range(courses, programme.Columns - courses).Where(column => programme.Column(column)[0] is var entry && entry.Row == row && (left == 0 || entry.Value * left > 0));
        return left == 0 ? 0 : rest.Select(column => programme.Costs[column] * Math.Abs(left)).DefaultIfEmpty(double.PositiveInfinity).Min();
    }
}
