using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Requirements;

public sealed class ConfirmRuleTests
{
    private const string Read = "ITT criteria 2026 to 2027, C2.4, read on GOV.UK";

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_rule_blocks_from_its_confirmation_to_its_withdrawal_at_that_provider_alone(DatabaseKind kind)
    {
        await using var scene = await RequirementScene.On(kind);
        var trainee = await scene.AddTrainee("Noor Hale");

        (await Confirm(scene, "RQ-IT-01", scene.Lead)).ShouldBeEmpty();
        (await scene.Judge(trainee)).Find("RQ-IT-01").Effect.ShouldBe(RuleEffect.Blocks);
        (await Rule(scene, scene.Lead)).ShouldSatisfyAllConditions(
            row => row.Effect.ShouldBe(RuleEffect.Blocks), row => row.Confirmed!.SourceRead.ShouldBe(Read), row => row.Confirmed!.ConfirmedBy.ShouldBe("Priya Hargreaves"));
        (await Rule(scene, scene.AtStranger)).Effect.ShouldBe(RuleEffect.Warns);
        (await Confirm(scene, "RQ-IT-01", scene.Second)).ShouldBe(["RQ-C2"]);

        (await Withdraw(scene, scene.AtStranger)).ShouldBe(["not-found"]);
        (await Withdraw(scene, scene.Second)).ShouldBeEmpty();
        (await scene.Judge(trainee)).Find("RQ-IT-01").Effect.ShouldBe(RuleEffect.Warns);
        (await Rule(scene, scene.Lead)).Earlier.ShouldHaveSingleItem().WithdrawnBy.ShouldBe("Bea Okafor");
        (await Confirm(scene, "RQ-IT-01", scene.Second)).ShouldBeEmpty();
        (await scene.Db.JournalEntries.Where(e => e.EventName.StartsWith("RuleConf")).OrderBy(e => e.Id).Select(e => e.Summary).ToListAsync(RequirementScene.Stop)).ShouldBe(
        [
            "Confirmed requirement RQ-IT-01 after reading its source", "Withdrew the confirmation of requirement RQ-IT-01", "Confirmed requirement RQ-IT-01 after reading its source",
        ]);
    }

    [Fact]
    public async Task What_is_only_remembered_is_off_until_it_is_confirmed()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);
        var trainee = await scene.AddTrainee("Noor Hale");

        (await scene.Judge(trainee)).Findings.ShouldNotContain(finding => finding.Rule.Id == "RQ-TR-21");
        (await Confirm(scene, "RQ-TR-21", scene.Lead)).ShouldBeEmpty();
        (await scene.Judge(trainee)).Find("RQ-TR-21").Effect.ShouldBe(RuleEffect.Informs);
    }

    [Fact]
    public async Task Only_who_may_at_an_accredited_provider_confirms_and_says_what_they_read()
    {
        await using var scene = await RequirementScene.On(DatabaseKind.Sqlite);

        (await Confirm(scene, "RQ-IT-01", await scene.Somebody("Callum Rahman", scene.Provider, Role.PartnershipManager))).ShouldBe(["not-found"]);
        (await Confirm(scene, "RQ-IT-01", await scene.Somebody("Yusuf Pemberton", scene.Partner, Role.Administrator))).ShouldBe(["not-found"]);
        (await Confirm(scene, "RQ-XX", scene.Lead)).ShouldBe(["not-found"]);
        (await Confirm(scene, "RQ-TR-01", scene.Lead)).ShouldBe(["RQ-C1"]);
        (await scene.Run(async (db, log) => (await new ConfirmRule(db, log, scene.Clock).Run(new("RQ-IT-01", "DfE", false), scene.Lead, RequirementScene.Stop)).Refusals.Select(r => r.Code))).ShouldBe(["RQ-C3", "RQ-C4"]);
    }

    private static Task<List<string>> Confirm(RequirementScene scene, string rule, Actor actor) => scene.Run(async (db, log) =>
        (await new ConfirmRule(db, log, scene.Clock).Run(new(rule, Read, true), actor, RequirementScene.Stop)).Refusals.Select(refusal => refusal.Code).ToList());

    private static Task<List<string>> Withdraw(RequirementScene scene, Actor actor) => scene.Run(async (db, log) =>
        (await new WithdrawConfirmation(db, log, scene.Clock).Run(new("RQ-IT-01"), actor, RequirementScene.Stop)).Refusals.Select(refusal => refusal.Code).ToList());

    private static Task<FindRequirementRules.Row> Rule(RequirementScene scene, Actor actor) => scene.Run(async (db, _) =>
        (await new FindRequirementRules(db, scene.Clock).Run(new("RQ-IT-01"), actor, RequirementScene.Stop)).Value.Rows.Single());
}
