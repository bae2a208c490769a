using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations;

public sealed class FollowSuccessorsTests
{
    private const string Header = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate";

    private static readonly string[] Schools =
        ["URN,EstablishmentName,EstablishmentStatus (name)", "100001,A,Closed", "100002,B,Closed", "100003,C,Open", "100004,D,Open", "100005,E,Closed"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_that_split_and_changed_again_has_all_its_ends(DatabaseKind kind)
    {
        await using var database = await Linked(kind, "100001,100002,B,Successor,", "100002,100003,C,Successor - Split School,", "100004,100002,B,Predecessor - Split School,");

        var answer = await Follow(database, "100001");

        answer.Heads.Select(head => head.Name).Order().ShouldBe(["C", "D"]);
        answer.MetCycle.ShouldBeFalse();
        (await Follow(database, "100003")).Heads.ShouldHaveSingleItem().Name.ShouldBe("C");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_cycle_ends_at_its_open_school_and_is_told(DatabaseKind kind)
    {
        await using var database = await Linked(kind, "100001,100002,B,Successor,", "100002,100003,C,Successor,", "100003,100001,A,Successor,");

        var answer = await Follow(database, "100001");

        answer.Heads.ShouldHaveSingleItem().Name.ShouldBe("C");
        answer.MetCycle.ShouldBeTrue();
    }

    [Fact]
    public async Task A_way_out_of_a_cycle_is_taken()
    {
        await using var database = await Linked(DatabaseKind.Sqlite, "100001,100002,B,Successor,", "100002,100001,A,Successor,", "100002,100004,D,Successor,");

        var answer = await Follow(database, "100001");

        answer.Heads.ShouldHaveSingleItem().Name.ShouldBe("D");
        answer.MetCycle.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cycle_of_closed_schools_gives_them_all()
    {
        await using var database = await Linked(DatabaseKind.Sqlite, "100001,100002,B,Successor,", "100002,100001,A,Successor,");

        (await Follow(database, "100002")).Heads.Select(head => head.Name).Order().ShouldBe(["A", "B"]);
    }

    [Fact]
    public async Task A_successor_we_do_not_have_is_an_end_with_its_number()
    {
        await using var database = await Linked(DatabaseKind.Sqlite, "100001,100099,Far Academy,Successor,");

        var head = (await Follow(database, "100001")).Heads.ShouldHaveSingleItem();

        (head.Organisation, head.Urn, head.Name).ShouldBe((null, "100099", "Far Academy"));
    }

    [Fact]
    public async Task Nobody_is_found_for_an_unknown_organisation()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();

        (await new FollowSuccessors(db).Run(new(OrganisationId.New()), Actor.CommandLine, Stop)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Every_school_of_the_real_register_comes_to_an_end()
    {
        var schools = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        var links = SharedData.File("gias-links", "links_edubasealldata20250422.csv.gz");
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await database.Schools(File.OpenRead(schools), "schools.csv.gz");
        await database.Links(File.OpenRead(links), Path.GetFileName(links));
        await using var db = database.Open();
        var follow = new FollowSuccessors(db);
        var several = await db.Links.Where(l => l.Kind == LinkKind.Successor)
            .GroupBy(l => l.Organisation).Where(all => all.Count() > 1).Select(all => all.Key).ToListAsync(Stop);

        var cycles = 0;
        foreach (var school in several)
        {
            var answer = (await follow.Run(new(school), Actor.CommandLine, Stop)).Value;
            answer.Heads.ShouldNotBeEmpty();
            cycles += answer.MetCycle ? 1 : 0;
        }

        several.Count.ShouldBe(80);
        cycles.ShouldBeInRange(1, 12);
    }

    private static async Task<TestDatabase> Linked(DatabaseKind kind, params string[] links)
    {
        var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);
        (await database.Links([Header, .. links])).Refused.ShouldBeFalse();
        return database;
    }

    private static async Task<FollowSuccessors.Answer> Follow(TestDatabase database, string urn)
    {
        await using var db = database.Open();
        var school = await db.Schools.SingleAsync(s => s.Urn == urn, Stop);
        return (await new FollowSuccessors(db).Run(new(school.Organisation), Actor.CommandLine, Stop)).Value;
    }
}
