using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Requirements;
using static IttPartnerships.Tests.Requirements.SomeFacts;

namespace IttPartnerships.Tests.Requirements;

public sealed class JudgeTraineeTests
{
    private static readonly RuleBook Everything = new(AllRequirements.InOrder.Select(rule => rule.Id));

    [Fact]
    public void Whoever_did_everything_meets_every_requirement_of_their_route() =>
        JudgeTrainee.Of(Finished, Everything).Findings.Where(finding => finding.Standing != Standing.Met).Select(finding => $"{finding.Rule.Id} {finding.Standing} {finding.Because}").ShouldBeEmpty();

    [Fact]
    public void Before_the_year_begins_a_good_plan_is_on_course_and_nothing_has_happened()
    {
        var judged = JudgeTrainee.Of(Finished.On(First.AddDays(-1)), Everything);

        judged.Overall.ShouldBe(Standing.OnCourse);
        judged.Find("RQ-TR-06").ShouldSatisfyAllConditions(days => days.Plan.Has.ShouldBe(140), days => days.Actual.Has.ShouldBe(0), days => days.Standing.ShouldBe(Standing.OnCourse));
    }

    [Fact]
    public void Days_missed_count_against_the_plan_and_the_smallest_thing_that_mends_it_is_said_with_its_last_day()
    {
        var middle = Finished.On(new(2027, 2, 12));
        var missed = middle.WithPlacements(placement => placement.School == Elm ? placement with { Actual = [.. placement.Actual.Skip(24)] } : placement);

        var finding = JudgeTrainee.Of(missed, RuleBook.Unconfirmed).Find("RQ-TR-06");

        finding.Standing.ShouldBe(Standing.AtRisk);
        (finding.Plan.Has, finding.Actual.Has, finding.Expected.Has).ShouldBe((140, 76, 116));
        finding.Rule.Mend(missed, finding.Expected).ShouldBe("4 days more in a school");
        finding.LastDay.ShouldBe(new DateOnly(2027, 6, 22));
    }

    [Fact]
    public void What_can_no_longer_be_mended_says_so()
    {
        var late = Finished with { Placements = [Placement(Elm, new(2026, 9, 21), 100, KeyStages.KeyStage3)], Today = new(2027, 6, 10) };

        var finding = JudgeTrainee.Of(late, RuleBook.Unconfirmed).Find("RQ-TR-06");

        (finding.Standing, finding.LastDay).ShouldBe((Standing.NotMet, null));
        JudgeTrainee.Of(late, RuleBook.Unconfirmed).Overall.ShouldBe(Standing.NotMet);
    }

    [Fact]
    public void A_placement_nobody_confirmed_did_not_happen()
    {
        var pencilled = Finished.WithPlacements(placement => placement with { State = PlacementState.Pencilled, Actual = [] });

        pencilled.Read("RQ-TR-06", Basis.Plan).Has.ShouldBe(140);
        pencilled.Read("RQ-TR-06", Basis.Actual).Has.ShouldBe(0);
    }

    [Theory]
    [InlineData(KeyStages.KeyStage3, KeyStages.KeyStage4, "One placement of 2 weeks or more in key stage 3")]
    [InlineData(KeyStages.KeyStage4, KeyStages.KeyStage4, "One placement of 2 weeks or more in key stage 3")]
    [InlineData(KeyStages.KeyStage1, KeyStages.KeyStage1, "One placement of 2 weeks or more in early years or key stage 2")]
    public void The_missing_key_stage_is_named(KeyStages chosen, KeyStages taught, string mend)
    {
        var facts = Finished.WithPlacements(placement => placement with { KeyStages = taught }) with { Chosen = chosen };

        var judged = JudgeTrainee.Of(facts.On(new(2026, 12, 1)), RuleBook.Unconfirmed);

        judged.Find("RQ-W1").Effect.ShouldBe(RuleEffect.Blocks);
        judged.MendOf(judged.Find("RQ-W1")).ShouldBe(mend);
        judged.IsBlocked.ShouldBeTrue();
    }

    [Fact]
    public void A_key_stage_counts_from_ten_days_on()
    {
        Finished.WithPlacements(Short(9)).Read("RQ-W1").Has.ShouldBe(1);
        Finished.WithPlacements(Short(10)).Read("RQ-W1").Has.ShouldBe(2);

        static Func<PlacementFacts, PlacementFacts> Short(int days) => placement => placement.School == Oak ? Placement(Oak, placement.FirstDay, days, KeyStages.KeyStage4) : placement;
    }

    [Fact]
    public void A_school_that_became_an_academy_is_still_the_same_school()
    {
        var academy = Oak with { SameAs = Elm.Id };

        Finished.WithPlacements(placement => placement.School == Oak ? placement with { School = academy } : placement).Read("RQ-TR-01").Has.ShouldBe(1);
    }

    [Fact]
    public void Codes_for_no_number_count_as_placements_and_not_as_schools()
    {
        var coded = Finished.WithPlacements(placement => placement.School == Oak ? placement with { School = School("Unknown", "900030") } : placement);

        coded.Read("RQ-TR-03").Holds.ShouldBe(true);
        coded.Read("RQ-TR-01").Holds.ShouldBe(false);
    }

    [Fact]
    public void What_depends_on_the_route_is_not_judged_while_the_course_does_not_say_it()
    {
        var judged = JudgeTrainee.Of(Finished.With(course => course with { Route = null }), RuleBook.Unconfirmed);

        judged.Find("RQ-TR-06").Because.ShouldBe("The course does not say its route");
        judged.Find("RQ-W1").Standing.ShouldBe(Standing.Met);
        judged.Overall.ShouldBe(Standing.NotJudged);
    }

    [Fact]
    public void An_adjustment_asks_for_less_and_is_shown_with_the_finding()
    {
        var adjustment = new AdjustmentFacts(AdjustmentId.New(), "RQ-TR-06", 90, ForCourse: false);
        var short_ = Finished with { Placements = [Finished.Placements[0]] };

        JudgeTrainee.Of(short_, RuleBook.Unconfirmed).Find("RQ-TR-06").Standing.ShouldBe(Standing.NotMet);
        JudgeTrainee.Of(short_ with { Adjustments = [adjustment] }, RuleBook.Unconfirmed).Find("RQ-TR-06").ShouldSatisfyAllConditions(
            finding => finding.Standing.ShouldBe(Standing.Met), finding => finding.Expected.Needs.ShouldBe(90), finding => finding.Adjusted.ShouldBe(adjustment));
    }

    [Fact]
    public void Days_of_ITP_that_nobody_took_the_register_of_are_asked_for_first()
    {
        var facts = Finished.WithItp(itp => itp.Focus == "Routines" ? itp with { Attended = [] } : itp).On(new(2027, 3, 1));

        var judged = JudgeTrainee.Of(facts, RuleBook.Unconfirmed);

        judged.MendOf(judged.Find("RQ-W2")).ShouldBe("Say who attended on 5 days of ITP that are over");
    }

    [Fact]
    public void ITP_may_take_days_from_a_placement_and_a_placement_none_from_ITP()
    {
        var full = Finished.On(new(2027, 5, 28)) with
        {
            Placements = [Placement(Elm, new(2026, 9, 21), 100, KeyStages.KeyStage3), Placement(Oak, new(2027, 5, 31), 20, KeyStages.KeyStage4) with { Actual = [] }], Itp = [.. Finished.Itp.Skip(1)],
        };

        var judged = JudgeTrainee.Of(full with { EndsOn = new(2027, 6, 25) }, RuleBook.Unconfirmed);

        judged.Find("RQ-W2").ShouldSatisfyAllConditions(finding => finding.Standing.ShouldBe(Standing.AtRisk), finding => finding.LastDay.ShouldBe(new DateOnly(2027, 6, 21)));
    }

    [Fact]
    public void What_only_warns_is_counted_apart()
    {
        var judged = JudgeTrainee.Of(Finished.WithItp(itp => itp with { ExpertHours = 4 }), RuleBook.Unconfirmed);

        (judged.Overall, judged.Warnings, judged.IsBlocked).ShouldBe((Standing.Met, 1, false));
    }

    [Fact]
    public void One_more_placement_changes_what_it_changes()
    {
        var one = Finished.On(new(2026, 12, 1)) with { Placements = [Finished.Placements[0]] };

        var change = JudgeTrainee.With(one, Placement(Oak, new(2027, 3, 1), 40, KeyStages.KeyStage4) with { State = PlacementState.Pencilled, Actual = [] }, RuleBook.Unconfirmed);

        change.Changed.Select(pair => pair.After.Rule.Id).ShouldContain("RQ-TR-01");
        change.Changed.Single(pair => pair.After.Rule.Id == "RQ-W1").ShouldSatisfyAllConditions(
            pair => pair.Before!.Value.Standing.ShouldBe(Standing.AtRisk), pair => pair.After.Standing.ShouldBe(Standing.OnCourse));
        change.Changed.ShouldNotContain(pair => pair.After.Rule.Id == "RQ-TR-13");
        JudgeTrainee.Without(change.After.Facts, change.After.Facts.Placements[^1].Id, RuleBook.Unconfirmed).After.Find("RQ-TR-01").Standing.ShouldBe(Standing.AtRisk);
    }

    [Fact]
    public void A_rule_that_begins_to_apply_with_a_placement_has_nothing_before_it()
    {
        var none = Finished.On(new(2026, 9, 1)) with { Placements = [] };

        var change = JudgeTrainee.With(none, Placement(Elm with { Setting = SettingType.Special }, new(2026, 10, 5), 60, KeyStages.KeyStage3) with { State = PlacementState.Pencilled, Actual = [] }, RuleBook.Unconfirmed);

        change.Changed.Single(pair => pair.After.Rule.Id == "RQ-PL-07").ShouldSatisfyAllConditions(pair => pair.Before.ShouldBeNull(), pair => pair.After.Standing.ShouldBe(Standing.AtRisk));
    }

    [Fact]
    public void Suitability_and_mentors_are_asked_for_four_weeks_before_a_placement_begins()
    {
        var bare = Finished.WithPlacements(placement => placement with { HasMentor = false, Agreements = [] }) with { SuitableOn = null };

        var early = JudgeTrainee.Of(bare.On(new(2026, 8, 1)), RuleBook.Unconfirmed);
        var soon = JudgeTrainee.Of(bare.On(new(2026, 8, 30)), RuleBook.Unconfirmed);

        foreach (var rule in (string[])["RQ-SG-01", "RQ-PL-10", "RQ-AG-03"])
        {
            early.Find(rule).Standing.ShouldBe(Standing.OnCourse, rule);
            soon.Find(rule).Standing.ShouldBe(Standing.AtRisk, rule);
        }

        soon.MendOf(soon.Find("RQ-PL-10")).ShouldBe("Name a mentor at Elm Street School (begins on 21 September 2026)");
        soon.Find("RQ-SG-01").LastDay.ShouldBe(new DateOnly(2026, 9, 21));
    }
}
