using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Allocation;

/// <summary>Questions to made plans: why, side by side, how fair, who might help.</summary>
public sealed class AskPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_trainee_is_explained_here_and_anywhere_somebody_asks_about(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make();
        var made = await room.Read(plan);
        var (placed, left) = (made.Trainees.First(one => one.IsPlaced), made.Trainees.First(one => !one.IsPlaced));

        var here = (await Explain(room, plan, placed.Number, "larkmere")).Value;
        here.Trainee.Slots[0].School.ShouldBe("Ash Grove School");
        here.Asked[1].ShouldHaveSingleItem().Words.ShouldBe("it is for Music");
        (await Explain(room, plan, placed.Number, "nowhere")).Value.Asked[1].ShouldBeEmpty();

        var nowhere = (await Explain(room, plan, left.Number)).Value.Trainee.Slots[0];
        nowhere.Elsewhere.ShouldHaveSingleItem().Words.ShouldBe($"its place in autumn is taken by {placed.Name}, for whom no other place is free");
        nowhere.WouldHelp.ShouldHaveSingleItem().ShouldContain("1 place for Physics in autumn");

        (await Explain(room, plan, 2)).Refusals.ShouldBe([Refusal.NotFound]);
        (await room.Use<ExplainPlan, Outcome<ExplainPlan.Answer>>(use => use.Run(new(plan, 0), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Schools_that_somebody_asks_about_stand_in_the_order_of_the_journey(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make(new RequestPlan.Command(
            "Three",
            PlanRoom.File("trainee,easting,northing,subject,pattern\nAmira Example,400000,300000,Physics,A:autumn\n"),
            PlanRoom.File("school,easting,northing\nOak,400500,300000\nElm Road,425000,300000\nElm Bank,412000,300000\nElm Hill,405000,300000\n"),
            PlanRoom.File("offer,school,subject\nO,Oak,Physics\nR,Elm Road,Physics\nB,Elm Bank,Physics\nH,Elm Hill,Music\n")));

        (await Explain(room, plan, 0, "elm")).Value.Asked[1].Select(other => other.School).ShouldBe(["Elm Hill", "Elm Bank", "Elm Road"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Plans_stand_side_by_side_by_the_same_numbers(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var first = await room.Make(PlanRoom.Small("First"));
        var second = await room.Make(PlanRoom.Small("Second") with { Wishes = new(new Dictionary<string, int> { ["contrast"] = 5 }) });

        var both = (await Compare(room, room.Manager)).Value;
        both.Sides.Select(side => side.Plan.Name).ShouldBe(["Second", "First"]);
        both.Sides.ShouldAllBe(side => side.Plan.Placed == 1 && side.Worst.Count == 1 && side.Contrast.Of == 0 && side.Changed == null && side.LeastUnfilled == 1);
        both.Sides[0].Wishes.ShouldBe(["Schools that differ: four times"]);
        var one = (await Compare(room, room.Manager, first)).Value;
        one.Sides.ShouldHaveSingleItem().Plan.Id.ShouldBe(first);
        one.All.Select(row => row.Id).ShouldBe([second, first]);
        (await Compare(room, room.Rival, first)).Value.Sides.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task How_fair_a_plan_is_is_told_by_need_and_over_the_course(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var plan = await room.Make(new RequestPlan.Command(
            "Fair",
            PlanRoom.File("trainee,easting,northing,subject,pattern,travel\nAmira Example,400000,300000,Physics,A:autumn B:spring,car\nBen Example,400000,300000,Physics,A:autumn B:spring,public\n"),
            PlanRoom.File("school,easting,northing\nOak,400500,300000\nElm,401500,300000\n"),
            PlanRoom.File("offer,school,subject,places\nO,Oak,Physics,1\nE,Elm,Physics,1\n")));

        var answer = (await room.Use<ShowFairness, Outcome<ShowFairness.Answer>>(use => use.Run(new(plan), room.Manager, Stop))).Value;
        answer.Report.Rows.Where(row => row.By == "How they travel").Select(row => (row.Group, row.Trainees, row.Placed, row.Filled)).ShouldBe([("By car", 1, 1, 2), ("By public transport", 1, 1, 2)]);
        answer.Report.Rows.Where(row => row.By == "Over the course").Select(row => row.Group).ShouldBe(["First placement", "Second placement"]);
        answer.Report.FarEveryTime.ShouldBeEmpty();
        using MemoryStream sheet = new();
        answer.Report.Write(sheet);
        System.Text.Encoding.UTF8.GetString(sheet.ToArray()).ShouldContain("How they travel,By car,1,1,2,");
        (await room.Use<ShowFairness, Outcome<ShowFairness.Answer>>(use => use.Run(new(plan), room.Rival, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_extra_offer_leads_to_schools_near_that_teach_it_partners_first(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        SampleYear year;
        await using (var db = room.Database.Open())
        {
            year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
            db.Add(new Contact { Id = ContactId.New(), Organisation = year.Offers[0].School, KeptBy = room.Manager.Organisation!.Value, Name = "Head of Larkmere", Email = "head@larkmere.example" });
            await db.SaveForTest();
        }

        var plan = await room.Make();
        var found = (await Help(room, plan, 0, room.Manager)).Value;
        found.Schools.Count.ShouldBe(2);
        found.Schools.ShouldAllBe(school => school.IsPartner && school.Metres < 5_000);
        found.Schools.Single(school => school.School == year.Offers[0].School).ShouldSatisfyAllConditions(
            school => school.Contact.ShouldBe("Head of Larkmere"), school => school.Email.ShouldBe("head@larkmere.example"));
        (await Help(room, plan, 0, room.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Help(room, plan, 5, room.Manager)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static Task<Outcome<ExplainPlan.Answer>> Explain(PlanRoom room, PlanRunId plan, int number, string school = "") =>
        room.Use<ExplainPlan, Outcome<ExplainPlan.Answer>>(use => use.Run(new(plan, number, school), room.Manager, Stop));

    private static Task<Outcome<ComparePlans.Answer>> Compare(PlanRoom room, Actor actor, params PlanRunId[] plans) =>
        room.Use<ComparePlans, Outcome<ComparePlans.Answer>>(use => use.Run(new(plans), actor, Stop));

    private static Task<Outcome<FindWhoMightHelp.Answer>> Help(PlanRoom room, PlanRunId plan, int extra, Actor actor) =>
        room.Use<FindWhoMightHelp, Outcome<FindWhoMightHelp.Answer>>(use => use.Run(new(plan, extra), actor, Stop));
}
