using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class RemindPartnersTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_silent_is_reminded_after_7_days_14_days_and_then_every_14(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await Sent(scene);
        List<int> days = [];

        for (var day = 1; day <= 60; day++)
        {
            scene.Clock.Pass(TimeSpan.FromDays(1));
            if ((await Daily(scene)).Reminded == 1)
            {
                days.Add(day);
            }

            (await Daily(scene)).ShouldBe(new RemindPartners.Answer(0, 0, 0));
        }

        days.ShouldBe([7, 14, 28, 42, 56]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_is_written_to_twice_within_five_days_whoever_asks(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await Sent(scene);
        scene.Clock.Pass(TimeSpan.FromDays(5));
        (await Now(scene, id)).Value.Reminded.ShouldBe(1);

        (await Now(scene, id)).Value.ShouldBe(new RemindPartners.Answer(0, 1, 0));
        scene.Clock.Pass(TimeSpan.FromDays(2));
        (await Daily(scene)).ShouldBe(new RemindPartners.Answer(0, 1, 0));
        scene.Clock.Pass(TimeSpan.FromDays(3));
        (await Daily(scene)).Reminded.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_agreements_of_a_partner_make_one_letter(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await Sent(scene);
        await Sent(scene, 2027);
        scene.Clock.Pass(TimeSpan.FromDays(7));

        (await Daily(scene)).ShouldBe(new RemindPartners.Answer(1, 1, 0));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_signed_declined_or_waits_for_an_answer_is_left_alone(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var (signed, asked, declined) = (await Sent(scene), await Sent(scene, 2027), await Sent(scene, 2028));
        await scene.Sign(signed, scene.Head);
        await scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(asked, null, "A shorter text, please"), scene.Head, AgreementScene.Stop));
        await scene.Use<DeclineAgreement, Outcome<Done>>(use => use.Run(new(declined, "Not this year"), scene.Head, AgreementScene.Stop));
        scene.Clock.Pass(TimeSpan.FromDays(30));

        (await Daily(scene)).Reminded.ShouldBe(0);
        var found = await Find(scene);
        (found.Total, found.Declined, found.Counts[WaitsFor.Provider], found.Counts[WaitsFor.Change], found.Counts[WaitsFor.Partner]).ShouldBe((2, 1, 1, 1, 0));
        found.Rows.ShouldAllBe(row => row.Next == null);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_reminder_brings_a_fresh_link_and_leaves_the_old_one_working(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var schools = await scene.AddSchools(1);
        var id = await scene.Ready(schools[0], AgreementKind.PlacementSchool);
        (await scene.Offer(id)).Succeeded.ShouldBeTrue();
        scene.Clock.Pass(TimeSpan.FromDays(14));

        await Daily(scene);

        await using var db = scene.Open();
        var links = await db.AgreementLinks.OrderBy(l => l.ExpiresAt).ToListAsync(AgreementScene.Stop);
        links.Count.ShouldBe(2);
        (links[1].ExpiresAt - links[0].ExpiresAt).ShouldBe(TimeSpan.FromDays(14));
        (await scene.Letters())[^1].ShouldContain("still waiting for your answer");
        var row = (await Find(scene)).Rows.ShouldHaveSingleItem();
        (row.DaysWaiting, row.Reminded, row.Next).ShouldBe((14, scene.Clock.GetUtcNow(), DateOnly.FromDateTime(scene.Clock.GetUtcNow().UtcDateTime.AddDays(14))));
        row.Written.ShouldBe(["Head of 1"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_term_that_is_over_is_chased_no_more(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await Sent(scene);
        scene.Clock.Pass(TimeSpan.FromDays(400));

        (await Daily(scene)).Reminded.ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Somebody_elses_agreements_are_not_chased(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await Sent(scene);

        (await Now(scene, id, scene.Rival)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Now(scene, id, scene.Head)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Use<FindUnsigned, Outcome<FindUnsigned.Found>>(use => use.Run(new(), scene.Rival, AgreementScene.Stop))).Value.Total.ShouldBe(0);
    }

    private static async Task<AgreementId> Sent(AgreementScene scene, int year = 2026)
    {
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool, year);
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();
        return id;
    }

    private static async Task<RemindPartners.Answer> Daily(AgreementScene scene) =>
        (await scene.Use<RemindPartners, Outcome<RemindPartners.Answer>>(use => use.Run(new(), Actor.CommandLine, AgreementScene.Stop))).Value;

    private static Task<Outcome<RemindPartners.Answer>> Now(AgreementScene scene, AgreementId id, Actor? actor = null) =>
        scene.Use<RemindPartners, Outcome<RemindPartners.Answer>>(use => use.Run(new([id]), actor ?? scene.Manager, AgreementScene.Stop));

    private static async Task<FindUnsigned.Found> Find(AgreementScene scene) =>
        (await scene.Use<FindUnsigned, Outcome<FindUnsigned.Found>>(use => use.Run(new(), scene.Manager, AgreementScene.Stop))).Value;
}
