using IttPartnerships.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Allocation;

/// <summary>The same odd years through the files and through the product: always a plan that keeps every rule, or a refusal that says what to do.</summary>
public sealed class DegenerateFilesTests
{
    private const string One = "school,easting,northing\nOak,400000,300000\n";

    private static string People(string pinned) =>
        $"trainee,easting,northing,subject,pattern,pinned\nAnn,400000,300000,Physics,A:autumn B:spring,{pinned}\nBob,400000,300000,Physics,A:autumn B:spring,{pinned}\n";

    private static string Two(string places) => $"school,easting,northing,places\nOak,400000,300000,{places}\nElm,400000,300000,{places}\n";

    private static readonly (string What, string Trainees, string Schools, string Offers)[] Years =
    [
        ("no offers", People(""), Two(""), "offer,school,subject\n"),
        ("no schools", People(""), "school,easting,northing\n", "offer,school,subject\n"),
        ("one school", People(""), One, "offer,school,subject,places\nO,Oak,Physics,5\n"),
        ("all pinned to one place", People("A=O"), Two(""), "offer,school,subject\nO,Oak,Physics\nE,Elm,Physics\n"),
        ("letters pinned to one school", People("A=O B=O2"), Two(""), "offer,school,subject,places\nO,Oak,Physics,2\nO2,Oak,Physics,2\n"),
        ("pinned to another subject", People("A=M"), Two(""), "offer,school,subject\nM,Oak,Music\n"),
        ("schools that take nobody", People(""), Two("0"), "offer,school,subject,places\nO,Oak,Physics,2\nE,Elm,Physics,2\n"),
        ("offers without places", People(""), Two(""), "offer,school,subject,places\nO,Oak,Physics,0\nE,Elm,Physics,0\n"),
        ("everything at one spot", People(""), Two("2"), "offer,school,subject,places\nO,Oak,Physics,2\nE,Elm,Physics,2\n"),
    ];

    public static TheoryData<string> Odd => [.. Years.Select(year => year.What)];

    [Theory, MemberData(nameof(Odd))]
    public void Through_the_files(string what)
    {
        var (_, trainees, schools, offers) = Years.Single(year => year.What == what);
        var answer = ExamplePlans.Plan(new PlanningFiles(PlanRoom.File(trainees), PlanRoom.File(schools), PlanRoom.File(offers)));
        answer.Problems.ShouldBeEmpty(what);
        PlanCheck.Broken(answer.Year!.Problem, answer.Plan!.Slots).ShouldBeEmpty(what);
        answer.Report!.Unfilled.ShouldAllBe(slot => slot.Reason.Length > 10, what);
        (answer.Report.Filled + answer.Report.Unfilled.Count).ShouldBe(4, what);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Through_the_product(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        foreach (var (what, trainees, schools, offers) in Years)
        {
            var plan = await room.Make(new RequestPlan.Command(what, PlanRoom.File(trainees), PlanRoom.File(schools), PlanRoom.File(offers)));
            (await room.Find(plan)).Value.Single().State.ShouldBe(PlanState.Made, what);
            (await room.Read(plan)).Trainees.SelectMany(trainee => trainee.Slots).ShouldAllBe(slot => slot.Why.Length > 0, what);
        }
    }
}
