using System.Text.Json;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Cli.Organisations;

public sealed class ImportCommandTests : IDisposable
{
    private const string Schools = "URN,EstablishmentName,EstablishmentStatus (name)\r\n100001,Alder School,Open\r\n100002,Birch School,Closed\r\n";

    private readonly string folder = Directory.CreateTempSubdirectory("ittp-import-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_good_file_is_taken_in_and_the_report_reads_as_sentences(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var file = Write("register-2025-01-16.csv", Schools);

        var (code, output, error) = await Run(database, "import", "schools", file);

        code.ShouldBe(0);
        output.ShouldContain("Imported register-2025-01-16.csv, facts of 16 January 2025: 2 rows.");
        output.ShouldContain("2 added");
        error.ShouldContain("Saving: 2 rows");
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_every_problem_and_code_2()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        var file = Write("register.csv", Schools + "1000X,Cedar School,Open\r\n100004,Dogwood School,Perhaps\r\n");

        var (code, output, _) = await Run(database, "import", "schools", file);

        code.ShouldBe(2);
        output.ShouldContain("row 4, column URN, “1000X”: A URN has 5 or 6 digits.");
        output.ShouldContain("row 5, column EstablishmentStatus (name), “Perhaps”");
        output.ShouldContain("Nothing was imported from register.csv: 2 to mend first.");
    }

    [Fact]
    public async Task Programs_get_the_report_as_json_and_the_day_of_the_facts_can_be_said()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        var file = Write("register.csv", Schools);

        var (code, output, _) = await Run(database, "import", "schools", file, "--facts-of", "2026-01-30", "--json");

        code.ShouldBe(0);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("counts").GetProperty("added").GetInt32().ShouldBe(2);
        report.RootElement.GetProperty("factsOf").GetString().ShouldBe("2026-01-30");
        report.RootElement.GetProperty("kind").GetString().ShouldBe("schools");
    }

    [Fact]
    public async Task Hubs_come_with_their_districts_in_a_second_file()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        var hubs = Write("hubs.csv", "hub_name,hub_id,hub_region\r\nElm Hub,4cb21fcf-d643-4120-9c5b-2d105abcb4af,EE1\r\n");
        var districts = Write("districts.csv", "hub_region_code,district_name\r\nEE1,Elmshire\r\n");

        var (code, output, _) = await Run(database, "import", "hubs", hubs, "--districts", districts);

        (code, output).ShouldBe((0, $"Imported hubs.csv, facts of {TimeProvider.System.GetUtcNow():d MMMM yyyy}: 2 rows.{Environment.NewLine}        1 added{Environment.NewLine}"));
    }

    [Fact]
    public async Task Courses_come_for_every_provider_or_for_one()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using (var db = database.Open())
        {
            var provider = await db.AddOrganisation("Larkshire Teacher Training");
            db.Add(new OrganisationIdentifier { Organisation = provider, Scheme = IdentifierScheme.ProviderCode, Value = "N91" });
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1902", From = new(2019, 9, 1) });
            await db.SaveForTest();
        }

        const string Course = """{"name":"Physics","code":"2C96","programType":"SD","studyMode":"F","ageRange":"11_to_18","subjectLevel":"secondary","subjects":[{"code":"F3","name":"Physics"}],"accreditedBody":{"code":"N91"}}""";
        var file = Write("courses.jsonl", Course);

        (await Run(database, "import", "courses", file, "--provider", "ZZZ")).Output.ShouldContain(": 0 rows.");
        var (code, output, _) = await Run(database, "import", "courses", file, "--provider", "n91");

        code.ShouldBe(0);
        output.ShouldContain("1 added");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var (code, _, error) = await Run(database, "import", "links", "nowhere.csv");

        code.ShouldBe(2);
        error.ShouldContain("nowhere.csv: there is no such file");
    }

    [Fact]
    public async Task A_database_that_is_not_ready_says_how_to_make_it_so()
    {
        var file = Write("register.csv", Schools);

        var (code, _, error) = await Run(null, "import", "schools", file);

        code.ShouldBe(2);
        error.ShouldContain("ittp database migrate");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_demonstration_is_made_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);

        var first = await Run(database, "demonstration", "--schools", "80");
        var second = await Run(database, "demonstration", "--schools", "80");

        first.Code.ShouldBe(0);
        first.Output.ShouldContain("Made 80 fictional schools around the fictional county of ");
        second.Code.ShouldBe(2);
        second.Error.ShouldContain("There are organisations in this database already");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<(int Code, string Output, string Error)> Run(TestDatabase? database, params string[] arguments) =>
        CommandLine.Run(database, folder, arguments);
}
