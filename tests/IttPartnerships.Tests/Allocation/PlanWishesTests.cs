using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Allocation;

public sealed class PlanWishesTests
{
    private static PlanWishes Set(string wish, int level) => new(new Dictionary<string, int> { [wish] = level });

    [Fact]
    public void As_usual_nothing_weighs_otherwise_than_by_itself()
    {
        PlanWishes.Default.Weights.ShouldBe(PlanWeights.Default);
        PlanWishes.Default.IsUsual.ShouldBeTrue();
    }

    [Fact]
    public void A_wish_counts_as_many_times_as_its_level_says()
    {
        Set("contrast", 0).Weights.SharedLabel.ShouldBe(0);
        Set("contrast", 5).Weights.SharedLabel.ShouldBe(4 * PlanWeights.Default.SharedLabel);
        Set("together", 4).Weights.ShouldBe(PlanWeights.Default with { Apart = 2 * PlanWeights.Default.Apart });
    }

    [Fact]
    public void What_is_stored_is_read_again_and_what_nobody_knows_is_passed_over()
    {
        var wishes = new PlanWishes(new Dictionary<string, int> { ["contrast"] = 5, ["together"] = 0, ["changes"] = PlanWishes.Usual });
        wishes.Text().ShouldBe("contrast=5 together=0");
        PlanWishes.Read("contrast=5 beauty=2 together=0 carried=77").Levels.ShouldBe(new Dictionary<string, int> { ["contrast"] = 5, ["together"] = 0 }, ignoreOrder: true);
        wishes.InWords().ShouldBe(["Schools that differ: four times", "Trainees who asked to be together: not at all"]);
    }

    [Fact]
    public void Every_level_of_every_wish_is_said_against_the_length_of_journeys()
    {
        foreach (var wish in PlanWishes.All)
        {
            Enumerable.Range(0, PlanWishes.Times.Count).Select(wish.Effect).ShouldAllBe(effect => effect.Length > 10);
            wish.Effect(0).ShouldBe("does not count");
        }

        var together = PlanWishes.All.Single(wish => wish.Id == "together");
        var words = together.Effect(PlanWishes.Usual);
        var more = int.Parse(words.Split(' ')[1]);
        words.ShouldBe($"about {more} minutes on a journey of 45 minutes");
        (PlanWeights.Default.Journey(45 + more) - PlanWeights.Default.Journey(45)).ShouldBeGreaterThanOrEqualTo(PlanWeights.Default.Apart);
        (PlanWeights.Default.Journey(44 + more) - PlanWeights.Default.Journey(45)).ShouldBeLessThan(PlanWeights.Default.Apart);
        PlanWishes.All.Single(wish => wish.Id == "changes").Effect(PlanWishes.Usual).ShouldBe("as long as the trainee’s limit allows");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_weighs_as_asked_and_the_next_begins_there(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var command = new RequestPlan.Command(
            "Near or liked",
            PlanRoom.File("trainee,easting,northing,subject,pattern,prefers\nAmira Example,446210,310450,Physics,A:autumn,Larkmere School\n"),
            PlanRoom.File("school,easting,northing\nAsh Grove School,446300,310450\nLarkmere School,460000,311000\n"),
            PlanRoom.File("offer,school,subject\nphysics-1,Ash Grove School,Physics\nphysics-2,Larkmere School,Physics\n"));

        (await room.Read(await room.Make(command))).Trainees[0].Slots[0].SchoolName.ShouldBe("Ash Grove School");
        (await Find(room, room.Manager)).Value.IsUsual.ShouldBeTrue();

        var wishes = new PlanWishes(new Dictionary<string, int> { ["preferences"] = 5, ["worst-journeys"] = 0 });
        var again = command with { Trainees = Again(command.Trainees!), Schools = Again(command.Schools!), Offers = Again(command.Offers!), Wishes = wishes };
        (await room.Read(await room.Make(again))).Trainees[0].Slots[0].SchoolName.ShouldBe("Larkmere School");
        (await Find(room, room.Manager)).Value.Levels.ShouldBe(wishes.Levels, ignoreOrder: true);
        (await Find(room, room.Rival)).Value.IsUsual.ShouldBeTrue();
        (await Find(room, Actor.Nobody)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    private static GivenFile Again(GivenFile file)
    {
        var bytes = ((MemoryStream)file.Content).ToArray();
        return file with { Content = new MemoryStream(bytes) };
    }

    private static Task<Outcome<PlanWishes>> Find(PlanRoom room, Actor actor) =>
        room.Use<FindPlanWishes, Outcome<PlanWishes>>(use => use.Run(new(), actor, TestContext.Current.CancellationToken));
}
