using System.IO.Compression;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class RequestImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_process_imports_the_file_and_it_is_kept_no_longer(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var asking = new JobHost(database, JobScript.AtOnce, "asking");
        await using var working = new JobHost(database, JobScript.AtOnce, "working");

        var id = (await Request(asking, Encoding.UTF8.GetBytes(SampleRegister.Csv), "/somewhere/schools.csv")).Value;
        (await asking.See(id)).Title.ShouldBe("Import of schools from schools.csv");
        await working.RunNext();

        var row = await asking.See(id);
        row.State.ShouldBe(JobState.Succeeded, row.Progress.Message);
        var report = ImportRegisterFile.Report(row.Result)!;
        report.Counts.ShouldBe(new ImportCounts(Rows: 3, Added: 3));
        report.FactsOf.ShouldBe(new DateOnly(2026, 1, 5));
        (await asking.InDatabase(db => db.StoredFiles.CountAsync(Stop))).ShouldBe(0);
        var journal = await asking.InDatabase(db => db.JournalEntries.SingleAsync(e => e.EventName == nameof(SchoolRegisterImported), Stop));
        journal.ActorName.ShouldBe(JobHost.Importer.Name);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_of_many_parts_comes_back_as_it_was_handed_in(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var files = new StoredFiles(db, TimeProvider.System);
        var content = new byte[1_500_000];
        new Random(7).NextBytes(content);

        var id = await files.Store(new MemoryStream(content), Stop);

        (await db.StoredFileParts.CountAsync(Stop)).ShouldBeGreaterThan(4);
        await using var back = await files.Open(id, Stop);
        await using var unzipped = new GZipStream(back, CompressionMode.Decompress);
        using var read = new MemoryStream();
        await unzipped.CopyToAsync(read, Stop);
        read.ToArray().ShouldBe(content);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_with_a_bad_row_is_refused_whole_and_the_job_says_where(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var bad = SampleRegister.Csv.Replace("100002", "not a number", StringComparison.Ordinal);

        var id = (await Request(host, Zipped(bad), "schools.csv.gz")).Value;
        await host.RunNext();

        var row = await host.See(id);
        row.State.ShouldBe(JobState.Failed);
        row.Progress.Message.ShouldBe("The file was refused: 1 thing is wrong with it. Nothing was imported");
        var problem = ImportRegisterFile.Report(row.Result)!.Problems.ShouldHaveSingleItem();
        (problem.Row, problem.Column, problem.Value).ShouldBe((3, "URN", "not a number"));
        (await host.InDatabase(db => db.Organisations.CountAsync(Stop))).ShouldBe(0);
        (await host.InDatabase(db => db.StoredFiles.CountAsync(Stop))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_empty_file_and_a_person_who_may_not_are_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");

        (await Request(host, [], "schools.csv")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("empty-file");
        (await Request(host, [1], "schools.csv", JobHost.Importer with { Permissions = [] })).Refusals.ShouldBe([Refusal.NotFound]);
        (await host.InDatabase(db => db.StoredFiles.CountAsync(Stop))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_nobody_came_back_for_in_a_week_is_removed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var files = new StoredFiles(db, TimeProvider.System);
        await files.Store(new MemoryStream([1, 2, 3]), Stop);
        var kept = await files.Store(new MemoryStream([4, 5, 6]), Stop);
        var eightDaysAgo = TimeProvider.System.GetUtcNow().AddDays(-8);
        await db.StoredFiles.Where(f => f.Id != kept).ExecuteUpdateAsync(set => set.SetProperty(f => f.StoredAt, eightDaysAgo), Stop);

        await files.RemoveOld(Stop);

        (await db.StoredFiles.Select(f => f.Id).ToListAsync(Stop)).ShouldBe([kept]);
        (await db.StoredFileParts.Select(p => p.File).ToListAsync(Stop)).ShouldBe([kept]);
    }

    private static Task<Outcome<JobId>> Request(JobHost host, byte[] content, string name, Actor? actor = null) =>
        host.Use<RequestImport, Outcome<JobId>>(r => r.Run(
            new(RegisterKind.Schools, new MemoryStream(content), name, new DateOnly(2026, 1, 5)), actor ?? JobHost.Importer, Stop));

    private static byte[] Zipped(string text)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }
}
