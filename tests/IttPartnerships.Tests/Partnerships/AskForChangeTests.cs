using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

public sealed class AskForChangeTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_request_about_a_section_is_answered_and_settled(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);

        (await scene.Use<AskForChange, Outcome<Done>>(use => use.Run(new(id, "payments", "Pay each month"), scene.Director, AgreementScene.Stop))).Refusals.ShouldBeEmpty();
        await using var db = scene.Open();
        var request = await db.AgreementMessages.AsNoTracking().SingleAsync(AgreementScene.Stop);
        (await scene.Ask(id, scene.Manager, null, "We pay each term", request.Id)).Refusals.ShouldBeEmpty();
        (await scene.Ask(id, scene.Director, null, "", request.Id, settled: true)).Refusals.ShouldBeEmpty();

        var said = await db.AgreementMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(AgreementScene.Stop);
        said.Select(m => (m.Kind, m.Section, m.Author, m.About)).ShouldBe(
            [(MessageKind.ChangeAsked, "payments", "Yusuf Pemberton", null), (MessageKind.Answer, "payments", "Bea Okafor", request.Id)]);
        said[0].SettledAt.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_can_be_asked_about_a_draft_an_unknown_section_or_somebody_elses_agreement(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        (await scene.Ask(id, scene.Director, "payments", "More")).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        await scene.Offer(id);

        (await scene.Ask(id, scene.Director, "bees", "More")).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Ask(id, scene.Rival, "payments", "More")).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Ask(id, scene.Director, "payments", " ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-94");
        await scene.Decline(id, scene.Director);
        (await scene.Ask(id, scene.Director, "payments", "More")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-92");
    }
}
