using System.Text;
using IttPartnerships.Allocation;
using IttPartnerships.Files;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Tests.Allocation;

public sealed class CourseDaysTests
{
    private const string Windows = "window,first_day,last_day\nautumn,5/10/2026,18/12/2026\nterm,1/9/2026,11/12/2026\nvisit,2/11/2026,6/11/2026\nspring,5/1/2027,20/3/2027\n";

    [Theory]
    [InlineData("A:autumn B:autumn")]
    [InlineData("A:autumn A:Autumn")]
    public void A_course_with_one_window_twice_is_refused_whether_or_not_a_file_says_when_it_is(string pattern)
    {
        foreach (var windows in (string?[])[null, Windows])
        {
            var problem = Refused(Read(pattern, windows));
            (problem.Row, problem.Column, problem.Value).ShouldBe((2, "pattern", pattern));
            problem.Reason.ShouldEndWith("is in it twice, and nobody can be at two placements at once. Give each placement a window of its own");
        }
    }

    [Theory]
    [InlineData("A:autumn B:spring C:term")]
    [InlineData("A:term B:autumn")]
    [InlineData("A:autumn A:visit")]
    public void A_course_whose_windows_share_days_is_refused_where_a_file_says_so(string pattern)
    {
        var problem = Refused(Read(pattern, Windows));
        (problem.Row, problem.Column, problem.Value).ShouldBe((2, "pattern", pattern));
        problem.Reason.ShouldContain("share days, and nobody can be at two placements at once");
        Read(pattern, null).Year.ShouldNotBeNull("without the file, no window shares days with another");
    }

    [Theory]
    [InlineData("A:spring B:autumn")]
    [InlineData("A:autumn B:visit")]
    public void A_shorter_stay_at_another_school_may_lie_inside_a_longer_one_as_in_a_pattern(string pattern) => Read(pattern, Windows).Year.ShouldNotBeNull();

    [Fact]
    public void What_was_planned_before_is_not_refused_for_its_days_again() => Read("A:term B:autumn", Windows, judged: true).Year.ShouldNotBeNull();

    private static FileProblem Refused(ReadFiles read)
    {
        read.Year.ShouldBeNull();
        return read.Problems.ShouldHaveSingleItem().First.ShouldHaveSingleItem();
    }

    private static ReadFiles Read(string pattern, string? windows, bool judged = false) => ReadFiles.From(new PlanningFiles(
        File($"trainee,easting,northing,subject,pattern\nAnn,400500,300000,Physics,{pattern}\n"), File("school,easting,northing\nOak,400000,300000\nElm,401000,300000\n"),
        File("offer,school,subject\nO1,Oak,Physics\nO2,Elm,Physics\n")) { Windows = windows is null ? null : File(windows), AreJudged = judged });

    private static GivenFile File(string text) => new("a file.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
