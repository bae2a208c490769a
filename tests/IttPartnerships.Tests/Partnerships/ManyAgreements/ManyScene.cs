using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.ManyAgreements;

/// <summary>Many schools for tests, and jobs done at once.</summary>
internal static class ManyScene
{
    public static readonly AcademicYear Year = new(2026);

    private static CancellationToken Stop => AgreementScene.Stop;

    /// <summary>Schools with a URN (from 100001 on) and a contact that the provider keeps.</summary>
    public static async Task<IReadOnlyList<OrganisationId>> AddSchools(this AgreementScene scene, int count)
    {
        await using var db = scene.Open();
        List<OrganisationId> ids = [];
        foreach (var number in Enumerable.Range(1, count))
        {
            var school = new Organisation { Id = OrganisationId.New(), Name = $"School {number:000}", Kind = OrganisationKind.School, Status = OrganisationStatus.Open };
            school.Identifiers.Add(new OrganisationIdentifier { Organisation = school.Id, Scheme = IdentifierScheme.Urn, Value = $"{100_000 + number}" });
            school.Contacts.Add(new Contact { Id = ContactId.New(), Organisation = school.Id, KeptBy = scene.Provider, Name = $"Head of {number}", Email = $"head{number}@school.example" });
            db.Add(school);
            ids.Add(school.Id);
        }

        await db.SaveForTest();
        return ids;
    }

    public static async Task<AgreementTemplateId> AddTemplate(this AgreementScene scene, string name = "Our schools") => (await scene.Use<KeepTemplate, Outcome<AgreementTemplateId>>(use =>
        use.Run(new(null, AgreementKind.PlacementSchool, name, "More teachers for {{partner}}", FindTemplates.Starter), scene.Manager, Stop))).Value;

    /// <summary>An agreement in force with each of these schools for one year, put past the use cases: without a text.</summary>
    public static async Task<IReadOnlyList<AgreementId>> InForceWithEach(this AgreementScene scene, IReadOnlyList<OrganisationId> schools)
    {
        await using var db = scene.Open();
        List<Agreement> agreements = [.. schools.Select(school => new Agreement { Id = AgreementId.New(), Provider = scene.Provider, Partner = school, Kind = AgreementKind.PlacementSchool })];
        foreach (var agreement in agreements)
        {
            agreement.Versions.Add(new AgreementVersion
            {
                Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = 1, From = Year.FirstDay, Until = Year.LastDay, EffectiveFrom = Year.FirstDay, FirstYear = Year, LastYear = Year,
            });
        }

        db.AddRange(agreements);
        await db.SaveForTest();
        agreements.ForEach(a => (a.Versions[0].Stage, a.Versions[0].Digest) = (VersionStage.Offered, new string('0', 64)));
        await db.SaveForTest();
        agreements.ForEach(a => (a.Versions[0].Stage, a.Versions[0].HeldFrom, a.Versions[0].HeldUntil, a.HeldFrom, a.HeldUntil) = (VersionStage.Signed, Year.FirstDay, Year.LastDay, Year.FirstDay, Year.LastDay));
        await db.SaveForTest();
        return [.. agreements.Select(a => a.Id)];
    }

    /// <summary>Does the job that was asked for, and gives what came of it.</summary>
    public static async Task<ManyReport> Do(this AgreementScene scene, Outcome<JobId> asked, Actor? actor = null)
    {
        asked.Refusals.ShouldBeEmpty();
        var row = await scene.Finish(asked.Value, actor);
        row.State.ShouldBe(JobState.Succeeded, row.Progress.Message);
        return ManyReport.Read(row.Result).ShouldNotBeNull();
    }

    public static async Task<FindJobs.Row> Finish(this AgreementScene scene, JobId job, Actor? actor = null)
    {
        (await scene.Use<JobWorker, bool>(worker => worker.RunNext(Stop))).ShouldBeTrue();
        return (await scene.Use<FindJobs, FindJobs.Found>(find => find.Run(new(job), actor ?? scene.Manager, Stop))).Rows.ShouldHaveSingleItem();
    }

    public static Task<Outcome<JobId>> Renew(this AgreementScene scene, IReadOnlyList<AgreementId> agreements, Sending? sending = null, AgreementTemplateId? template = null, int year = 2027, Actor? actor = null) =>
        scene.Use<RenewAgreements, Outcome<JobId>>(use => use.Run(new(new AcademicYear(year), agreements, sending, template), actor ?? scene.Manager, Stop));

    public static async Task<PreviewRenewal.Preview> Preview(this AgreementScene scene, int year = 2027, AgreementTemplateId? template = null, Actor? actor = null) =>
        (await scene.Use<PreviewRenewal, Outcome<PreviewRenewal.Preview>>(use => use.Run(new(new AcademicYear(year), Template: template), actor ?? scene.Manager, Stop))).Value;

    public static async Task<int> Mails(this AgreementScene scene)
    {
        await using var db = scene.Open();
        return await db.MailMessages.CountAsync(Stop);
    }

    public static async Task<IReadOnlyList<string>> Letters(this AgreementScene scene)
    {
        await using var db = scene.Open();
        return await db.MailMessages.OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Stop);
    }
}
