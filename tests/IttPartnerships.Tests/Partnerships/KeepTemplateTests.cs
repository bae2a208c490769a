using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class KeepTemplateTests
{
    private static readonly KeepTemplate.Command Ours = new(
        null, AgreementKind.LeadPartner, "Ours", "Together", [new("", "Bees", "Both keep bees."), new("payments", "Payments", "Paid each term."), new("exit", "Ending", " ")]);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_template_keeps_its_sections_in_the_order_given_and_gives_clauses_of_its_own_a_code(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = (await Keep(scene, Ours)).Value;
        var added = (await Find(scene, id)).Value.ShouldHaveSingleItem();
        added.Sections.Select(s => (s.Position, s.Code, s.Title)).ShouldBe([(1, "own-1", "Bees"), (2, "payments", "Payments")]);

        (await Keep(scene, Ours with
        {
            Template = id, Version = added.Version, Sections = [new("payments", "Payments", "Paid each month."), new("own-1", "Bees", "No bees."), new("", "Birds", "Both watch birds.")],
        })).Refusals.ShouldBeEmpty();

        (await Find(scene, id)).Value.Single().Sections.Select(s => (s.Position, s.Code, s.Text)).ShouldBe(
            [(1, "payments", "Paid each month."), (2, "own-1", "No bees."), (3, "own-2", "Both watch birds.")]);
        (await Keep(scene, Ours with { Template = id, Version = added.Version })).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.Changed);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Templates_are_the_providers_own_and_no_two_share_a_name(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = (await Keep(scene, Ours)).Value;

        (await Keep(scene, Ours with { Name = " OURS " })).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AT-02");
        (await Keep(scene, Ours with { Template = id }, scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await Find(scene, id, scene.Rival)).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
        (await Find(scene, null, scene.Rival)).Value.ShouldBeEmpty();
        (await Find(scene, null, scene.Manager with { Permissions = RolePermissions.Of(Role.Viewer) })).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.NotFound);
    }

    private static Task<Outcome<AgreementTemplateId>> Keep(AgreementScene scene, KeepTemplate.Command command, Actor? actor = null) =>
        scene.Use<KeepTemplate, Outcome<AgreementTemplateId>>(use => use.Run(command, actor ?? scene.Manager, AgreementScene.Stop));

    private static Task<Outcome<IReadOnlyList<AgreementTemplate>>> Find(AgreementScene scene, AgreementTemplateId? id, Actor? actor = null) =>
        scene.Use<FindTemplates, Outcome<IReadOnlyList<AgreementTemplate>>>(use => use.Run(new(id), actor ?? scene.Manager, AgreementScene.Stop));
}
