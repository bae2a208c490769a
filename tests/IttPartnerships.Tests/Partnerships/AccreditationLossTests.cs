using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class AccreditationLossTests
{
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly DateOnly Lost = new(2027, 1, 1);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Losing_accreditation_shows_what_breaks_and_from_when(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce(delegated: [Responsibility.CourseDelivery, Responsibility.LeadMentors]);
        (await Find(scene, scene.Manager)).ShouldBeEmpty();

        await scene.LoseAccreditation(Last);

        var loss = (await Find(scene, scene.Manager)).ShouldHaveSingleItem();
        (loss.Provider, loss.Own, loss.From).ShouldBe((scene.Provider, true, Lost));
        var broken = loss.Agreements.ShouldHaveSingleItem();
        (broken.Agreement, broken.From).ShouldBe((id, Lost));
        broken.Delegated.ShouldBe([Responsibility.CourseDelivery, Responsibility.LeadMentors]);
        broken.Findings.ShouldHaveSingleItem().Code.ShouldBe("AL-01");
        (await Find(scene, scene.Director)).ShouldHaveSingleItem().Own.ShouldBeFalse();
        (await Find(scene, scene.Rival)).ShouldBeEmpty();
        (await Find(scene, Actor.CommandLine)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Keeping_it_until_trainees_finish_settles_it_and_the_partner_is_told(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.InForce();
        (await Keep(scene, id, Lost, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AL-12");
        await scene.LoseAccreditation(Last);

        (await Keep(scene, id, Lost.AddDays(-1), scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AL-13");
        (await Keep(scene, id, Lost.AddDays(30), scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await Keep(scene, id, Lost.AddDays(30), scene.Manager)).Refusals.ShouldBeEmpty();

        var seen = (await Find(scene, scene.Director))[0].Agreements[0];
        (seen.TeachOutUntil, seen.TeachOutReason).ShouldBe((Lost.AddDays(30), "They finish at Easter"));
        seen.Findings.ShouldBeEmpty();
        await using var db = scene.Open();
        (await db.MailMessages.Where(m => m.To == "Yusuf.Pemberton@school.example").OrderByDescending(m => m.Id).Select(m => m.Subject).FirstAsync(AgreementScene.Stop)).ShouldContain("goes on for trainees");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_provider_takes_it_over_as_its_own_draft_only_when_it_accepts(DatabaseKind kind)
    {
        await using var scene = await Losing(kind);
        var id = (await Find(scene, scene.Manager))[0].Agreements[0].Agreement;

        (await Ask(scene, [id], Last)).Refusals.ShouldBeEmpty();
        (await Ask(scene, [id], Last)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AL-25");
        (await scene.Read(id)).EndReason.ShouldBeNull();
        var row = (await Waiting(scene)).ShouldHaveSingleItem();
        row.Parts.ShouldContain(part => part.Code == "payments");

        var draft = await scene.Read((await Answer(scene, row.Transfer.Id, accept: true)).Value.ShouldHaveSingleItem());

        var ended = await scene.Read(id);
        (ended.HeldUntil, ended.EndReason, ended.EndDecidedBy).ShouldBe((Last, EndReason.Transferred, "Bea Okafor"));
        (draft.Provider, draft.Partner, draft.Kind, draft.HeldFrom).ShouldBe((scene.Stranger, scene.LeadPartner, AgreementKind.LeadPartner, null));
        var version = draft.Versions.ShouldHaveSingleItem();
        (version.Stage, version.From, version.ProviderName).ShouldBe((VersionStage.Draft, Lost, "Other Training"));
        version.Sections.ShouldAllBe(section => !section.Text.Contains("Larkmere"));
        var delegation = version.Delegations.ShouldHaveSingleItem();
        (delegation.Provider, delegation.From, delegation.HeldFrom).ShouldBe((scene.Stranger, Lost, null));
        (await Find(scene, scene.Manager)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_refused_stays_as_it_was_and_may_be_asked_of_another(DatabaseKind kind)
    {
        await using var scene = await Losing(kind);
        var id = (await Find(scene, scene.Manager))[0].Agreements[0].Agreement;
        await Ask(scene, [id], Last);
        var transfer = (await Waiting(scene))[0].Transfer.Id;

        (await Answer(scene, transfer, accept: false)).Value.ShouldBeEmpty();

        (await scene.Read(id)).EndReason.ShouldBeNull();
        (await Find(scene, scene.Manager))[0].Agreements[0].Findings.ShouldNotBeEmpty();
        (await Answer(scene, transfer, accept: true)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await Ask(scene, [id], Last)).Refusals.ShouldBeEmpty();
        scene.Clock.Pass(TimeSpan.FromDays(200));
        (await Answer(scene, (await Waiting(scene)).Single(r => r.Transfer.State == TransferState.Proposed).Transfer.Id, accept: true)).Refusals.Select(r => r.Code).ShouldContain("AL-31");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_offers_what_is_not_theirs_or_to_whom_is_not_accredited(DatabaseKind kind)
    {
        await using var scene = await Losing(kind);
        var id = (await Find(scene, scene.Manager))[0].Agreements[0].Agreement;

        (await scene.Use<TransferAgreements, Outcome<Done>>(use => use.Run(new([id], scene.Stranger, Last, "Plan"), scene.Director, AgreementScene.Stop))).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Use<TransferAgreements, Outcome<Done>>(use => use.Run(new([id], scene.School, Last, "Plan"), scene.Manager, AgreementScene.Stop))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AL-22");
        (await scene.Use<FindReceivingProviders, Outcome<IReadOnlyList<FindReceivingProviders.Provider>>>(use => use.Run(new(), scene.Manager, AgreementScene.Stop))).Value
            .ShouldHaveSingleItem().Id.ShouldBe(scene.Stranger);
        (await Waiting(scene)).ShouldBeEmpty();
    }

    [Fact]
    public void Days_without_accreditation_are_counted_from_the_first_that_is_not_over()
    {
        var (held, today) = (new Period(new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31)), new DateOnly(2026, 10, 1));

        LostDays.From([new Period(null, null)], held, today).ShouldBeNull();
        LostDays.From([new Period(null, Last), new Period(Lost, null)], held, today).ShouldBeNull();
        LostDays.From([new Period(null, Last), new Period(Lost.AddDays(1), null)], held, today).ShouldBe(Lost);
        LostDays.From([new Period(null, today.AddDays(-10))], held, today).ShouldBe(today.AddDays(-9));
        LostDays.From([], held, today).ShouldBe(held.From);
        LostDays.From([], held, held.Until!.Value.AddDays(1)).ShouldBeNull();
    }

    /// <summary>A provider that loses its accreditation with one agreement beyond it, and another accredited one.</summary>
    private static async Task<AgreementScene> Losing(DatabaseKind kind)
    {
        var scene = await AgreementScene.On(kind);
        await scene.InForce(delegated: Responsibility.CourseDelivery);
        await scene.LoseAccreditation(Last);
        await using var db = scene.Open();
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = scene.Stranger, Number = "1999", From = new DateOnly(2020, 8, 1) });
        await db.SaveForTest();
        return scene;
    }

    private static async Task<IReadOnlyList<FindAccreditationLoss.Loss>> Find(AgreementScene scene, Actor actor) =>
        (await scene.Use<FindAccreditationLoss, Outcome<IReadOnlyList<FindAccreditationLoss.Loss>>>(use => use.Run(new(), actor, AgreementScene.Stop))).Value;

    private static Task<Outcome<Done>> Keep(AgreementScene scene, AgreementId id, DateOnly until, Actor actor) =>
        scene.Use<KeepUntilTraineesFinish, Outcome<Done>>(use => use.Run(new([id], until, "They finish at Easter"), actor, AgreementScene.Stop));

    private static Task<Outcome<Done>> Ask(AgreementScene scene, IReadOnlyList<AgreementId> ids, DateOnly last) =>
        scene.Use<TransferAgreements, Outcome<Done>>(use => use.Run(new(ids, scene.Stranger, last, "Trainees go on there"), scene.Manager, AgreementScene.Stop));

    private static async Task<IReadOnlyList<FindTransfers.Row>> Waiting(AgreementScene scene) =>
        (await scene.Use<FindTransfers, Outcome<IReadOnlyList<FindTransfers.Row>>>(use => use.Run(new(), scene.Rival, AgreementScene.Stop))).Value;

    private static Task<Outcome<IReadOnlyList<AgreementId>>> Answer(AgreementScene scene, AgreementTransferId id, bool accept) =>
        scene.Use<AnswerTransfer, Outcome<IReadOnlyList<AgreementId>>>(use => use.Run(new([id], accept), scene.Rival, AgreementScene.Stop));
}
