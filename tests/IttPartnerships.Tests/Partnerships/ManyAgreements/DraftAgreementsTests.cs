using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

public sealed class DraftAgreementsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task One_text_goes_to_every_school_of_a_list(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(300);
        var list = string.Join('\n', Enumerable.Range(1, 298).Select(number => $"{100_000 + number}\tSomewhere").Append("School 299").Append("school 300"));

        var answer = await Ask(scene, list, new Sending());

        answer.Value.Problems.First.ShouldBeEmpty();
        var report = await scene.Do(answer.Value.Job!.Value);
        report.Count(ManyResult.Sent).ShouldBe(300);
        await using var db = scene.Open();
        var texts = await db.AgreementSections.Where(s => s.Code == "roles").Select(s => s.Text).ToListAsync(AgreementScene.Stop);
        (texts.Count, texts.Distinct().Count()).ShouldBe((300, 300));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_list_with_a_row_that_means_nobody_comes_back_whole(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var schools = await scene.AddSchools(4);
        await RenewAgreementsTests.Close(scene, schools[3]);

        var answer = (await Ask(scene, "URN\n100001\n999999\n\n100001\nAsh Grove Trust\n100004\n1AB")).Value;

        answer.Job.ShouldBeNull();
        answer.Problems.First.Select(problem => (problem.Row, problem.Value, problem.Reason)).ShouldBe(
        [
            (3, "999999", "No organisation in the register has this URN"),
            (5, "100001", "Row 2 means the same organisation. Remove one of the two"),
            (6, "Ash Grove Trust", "Ash Grove Trust is no school in the register"),
            (7, "100004", "School 004 is closed in the register"),
            (8, "1AB", "No organisation in the register has this provider code"),
        ]);
        await using var db = scene.Open();
        (await db.Agreements.AnyAsync(AgreementScene.Stop)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_number_that_several_share_names_them_and_what_to_write_for_each(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(1);
        await using (var db = scene.Open())
        {
            db.AddRange(Sharing("Larkmere School Centred Training", (IdentifierScheme.ProviderCode, "9ZZ")), Sharing("Larkmere Federation"));
            await db.SaveForTest();
        }

        var answer = (await Ask(scene, "100001")).Value;

        answer.Problems.First.ShouldHaveSingleItem().Reason.ShouldBe(
            "3 organisations have this URN: Larkmere Federation, Larkmere School Centred Training, School 001. Write the whole name “Larkmere Federation” for Larkmere Federation,"
            + " or provider code 9ZZ for Larkmere School Centred Training, or the whole name “School 001” for School 001");

        static Organisation Sharing(string name, params (IdentifierScheme Scheme, string Value)[] own)
        {
            var body = new Organisation { Id = OrganisationId.New(), Name = name, Kind = OrganisationKind.Other, Status = OrganisationStatus.Open };
            body.Identifiers.AddRange(own.Append((Scheme: IdentifierScheme.Urn, Value: "100001")).Select(each => new OrganisationIdentifier { Organisation = body.Id, Scheme = each.Scheme, Value = each.Value }));
            return body;
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_is_read_by_its_heading(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(2);
        using MemoryStream file = new(Encoding.UTF8.GetBytes("Town,URN\r\nLarkmere,100001\r\nAshford,100002\r\n"));

        var answer = await scene.Use<DraftAgreements, Outcome<DraftAgreements.Answer>>(use => use.Run(Command(scene, "") with { Upload = file, UploadName = "schools.csv" }, scene.Manager, AgreementScene.Stop));

        (await scene.Do(answer.Value.Job!.Value)).Count(ManyResult.Drafted).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_again_makes_no_second_draft(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(2);
        await scene.Do((await Ask(scene, "100001")).Value.Job!.Value);

        var report = await scene.Do((await Ask(scene, "100001\n100002", new Sending())).Value.Job!.Value);

        report.Count(ManyResult.Sent).ShouldBe(2);
        await using var db = scene.Open();
        (await db.Agreements.CountAsync(AgreementScene.Stop)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lead_partner_prepares_them_where_its_agreement_says_so(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        await scene.AddSchools(2);
        (await Ask(scene, "100001", actor: scene.Director)).Refusals.ShouldBe([Refusal.NotFound]);
        await LetPrepare(scene);

        (await Ask(scene, "100001", new Sending(Sign: true, "Director", Agreed: true), scene.Director)).Refusals.Select(r => r.Code).ShouldBe(["MA-03"]);
        var report = await scene.Do((await Ask(scene, "100001\n100002", new Sending(), scene.Director)).Value.Job!.Value, scene.Director);

        report.Count(ManyResult.Sent).ShouldBe(2);
        (await scene.Read(AgreementId.From(report.Rows[0].Agreement!.Value))).PreparedBy.ShouldBe(scene.LeadPartner);
    }

    private static async Task LetPrepare(AgreementScene scene)
    {
        var id = await scene.Ready();
        var draft = await scene.Read(id);
        var terms = draft.Latest();
        (await scene.Use<ChangeDraft, Outcome<Done>>(use => use.Run(
            new(id, draft.Version, terms.From, terms.Until, terms.FirstYear, terms.LastYear, null, terms.Aims, terms.Area, PreparesSchoolAgreements: true), scene.Manager, AgreementScene.Stop))).Succeeded.ShouldBeTrue();
        (await scene.Offer(id)).Succeeded.ShouldBeTrue();
        await scene.SignBoth(id);
    }

    private static DraftAgreements.Command Command(AgreementScene scene, string pasted, Sending? sending = null) =>
        new(scene.Provider, AgreementKind.PlacementSchool, null, ManyScene.Year, ManyScene.Year, null, null, "More teachers for our towns", "Larkmere", pasted, Sending: sending);

    private static Task<Outcome<DraftAgreements.Answer>> Ask(AgreementScene scene, string pasted, Sending? sending = null, Actor? actor = null) =>
        scene.Use<DraftAgreements, Outcome<DraftAgreements.Answer>>(use => use.Run(Command(scene, pasted, sending), actor ?? scene.Manager, AgreementScene.Stop));
}
