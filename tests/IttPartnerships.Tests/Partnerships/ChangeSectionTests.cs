using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class ChangeSectionTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_clause_of_our_own_stands_before_the_ending_and_goes_when_emptied(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();

        (await scene.Use<ChangeSection, Outcome<Done>>(async use =>
            await use.Run(new(id, (await scene.Read(id)).Version, "", "Bees", "Both keep bees."), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBeEmpty();

        var sections = (await scene.Read(id)).Latest().Sections.OrderBy(s => s.Position).ToList();
        sections.Select(s => s.Position).ShouldBe(Enumerable.Range(1, StandardSections.All.Count + 1));
        sections[^2..].Select(s => (s.Code, s.Title)).ShouldBe([("own-1", "Bees"), ("exit", "Ending this agreement")]);

        (await scene.Write(id, "own-1", " ")).Refusals.ShouldBeEmpty();
        (await scene.Read(id)).Latest().Sections.OrderBy(s => s.Position).Select(s => s.Position).ShouldBe(Enumerable.Range(1, StandardSections.All.Count));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_needed_section_taken_out_keeps_the_agreement_from_being_sent_until_it_is_back(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Write(id, "payments", "");

        (await scene.Offer(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-57");

        (await scene.Write(id, "payments", "Paid each term.")).Refusals.ShouldBeEmpty();
        (await scene.Read(id)).Latest().Sections.Single(s => s.Code == "payments").Text.ShouldBe("Paid each term.");
        (await scene.Offer(id)).Refusals.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_writes_in_a_draft_that_is_not_theirs_or_in_a_section_that_is_not_there(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();

        (await scene.Write(id, "payments", "Twice as much.", actor: scene.Director)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Write(id, "payments", "Twice as much.", actor: scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await scene.Write(id, "own-7", "Twice as much.")).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }
}
