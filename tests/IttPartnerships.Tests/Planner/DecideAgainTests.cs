namespace IttPartnerships.Tests.Planner;

public sealed class DecideAgainTests
{
    private const int Years = 40;

    [Fact]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule() => ProvedDraft.EachIsNoWorse(Years, proved => proved.DecideAgain().Run());

    [Fact]
    public void Groups_decided_side_by_side_come_out_as_on_one_core()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            Decided(seed, cores: 4).ShouldBe(Decided(seed, cores: 1), $"seed {seed}");
        }
    }

    private static int[] Decided(int seed, int cores)
    {
        ProvedDraft proved = new(seed, cores);
        proved.DecideAgain().Run();
        return proved.Draft.Chosen;
    }
}
