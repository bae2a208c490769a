using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class ImportAgreementsTests
{
    private const string Heading = "provider,partner,kind,first_day,last_day,signed_on,provider_signer,provider_signer_role,partner_signer,partner_signer_role,responsibilities,lead_mentors,area,aims";

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_signed_on_paper_is_in_force_with_its_delegations(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);

        var report = await Import(scene, Row("Ash Grove Trust", "training partner", more: "recruitment; ITAP,yes,Larkmere,More teachers"), Row("Elm Street School", "placement school"));

        (report.Added, report.Already, report.ProblemCount).ShouldBe((2, 0, 0));
        var agreement = await Only(scene, scene.LeadPartner);
        (agreement.Kind, agreement.HeldFrom, agreement.HeldUntil).ShouldBe((AgreementKind.LeadPartner, new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31)));
        var version = agreement.Versions.ShouldHaveSingleItem();
        (version.Stage, version.Area, version.Digest).ShouldBe((VersionStage.Signed, "Larkmere", AgreementDocument.Digest(agreement, version)));
        version.Delegations.OrderBy(d => d.Responsibility).Select(d => (d.Responsibility, d.HeldFrom, d.Oversight.Count)).ShouldBe(
        [
            (Responsibility.TraineeRecruitment, agreement.HeldFrom, 0), (Responsibility.LeadMentors, agreement.HeldFrom, 0), (Responsibility.IntensiveTraining, agreement.HeldFrom, 0),
        ]);
        version.Signatures.OrderBy(s => s.Side).Select(s => (s.Name, s.JobTitle, s.OnPaper, s.Person)).ShouldBe([("Bea Example", "Head of partnerships", true, null), ("Maya Example", "Head", true, null)]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        string[] rows = [Row("Ash Grove Trust", "lead partner", more: "QA,,,"), Row("Elm Street School", "school")];
        await Import(scene, rows);

        var report = await Import(scene, rows);

        (report.Added, report.Already).ShouldBe((0, 2));
        await using var db = scene.Open();
        (await db.Agreements.CountAsync(AgreementScene.Stop)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Everything_wrong_is_told_with_its_row_and_column_and_nothing_is_recorded(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var report = await Import(
            scene,
            Row("Elm Street School", "placement school"),
            Row("Elm Street School", "placement school", from: "2027-05-01", until: "2028-07-31"),
            Row("Nowhere School", "placement school"),
            Row("Ash Grove Trust", "friend", signed: "soon"),
            Row("Ash Grove Trust", "lead partner", from: "2015-08-01", until: "2016-07-31", signed: "2015-06-01"),
            Row("Ash Grove Trust", "placement school", more: "governance,,,"),
            Row("Ash Grove Trust", "placement school"));

        report.Refused.ShouldBeTrue();
        report.Problems.OrderBy(problem => problem.Row).Select(problem => (problem.Row, problem.Column)).ShouldBe(
            [(3, "first_day"), (4, "partner"), (5, "kind"), (5, "signed_on"), (6, "first_day"), (7, "responsibilities"), (8, "partner")]);
        report.Problems.Single(problem => problem.Row == 3).Reason.ShouldStartWith("Another agreement with this partner holds");
        report.Problems.Single(problem => problem.Row == 6).Reason.ShouldStartWith("The provider must be accredited");
        await using var db = scene.Open();
        (await db.Agreements.AnyAsync(AgreementScene.Stop)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_agreement_signed_after_its_first_day_holds_from_the_signature(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);

        var report = await Import(scene, Row("Elm Street School", "placement school", signed: "14/9/2026"));

        (await Only(scene, scene.School)).HeldFrom.ShouldBe(new DateOnly(2026, 9, 14));
        report.Warnings.ShouldHaveSingleItem().Column.ShouldBe("signed_on");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_hub_that_does_not_deliver_courses_is_pointed_out(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await using (var db = scene.Open())
        {
            await db.Organisations.Where(o => o.Id == scene.LeadPartner).ExecuteUpdateAsync(set => set.SetProperty(o => o.Kind, OrganisationKind.TeachingSchoolHub), AgreementScene.Stop);
        }

        (await Import(scene, Row("Ash Grove Trust", "lead partner"))).Warnings.ShouldContain(warning => warning.Reason.Contains("teaching school hub"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_records_agreements_of_another_provider(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);

        var report = await Import(scene, actor: scene.Rival, rows: Row("Elm Street School", "placement school", provider: "University of Larkmere"));
        report.Problems.ShouldHaveSingleItem().Reason.ShouldBe("You record agreements of Other Training only");

        using MemoryStream file = new(Encoding.UTF8.GetBytes(Heading));
        (await scene.Use<ImportAgreements, Outcome<PaperReport>>(use => use.Run(new(file, "a.csv"), scene.Manager with { Permissions = RolePermissions.Of(Role.Viewer) }, AgreementScene.Stop)))
            .Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_thousand_rows_are_recorded_at_once_from_the_command_line(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(2000);

        var report = await Import(scene, actor: Actor.CommandLine, rows: [.. Enumerable.Range(1, 2000).Select(number => Row($"{100_000 + number}", "placement school", provider: "University of Larkmere"))]);

        (report.Added, report.ProblemCount).ShouldBe((2000, 0));
        await using var db = scene.Open();
        (await Partnership.InForce(db, new DateOnly(2026, 9, 7)).CountAsync(AgreementScene.Stop)).ShouldBe(2000);
        (await db.Signatures.CountAsync(s => s.OnPaper, AgreementScene.Stop)).ShouldBe(4000);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_that_was_handed_in_is_imported_as_a_job(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        using MemoryStream file = new(Encoding.UTF8.GetBytes($"{Heading}\r\n{Row("Elm Street School", "placement school")}\r\n"));
        (await scene.Use<RequestAgreementImport, Outcome<JobId>>(use => use.Run(new(null, ""), scene.Manager, AgreementScene.Stop))).Refusals.ShouldBe([RequestAgreementImport.NoFile]);

        var asked = await scene.Use<RequestAgreementImport, Outcome<JobId>>(use => use.Run(new(file, "on-paper.csv"), scene.Manager, AgreementScene.Stop));

        PaperReport.Read((await scene.Finish(asked.Value)).Result)!.Added.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_example_file_is_accepted(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(1);
        using MemoryStream file = new(PaperExample.File());

        var report = (await scene.Use<ImportAgreements, Outcome<PaperReport>>(use => use.Run(new(file, "example.csv"), scene.Manager, AgreementScene.Stop))).Value;

        (report.Added, report.ProblemCount).ShouldBe((2, 0));
    }

    private static string Row(
        string partner, string sort, string provider = "", string from = "2026-08-01", string until = "2027-07-31", string signed = "2026-06-12", string more = ",,,") =>
        $"{provider},{partner},{sort},{from},{until},{signed},Bea Example,Head of partnerships,Maya Example,Head,{more}";

    private static Task<PaperReport> Import(AgreementScene scene, params string[] rows) => Import(scene, scene.Manager, rows);

    private static async Task<PaperReport> Import(AgreementScene scene, Actor actor, params string[] rows)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(string.Join("\r\n", [Heading, .. rows])));
        var outcome = await scene.Use<ImportAgreements, Outcome<PaperReport>>(use => use.Run(new(file, "on-paper.csv"), actor, AgreementScene.Stop));
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value;
    }

    private static async Task<Agreement> Only(AgreementScene scene, OrganisationId partner)
    {
        await using var db = scene.Open();
        return await scene.Read(await db.Agreements.Where(a => a.Partner == partner).Select(a => a.Id).SingleAsync(AgreementScene.Stop));
    }
}
