using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Partnerships;

/// <summary>Work on many agreements that is over, and a link to an agreement, for pages about them.</summary>
internal static class SampleManyAgreements
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<JobId> ManyJob(this AppDb db, OrganisationId organisation) => Over(db, organisation, WorkThroughAgreements.JobKind, JsonSerializer.Serialize(new ManyReport(
    [
        new(null, Guid.CreateVersion7(), "Ash Grove Primary School", ManyResult.Sent, []),
        new(null, Guid.CreateVersion7(), "Elm Street School", ManyResult.StaysDraft, ["The partner is closed in the register"]),
    ])));

    public static Task<JobId> ImportJob(this AppDb db, OrganisationId organisation) => Over(db, organisation, ImportAgreementFile.JobKind, JsonSerializer.Serialize(
        new PaperReport("on-paper.csv", 2, 0, 0, [new(2, "kind", "friend", "Write placement school, or lead partner (training partner means the same)")], 1, [], 0)));

    /// <summary>A link to this agreement, which waits for its partner; its token.</summary>
    public static async Task<string> AgreementLink(this AppDb db, AgreementId agreement)
    {
        var (token, now) = (SecretToken.New(), TimeProvider.System.GetUtcNow());
        var partner = await db.Agreements.Where(a => a.Id == agreement).Select(a => a.Partner).SingleAsync(Stop);
        db.Add(new AgreementLink
        {
            Id = Guid.CreateVersion7(), Agreement = agreement, Partner = partner, Name = "Maya Quill", Email = "maya@school.example", EmailFolded = "maya@school.example",
            TokenHash = token.Hash, SentAt = now, ExpiresAt = now.AddDays(60),
        });
        await db.SaveForTest();
        return token.Value;
    }

    private static async Task<JobId> Over(AppDb db, OrganisationId organisation, string kind, string result)
    {
        var job = new Job
        {
            Id = JobId.New(), Kind = kind, Title = "Renew and send 2 agreements", Arguments = "{}", State = JobState.Succeeded, Result = result, OnBehalfOf = organisation, RequesterName = "Bea Okafor",
        };
        db.Add(job);
        await db.SaveForTest();
        return job.Id;
    }
}
