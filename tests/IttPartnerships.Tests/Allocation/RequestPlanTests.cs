using IttPartnerships.Files;
using System.IO.Compression;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation;

public sealed class RequestPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_that_is_asked_for_waits_in_the_list_until_it_is_made(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);

        var plan = await room.Request();

        var row = (await room.Find(plan)).Value.ShouldHaveSingleItem();
        (row.Name, row.State, row.Trainees, row.Schools, row.Slots).ShouldBe(("First try", PlanState.Waiting, 2, 2, 2));
        row.RequestedBy.ShouldBe("Bea of Ash Grove Training");
        row.KeptUntil.ShouldBe(new DateOnly(2027, 12, 27));
        (await room.Find()).Value.ShouldHaveSingleItem().Id.ShouldBe(plan);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everything_wrong_with_every_file_is_answered_at_once_and_nothing_is_saved(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var bad = new RequestPlan.Command(
            "Bad files",
            PlanRoom.File("trainee,easting,northing,subject,pattern\nAmira Example,,310450,Physics,autumn\n"),
            PlanRoom.File("school,easting,northing\nAsh Grove School,444100,nowhere\n"),
            PlanRoom.File("offer,school,subject,places\nphysics-1,No Such School,Physics,many\n"));

        var answer = (await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(bad, room.Manager, Stop))).Value;

        answer.Plan.ShouldBeNull();
        answer.Problems.Select(file => (file.File, file.Count)).ShouldBe([("trainees", 2), ("schools", 1), ("offers", 2)]);
        answer.Problems[2].First.ShouldContain(problem => problem.Row == 2 && problem.Column == "school" && problem.Value == "No Such School" && problem.Reason.Length > 0);
        await using var db = room.Database.Open();
        (await db.PlanRuns.CountAsync(Stop)).ShouldBe(0);
        (await db.Jobs.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_refused_beside_its_field()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var nothing = new RequestPlan.Command(new string('x', 101), null, null, null, Seconds: 0);

        var refused = await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(nothing, room.Manager, Stop));

        refused.Refusals.Select(refusal => refusal.Field).ShouldBe(["Name", "Trainees", "Schools", "Offers", "Seconds"]);
    }

    [Theory]
    [InlineData("PL-01", "A name", true)]
    [InlineData("PL-05", "20 megabytes", true)]
    [InlineData("PL-05", "a byte more", false)]
    [InlineData("PL-06", "600", true)]
    [InlineData("PL-06", "601", false)]
    public void The_limits_are_where_they_say(string rule, string what, bool holds)
    {
        var facts = what switch
        {
            "20 megabytes" => new PlanRequestFacts("", true, true, true, PlanRunRules.MostBytes, 60),
            "a byte more" => new PlanRequestFacts("", true, true, true, PlanRunRules.MostBytes + 1, 60),
            "600" => new PlanRequestFacts("", true, true, true, 1, 600),
            "601" => new PlanRequestFacts("", true, true, true, 1, 601),
            _ => new PlanRequestFacts(what, true, true, true, 1, 60),
        };

        PlanRunRules.BeforeRequesting.Single(one => one.Id == rule).Holds(facts).ShouldBe(holds);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Planning_again_takes_over_the_files_that_are_not_given_and_keeps_what_people_were_told(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var first = await room.Make();
        var told = (await room.Read(first)).Trainees.Single(trainee => trainee.IsPlaced);
        var offers = PlanRoom.File("offer,school,subject,windows,places\nphysics-1,Ash Grove School,Physics,autumn,1\nphysics-2,Larkmere School,Physics,autumn,1\n");

        var second = await room.Make(new RequestPlan.Command("", null, null, offers, Like: first, KeepLike: true));

        var row = (await room.Find(second)).Value.Single();
        (row.Name, row.Placed, row.Filled).ShouldBe(("Plan of 22 November 2026", 2, 2));
        (await room.Read(second)).Trainees[told.Number].Slots.Single().SchoolName.ShouldBe(told.Slots.Single().SchoolName);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Days_of_windows_are_kept_with_the_plan_and_taken_over_when_it_is_made_again(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var first = await room.Make(new RequestPlan.Command(
            "Shared days",
            PlanRoom.File("trainee,easting,northing,subject,pattern\nAmira Example,446210,310450,Physics,A:autumn\nBen Example,446210,310450,Physics,A:block\n"),
            PlanRoom.File("school,easting,northing\nAsh Grove School,446100,310400\n"),
            PlanRoom.File("offer,school,subject\nphysics-1,Ash Grove School,Physics\n"))
        {
            Windows = PlanRoom.File("window,first_day,last_day\nautumn,1/9/2026,18/12/2026\nblock,2/11/2026,15/1/2027\n"),
        });

        var again = await room.Make(new RequestPlan.Command("Again", null, null, null, Like: first));
        var apart = await room.Make(new RequestPlan.Command("Apart", null, null, null, Like: first) { Windows = PlanRoom.File("window,first_day,last_day\nautumn,1/9/2026,18/12/2026\nblock,4/1/2027,15/1/2027\n") });

        (await room.Find()).Value.ToDictionary(row => row.Id, row => row.Filled).ShouldBe(new Dictionary<PlanRunId, int> { [first] = 1, [again] = 1, [apart] = 2 }, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_files_of_another_organisation_cannot_be_taken_over(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make();

        var refused = await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(
            use => use.Run(new("Mine now", null, null, null, Like: plan), room.Rival, Stop));

        refused.Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Fact]
    public async Task Whoever_may_not_plan_is_told_nothing()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var viewer = room.Manager with { Permissions = RolePermissions.Of(Role.Viewer) };

        (await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(PlanRoom.Small(), viewer, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await room.Find(actor: viewer)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_one_is_refused_and_an_honest_gzip_file_is_not()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var small = PlanRoom.Small();
        var bomb = small with { Trainees = Zipped(new byte[PlanRunRules.MostBytes + 1]) };
        var honest = PlanRoom.Small() with { Trainees = Zipped(((MemoryStream)small.Trainees!.Content).ToArray()) };

        var refused = await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(bomb, room.Manager, Stop));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["PL-05"]);
        (await room.Find(await room.Make(honest))).Value.Single().Trainees.ShouldBe(2);
    }

    [Fact]
    public async Task Packed_files_are_counted_together_as_they_unpack()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var third = new byte[(PlanRunRules.MostBytes / 3) + 1];

        var refused = await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(new("", Zipped(third), Zipped(third), Zipped(third)), room.Manager, Stop));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["PL-05"]);
    }

    [Fact]
    public async Task It_is_called_and_kept_by_the_day_it_is_here()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        room.Clock.Today = new DateTimeOffset(2027, 6, 30, 23, 30, 0, TimeSpan.Zero);

        var row = (await room.Find(await room.Request(PlanRoom.Small("")))).Value.Single();

        (row.Name, row.KeptUntil).ShouldBe(("Plan of 1 July 2027", new DateOnly(2027, 7, 1).AddDays(PlanRun.DaysKept)));
    }

    [Fact]
    public async Task A_file_of_trainees_with_headings_only_is_refused_beside_its_field()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var empty = PlanRoom.Small() with { Trainees = PlanRoom.File("trainee,easting,northing,subject,pattern\n") };

        var refused = await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(empty, room.Manager, Stop));

        refused.Refusals.Select(refusal => (refusal.Code, refusal.Field)).ShouldBe([("PL-08", "Trainees")]);
    }

    [Fact]
    public async Task A_home_may_be_a_postcode_that_the_register_knows()
    {
        await using var room = await PlanRoom.On(DatabaseKind.Sqlite);
        var command = PlanRoom.Small() with
        {
            Trainees = PlanRoom.File("trainee,postcode,subject,pattern\nAmira Example,LS6 3AB,Physics,A:autumn\nBen Example,not one,Physics,A:autumn\n"),
        };

        var answer = (await room.Use<RequestPlan, Outcome<RequestPlan.Answer>>(use => use.Run(command, room.Manager, Stop))).Value;

        // The register of this database is empty, so both are unknown, and each is said.
        answer.Problems.Single().First.Select(problem => (problem.Row, problem.Column, problem.Value)).ShouldBe([(2, "postcode", "LS6 3AB"), (3, "postcode", "not one")]);
    }

    private static GivenFile Zipped(byte[] content)
    {
        MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(content);
        }

        packed.Position = 0;
        return new GivenFile("trainees.csv.gz", packed);
    }
}
