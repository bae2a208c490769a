using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements;

/// <summary>From pencilled to completed, and every way off that road.</summary>
public sealed class PlacementStepsTests
{
    private static CancellationToken Stop => PlacementScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_placement_goes_from_pencilled_to_completed_each_step_by_whose_it_is(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var head = await scene.Somebody("Noor Hale", school, Role.MentorCoordinator);
        var id = (await scene.Pencil(await scene.Trainee(), school, await scene.Offer(school, 1))).Value;
        (await scene.Read(id)).KeyStages.ShouldBe(KeyStages.KeyStage1);
        (await scene.Run(t => t.Proposals.Run(new(), head, Stop))).Value.Waiting.ShouldBeEmpty();

        (await scene.Propose(id)).Value.Unreached.ShouldBeEmpty();
        (await scene.Run(t => t.Confirm.Run(new([id]), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-01");
        (await scene.Run(t => t.Proposals.Run(new(), head, Stop))).Value.Waiting.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await scene.Run(t => t.Answer.Run(new([new(id, null, true)]), head, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Run(t => t.Confirm.Run(new([id]), scene.Manager, Stop))).Value.Done.ShouldBe([id]);
        scene.GoTo(scene.Autumn.FirstDay);
        (await scene.Run(t => t.Pass.Run(new(), Actor.CommandLine, Stop))).Value.ShouldBe(new(1, 0, 0));
        scene.GoTo(scene.Autumn.LastDay.AddDays(1));
        (await scene.Run(t => t.Pass.Run(new(), Actor.CommandLine, Stop))).Value.ShouldBe(new(0, 1, 0));
        (await scene.Run(t => t.Pass.Run(new(), Actor.CommandLine, Stop))).Value.ShouldBe(new(0, 0, 0));
        (await scene.Read(id)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PlacementState.Completed), p => p.Live.ShouldBeTrue(), p => p.OverrideReason.ShouldBeNull());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Without_an_agreement_in_force_only_the_accredited_provider_confirms_and_says_why(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Unsigned Primary", agreed: false);
        var partner = await scene.Db.AddOrganisation("Ash Grove Trust");
        await scene.Db.AddAgreement(scene.Provider, partner, new(2026, 8, 1), null, AgreementKind.LeadPartner, Responsibility.CourseDelivery);
        var lead = await scene.Somebody("Yusuf Pemberton", partner, Role.PartnershipManager);
        var id = await scene.Placed(await scene.Trainee(), school, await scene.Offer(school, 1), PlacementState.Accepted);

        (await scene.Run(t => t.Confirm.Run(new([id]), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-03");
        (await scene.Run(t => t.Confirm.Run(new([id], "It signs tomorrow"), lead, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-04");
        (await scene.Run(t => t.Confirm.Run(new([id], "It signs tomorrow"), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Read(id)).OverrideReason.ShouldBe("It signs tomorrow");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_declined_or_expires_frees_its_place_and_its_window(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 1);
        var (one, other) = (await scene.Trainee(), await scene.Trainee());
        var first = await scene.Placed(one, school, offer, PlacementState.Proposed);
        (await scene.Pencil(other, school, offer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-30");
        (await scene.Pencil(one, school, offer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-24");

        (await scene.Run(t => t.Answer.Run(new([new(first, null, false)]), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Answers[0].Reason");
        (await scene.Run(t => t.Answer.Run(new([new(first, null, false, "No mentor")]), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        var second = await scene.Placed(one, school, offer, PlacementState.Proposed);
        scene.GoTo(PlacementScene.Today.AddDays(11));
        (await scene.Run(t => t.Pass.Run(new(), Actor.CommandLine, Stop))).Value.Expired.ShouldBe(1);

        (await scene.Pencil(other, school, offer)).Succeeded.ShouldBeTrue();
        (await scene.Run(t => t.Propose.Run(new([second], PlacementScene.Today.AddDays(20)), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-30");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Withdrawing_can_be_taken_back_as_long_as_no_school_was_asked(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var id = (await scene.Pencil(await scene.Trainee(), school, await scene.Offer(school, 1))).Value;

        (await scene.Run(t => t.Withdraw.Run(new(id, null, null), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Read(id)).Live.ShouldBeFalse();
        (await scene.Run(t => t.Again.Run(new(id, null), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Read(id)).ShouldSatisfyAllConditions(p => p.Live.ShouldBeTrue(), p => p.State.ShouldBe(PlacementState.Pencilled));

        await scene.Propose(id);
        (await scene.Run(t => t.Withdraw.Run(new(id, null, null), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-02");
        (await scene.Run(t => t.Withdraw.Run(new(id, null, "The trainee left"), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Run(t => t.Again.Run(new(id, null), scene.Manager, Stop))).Refusals.ShouldContain(r => r.Code == "PT-09");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Moving_changes_what_is_pencilled_and_keeps_what_a_school_knew_on_record(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var (here, there) = (await scene.School("Ash Grove Primary"), await scene.School("Tarn Hill Primary"));
        var (offerHere, offerThere) = (await scene.Offer(here, 1), await scene.Offer(there, 2));
        var pencilled = (await scene.Pencil(await scene.Trainee(), here, offerHere)).Value;
        (await scene.Run(t => t.Move.Run(new(pencilled, null, there, offerThere), scene.Manager, Stop))).Value.ShouldBe(pencilled);
        (await scene.Read(pencilled)).School.ShouldBe(there);

        var confirmed = await scene.Placed(await scene.Trainee(), here, offerHere, PlacementState.Confirmed);
        (await scene.Run(t => t.Move.Run(new(confirmed, null, there, offerThere), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-02");
        var moved = (await scene.Run(t => t.Move.Run(new(confirmed, null, there, offerThere, Reason: "Too far"), scene.Manager, Stop))).Value;

        (await scene.Read(confirmed)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PlacementState.Withdrawn), p => p.Reason.ShouldBe("Too far"));
        (await scene.Read(moved)).ShouldSatisfyAllConditions(p => p.School.ShouldBe(there), p => p.State.ShouldBe(PlacementState.Pencilled));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_placement_under_way_ends_early_and_goes_on_elsewhere_in_the_same_window(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var (here, there) = (await scene.School("Ash Grove Primary"), await scene.School("Tarn Hill Primary"));
        var (offerHere, offerThere) = (await scene.Offer(here, 1), await scene.Offer(there, 1));
        var ended = await scene.Placed(await scene.Trainee(), here, offerHere, PlacementState.Confirmed);
        var moved = await scene.Placed(await scene.Trainee(), there, offerThere, PlacementState.Confirmed);
        scene.GoTo(scene.Autumn.FirstDay.AddDays(14));
        await scene.Run(t => t.Pass.Run(new(), Actor.CommandLine, Stop));
        var last = scene.Autumn.FirstDay.AddDays(18);

        (await scene.Run(t => t.End.Run(new(ended, null, last, "Ill"), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        var on = (await scene.Run(t => t.Move.Run(new(moved, null, here, offerHere, Reason: "The school closes", LastDay: last), scene.Manager, Stop))).Value;

        (await scene.Read(moved)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PlacementState.EndedEarly), p => p.LastDay.ShouldBe(last), p => p.Live.ShouldBeTrue());
        (await scene.Read(on)).ShouldSatisfyAllConditions(p => p.FirstDay.ShouldBe(last.AddDays(1)), p => p.LastDay.ShouldBe(scene.Autumn.LastDay), p => p.Window.ShouldBe(scene.Autumn.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Confirmed_placements_are_shown_to_all_trainees_from_one_day(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 3);
        PlacementId[] firm = [await scene.Placed(await scene.Trainee(), school, offer, PlacementState.Confirmed), await scene.Placed(await scene.Trainee(), school, offer, PlacementState.Confirmed)];
        var pencilled = (await scene.Pencil(await scene.Trainee(), school, offer)).Value;
        var day = PlacementScene.Today.AddDays(3);

        var many = (await scene.Run(t => t.Publish.Run(new([.. firm, pencilled], day), scene.Manager, Stop))).Value;

        many.Done.ShouldBe(firm, ignoreOrder: true);
        many.NotDone.ShouldHaveSingleItem().Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-43");
        (await scene.Read(firm[0])).PublishedOn.ShouldBe(day);
        (await scene.Run(t => t.Publish.Run(new(firm, PlacementScene.Today.AddDays(-1)), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-42");
        (await scene.Run(t => t.Pin.Run(new(pencilled, true), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Read(pencilled)).Pinned.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_opens_what_one_provider_proposes_to_one_school_and_answers_it(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var offer = await scene.Offer(school, 2);
        scene.Db.Add(new Contact { Id = ContactId.New(), Organisation = school, KeptBy = scene.Provider, Name = "Noor Hale", Email = "noor@ash.example", LastConfirmed = PlacementScene.Today });
        await scene.Db.SaveForTest();
        var (one, two) = ((await scene.Pencil(await scene.Trainee(), school, offer)).Value, (await scene.Pencil(await scene.Trainee(), school, offer)).Value);
        await scene.Propose(one, two);
        var letter = await scene.Db.MailMessages.AsNoTracking().SingleAsync(m => m.To == "noor@ash.example", Stop);
        var token = letter.Text.Split("/placement-links/")[1].Split('\n')[0].Trim();

        var opened = (await scene.Run(t => t.OpenLink.Run(new(token), Actor.Nobody, Stop))).Value;
        opened.Found.Waiting.Count.ShouldBe(2);
        (await scene.Run(t => t.Answer.Run(new([new(one, null, true), new(two, null, false, "One mentor only")], opened.Provider), opened.Answering, Stop))).Succeeded.ShouldBeTrue();

        (await scene.Read(one)).State.ShouldBe(PlacementState.Accepted);
        (await scene.Read(two)).State.ShouldBe(PlacementState.Declined);
        (await scene.Run(t => t.OpenLink.Run(new("other"), Actor.Nobody, Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("PT-41");
        scene.Clock.Pass(PlacementLink.Lasts);
        (await scene.Run(t => t.OpenLink.Run(new(token), Actor.Nobody, Stop))).Succeeded.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_else_finds_a_placement_to_work_on(DatabaseKind kind)
    {
        await using var scene = await PlacementScene.On(kind);
        var school = await scene.School("Ash Grove Primary");
        var trainee = await scene.Trainee();
        var id = await scene.Placed(trainee, school, await scene.Offer(school, 1), PlacementState.Proposed);
        Actor[] others =
        [
            await scene.Somebody("A", await scene.Db.AddOrganisation("Nowhere College"), Role.Administrator), await scene.Somebody("B", await scene.School("Tarn Hill Primary"), Role.Administrator),
            await scene.Somebody("C", scene.Provider, Role.Viewer), await scene.Somebody("D", scene.Provider, Role.QualityLead), Actor.Nobody,
        ];
        foreach (var other in others)
        {
            (await scene.Run(t => t.Answer.Run(new([new(id, null, true)]), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Run(t => t.Confirm.Run(new([id]), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Run(t => t.Withdraw.Run(new(id, null, "No"), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Run(t => t.Move.Run(new(id, null, school, null), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Pencil(trainee, school, null, scene.Spring, other)).Refusals.ShouldBe([Refusal.NotFound]);
        }
    }
}
