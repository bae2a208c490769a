using System.Text.Json;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Tests.Access;

namespace IttPartnerships.Web.Tests.Jobs;

internal static class SampleJobs
{
    /// <summary>An import whose file was refused for one bad row.</summary>
    public static async Task<JobId> Refused(AppDb db, OrganisationId? organisation)
    {
        var problems = new FileProblems("schools.csv");
        problems.Add(3, "URN", "=1+1", "A URN is 5 or 6 digits. Correct it");
        var report = ImportReport.OfRefused(RegisterKind.Schools, new DateOnly(2026, 1, 5), 2, problems);
        return await Add(db, organisation, JobState.Failed, "The file was refused: 1 thing is wrong with it. Nothing was imported", JsonSerializer.Serialize(report));
    }

    /// <summary>An import that broke off by a fault of ours.</summary>
    public static Task<JobId> Failed(AppDb db, OrganisationId? organisation) => Add(db, organisation, JobState.Failed, "Something went wrong on our side", null);

    /// <summary>An import some other process is busy with.</summary>
    public static Task<JobId> Running(AppDb db, OrganisationId? organisation) => Add(db, organisation, JobState.Running, "Reading the file", null);

    private static async Task<JobId> Add(AppDb db, OrganisationId? organisation, JobState state, string message, string? result)
    {
        var now = TimeProvider.System.GetUtcNow();
        var job = new Job
        {
            Id = JobId.New(),
            Kind = ImportRegisterFile.KindName,
            Title = "Import of schools from schools.csv",
            Arguments = "{}",
            State = state,
            Message = message,
            Result = result,
            Done = state == JobState.Running ? 12_000 : 0,
            Attempts = 1,
            ClaimedBy = state == JobState.Running ? "elsewhere" : null,
            LeaseUntil = state == JobState.Running ? now.AddHours(1) : null,
            OnBehalfOf = organisation,
            RequesterName = "Olu Operator",
            RequestedAt = now,
            StartedAt = now,
            FinishedAt = state == JobState.Running ? null : now,
        };
        db.Add(job);
        await db.SaveForTest();
        return job.Id;
    }
}
