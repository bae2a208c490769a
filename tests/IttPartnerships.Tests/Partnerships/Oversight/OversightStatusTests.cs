using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class OversightStatusTests
{
    private static readonly DateOnly First = new(2026, 8, 1);
    private static readonly Period Year = new(First, new(2027, 7, 31));

    private static readonly OversightFacts Visited = new(
        new(2026, 9, 1), Year, Owned: true, [new(OversightMethod.Visit, 3, "Head of quality", null)], [], []);

    [Theory]
    [InlineData(true, true, 0, false, OversightStatus.Sufficient)]
    [InlineData(true, true, 60, false, OversightStatus.Sufficient)]
    [InlineData(true, true, 61, false, OversightStatus.DueSoon)]
    [InlineData(true, true, 91, false, OversightStatus.DueSoon)]
    [InlineData(true, true, 92, false, OversightStatus.Overdue)]
    [InlineData(true, true, 0, true, OversightStatus.Overdue)]
    [InlineData(true, false, 0, false, OversightStatus.Missing)]
    [InlineData(true, false, 92, true, OversightStatus.Missing)]
    [InlineData(false, true, 0, false, OversightStatus.Missing)]
    [InlineData(false, false, 92, true, OversightStatus.Missing)]
    public void What_weighs_most_decides(bool agreed, bool owned, int daysIn, bool lateAction, OversightStatus status) =>
        Of(Visited with
        {
            On = First.AddDays(daysIn),
            Owned = owned,
            Agreed = agreed ? Visited.Agreed : [],
            Actions = lateAction ? [Action(First.AddDays(daysIn - 1))] : [],
        }).Status.ShouldBe(status);

    [Fact]
    public void The_day_it_is_due_is_in_time() => Of(Visited with { On = new(2026, 10, 31) }).Status.ShouldBe(OversightStatus.DueSoon);

    [Theory]
    [InlineData("2026-12-20", "The visit due on 31 October 2026 is 50 days late")]
    [InlineData("2026-11-01", "The visit due on 31 October 2026 is 1 day late")]
    [InlineData("2026-10-26", "The visit is due on 31 October 2026, in 5 days")]
    [InlineData("2026-10-31", "The visit is due on 31 October 2026, which is today")]
    [InlineData("2026-09-01", "Nothing is late. The next visit is due on 31 October 2026")]
    public void The_reason_says_what_and_when(string on, string reason) => Of(Visited with { On = DateOnly.ParseExact(on, "yyyy-MM-dd") }).Reason.ShouldBe(reason);

    [Fact]
    public void Without_an_arrangement_the_reason_says_so() => Of(Visited with { Agreed = [] }).Reasons.ShouldBe(["No arrangement says how this is overseen"]);

    [Fact]
    public void Without_an_owner_the_reason_names_the_post() => Of(Visited with { Owned = false }).Reason.ShouldBe("Nobody is named to own it: the agreement says Head of quality");

    [Fact]
    public void An_action_is_told_with_what_it_came_from()
    {
        var done = new AgreedOversight(OversightMethod.Visit, 3, "Head of quality", new(2026, 11, 1));
        var facts = Visited with { On = new(2026, 11, 20), Agreed = [done], Actions = [Action(new(2026, 11, 10)), Action(new(2026, 12, 1), OversightOutcome.MeetsWithActions)] };

        Of(facts).Reasons.ShouldBe(
        [
            "The sampling of 3 October 2026 did not meet expectations, and its action is overdue since 10 November 2026",
            "An action from the sampling of 3 October 2026 is due on 1 December 2026",
        ]);
    }

    [Fact]
    public void What_people_added_counts_too() =>
        Of(Visited with { Extra = [new(OversightMethod.Meeting, new(2026, 8, 31), OversightActivityId.New())] }).Reason.ShouldBe("The meeting due on 31 August 2026 is 1 day late");

    [Fact]
    public void When_nothing_more_falls_due_it_is_sufficient_to_the_end()
    {
        var judgement = Of(Visited with { On = new(2027, 7, 31), Agreed = [new(OversightMethod.Visit, 3, "Head of quality", new(2027, 5, 15))] });

        (judgement.Status, judgement.Reason).ShouldBe((OversightStatus.Sufficient, "Nothing is late, and nothing more is due before it ends"));
    }

    [Fact]
    public void Any_facts_have_a_status_with_a_reason_and_doing_more_never_makes_it_worse()
    {
        var chance = new Random(20261122);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var facts = Drawn(chance);
            var before = Of(facts);

            before.Reasons.ShouldNotBeEmpty();
            var late = facts.Due.Any(due => due.On < facts.On) || facts.Actions.Any(action => action.DueOn < facts.On);
            before.Status.ShouldBe(
                facts.Agreed.Count == 0 || !facts.Owned ? OversightStatus.Missing
                : late ? OversightStatus.Overdue
                : facts.Due.Select(due => due.On).Concat(facts.Actions.Select(action => action.DueOn)).Any(day => day <= facts.On.AddDays(30)) ? OversightStatus.DueSoon
                : OversightStatus.Sufficient);

            var done = facts with { Agreed = [.. facts.Agreed.Select(agreed => agreed with { LastSettled = facts.On })], Actions = [], Extra = [] };
            ((int)Of(done).Status).ShouldBeGreaterThanOrEqualTo((int)before.Status, facts.ToString());
            Of(done).Status.ShouldNotBe(OversightStatus.Overdue);
        }
    }

    private static OversightFacts Drawn(Random chance)
    {
        var on = First.AddDays(chance.Next(365));
        OversightMethod[] methods = [.. Enum.GetValues<OversightMethod>().Where(_ => chance.Next(4) == 0)];
        return new(
            on, new(First, chance.Next(3) == 0 ? null : Year.Until), chance.Next(5) > 0,
            [.. methods.Select(method => new AgreedOversight(method, chance.Next(1, 13), "Head of quality", chance.Next(2) == 0 ? null : on.AddDays(-chance.Next(365))))],
            [.. Enumerable.Range(0, chance.Next(2)).Select(_ => new ExtraOversight(OversightMethod.Meeting, on.AddDays(chance.Next(-60, 120)), OversightActivityId.New()))],
            [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Action(on.AddDays(chance.Next(-60, 120))))]);
    }

    private static OversightJudgement Of(OversightFacts facts) => OversightJudgement.Of(facts);

    private static OpenAction Action(DateOnly due, OversightOutcome outcome = OversightOutcome.DoesNotMeet) =>
        new(OversightActionId.New(), OversightActivityId.New(), OversightMethod.Sampling, new(2026, 10, 3), outcome, AgreementSide.Partner, due);
}
