using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

public sealed class ImportCoursesTests
{
    private const string Physics =
        """{"name":"Physics","code":"2c96","programType":"SD","fundingType":"fee","studyMode":"F","ageRange":"11_to_18","subjectLevel":"secondary","isSend":"yes","subjects":[{"code":"F3","name":"Physics"},{"name":"Mathematics"}],"trainingProvider":{"code":"12K"},"accreditedBody":{"code":"N91"}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_course_is_added_changed_and_left_as_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var provider = await Provider(database, "N91");

        (await Import(database, Physics)).Counts.ShouldBe(new ImportCounts(Rows: 1, Added: 1));
        (await Import(database, Physics)).Counts.ShouldBe(new ImportCounts(Rows: 1, Unchanged: 1));
        (await Import(database, Physics.Replace("\"name\":\"Physics\",\"code\":\"2c96\"", "\"name\":\"Physics with mathematics\",\"code\":\"2C96\"", StringComparison.Ordinal))).Counts
            .ShouldBe(new ImportCounts(Rows: 1, Changed: 1));

        await using var db = database.Open();
        var course = await db.Courses.SingleAsync(Stop);
        (course.Provider, course.Code, course.Title, course.Phase).ShouldBe((provider, "2C96", "Physics with mathematics", TrainingPhase.Secondary));
        CourseDetails.Of(course).ShouldBe(new(TrainingRoute.SchoolDirectFee, "Physics; Mathematics", 11, 18, StudyMode.FullTime, "SEND specialism"));
        (await db.JournalEntries.OrderByDescending(e => e.Id).Select(e => e.Summary).FirstAsync(Stop)).ShouldStartWith("Imported courses from courses.jsonl");
    }

    [Fact]
    public async Task What_cannot_be_taken_in_is_left_out_with_the_reason()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await Provider(database, "N91");
        await Provider(database, "X99", accredited: false);

        var report = await Import(database, Physics, Physics, Physics.Replace("N91", "ZZZ", StringComparison.Ordinal), Physics.Replace("N91", "X99", StringComparison.Ordinal),
            Physics.Replace("2c96", "A1", StringComparison.Ordinal).Replace("11_to_18", "2_to_7", StringComparison.Ordinal));

        report.Counts.ShouldBe(new ImportCounts(Rows: 5, Added: 2, LeftOut: 3));
        report.Warnings.Select(warning => (warning.Row, warning.Column)).ShouldBe([(2, "code"), (3, "accreditedBody"), (4, "accreditedBody"), (5, "ageRange")]);
    }

    [Fact]
    public async Task A_line_that_is_no_course_refuses_the_whole_file()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await Provider(database, "N91");

        var report = await Import(database, Physics, "code;name", "{}");

        report.Refused.ShouldBeTrue();
        report.Problems.Select(problem => problem.Row).ShouldBe([2, 3]);
        await using var db = database.Open();
        (await db.Courses.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Only_one_providers_courses_come_in_where_that_is_asked()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await Provider(database, "N91");
        await Provider(database, "B20");

        (await Import(database, "b20", Physics, Physics.Replace("N91", "B20", StringComparison.Ordinal))).Counts.ShouldBe(new ImportCounts(Rows: 1, Added: 1));
        await using var db = database.Open();
        var nobody = new Actor(null, null, "Nobody", []);
        (await new ImportCourses(db, TimeProvider.System).Run(new(new MemoryStream(), "courses.jsonl"), nobody, Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task The_whole_real_file_comes_in_for_the_providers_of_the_register_and_a_second_time_changes_nothing()
    {
        var (courses, providers) = (SharedData.File("publish-courses", "courses.jsonl.gz"), SharedData.File("itt-providers", "providers-all-2019-2026.csv"));
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using (var db = database.Open())
        {
            await using var file = File.OpenRead(providers);
            (await new ImportProviders(db, TimeProvider.System).Run(new(file, Path.GetFileName(providers)), Actor.CommandLine, Stop)).Value.Refused.ShouldBeFalse();
        }

        var first = await Whole();
        first.Refused.ShouldBeFalse();
        first.Counts.Rows.ShouldBe(13_577);
        first.Counts.Added.ShouldBeGreaterThan(5_000);
        (first.Counts.Added + first.Counts.LeftOut).ShouldBe(13_577);
        var second = await Whole();
        second.Counts.ShouldBe(first.Counts with { Added = 0, Unchanged = first.Counts.Added });

        async Task<ImportReport> Whole()
        {
            await using var db = database.Open();
            await using var file = File.OpenRead(courses);
            return (await new ImportCourses(db, TimeProvider.System).Run(new(file, "courses.jsonl.gz"), Actor.CommandLine, Stop)).Value;
        }
    }

    private static Task<ImportReport> Import(TestDatabase database, string line, params string[] lines) =>
        line.StartsWith('{') ? Import(database, null, (IEnumerable<string>)[line, .. lines]) : Import(database, line, (IEnumerable<string>)lines);

    private static async Task<ImportReport> Import(TestDatabase database, string? provider, IEnumerable<string> lines)
    {
        await using var db = database.Open();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return (await new ImportCourses(db, TimeProvider.System).Run(new(content, "courses.jsonl", Provider: provider), Actor.CommandLine, Stop)).Value;
    }

    private static async Task<OrganisationId> Provider(TestDatabase database, string code, bool accredited = true)
    {
        await using var db = database.Open();
        var provider = await db.AddOrganisation($"Provider {code}");
        db.Add(new OrganisationIdentifier { Organisation = provider, Scheme = IdentifierScheme.ProviderCode, Value = code });
        if (accredited)
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1902", From = new(2019, 9, 1) });
        }

        await db.SaveForTest();
        return provider;
    }
}
