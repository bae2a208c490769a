using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.Import;
using IttPartnerships.Trainees.OwnView;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Trainees;

/// <summary>Files of trainees somebody handed in, and links that open a trainee's own page.</summary>
internal static class SomeTraineeFiles
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>With rows that were refused; run where there is a job.</summary>
    public static async Task<Guid> AddTraineeImport(this AppDb db, OrganisationId organisation, bool run = false)
    {
        var files = new StoredFiles(db, TimeProvider.System);
        using MemoryStream content = new(Encoding.UTF8.GetBytes("Reference,Name,Course,Start date,End date\r\nS1,Amara Bello,Physics,2026-09-01,2027-06-30\r\n"));
        var file = await files.Store(content, Stop);
        content.Position = 0;
        var import = new TraineeImport
        {
            Id = Guid.CreateVersion7(), Organisation = organisation, FileName = "trainees.csv", File = file, Refused = await files.Store(content, Stop), At = TimeProvider.System.GetUtcNow(),
            Reading = new FileReading(FieldFacts.Guess(["Reference", "Name", "Course", "Start date", "End date"]), new Dictionary<string, string>()).ToJson(),
        };
        if (run)
        {
            var job = new Job
            {
                Id = JobId.New(), Kind = ImportTraineeFile.JobKind, Title = "Import of trainees from trainees.csv", Arguments = "{}", State = JobState.Succeeded, OnBehalfOf = organisation, RequesterName = "Tomasz Lindqvist",
                Result = System.Text.Json.JsonSerializer.Serialize(new TraineeImportReport("trainees.csv", true, 2, 1, 0, 0, 1, [new(3, "Course", "", "No course of yours has this code or title. Say which it means")], 1)),
            };
            import.Job = job.Id;
            db.Add(job);
        }

        db.Add(import);
        await db.SaveForTest();
        return import.Id;
    }

    public static async Task<Guid> TraineeImportOf(this AppDb db, string person, bool run)
    {
        var somebody = await db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Name == person, Stop);
        return await db.AddTraineeImport(somebody.Memberships[0].Organisation, run);
    }

    public static async Task<string> AddTraineeLink(this AppDb db, TraineeId trainee)
    {
        var token = SecretToken.New();
        db.Add(TraineeTokens.Link(trainee, token, TimeProvider.System.GetUtcNow()));
        await db.SaveForTest();
        return token.Value;
    }
}
