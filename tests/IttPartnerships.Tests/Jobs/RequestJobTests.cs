using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Jobs;

public sealed class RequestJobTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_queues_the_work_and_the_journal_says_who_asked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");

        var id = await host.Request("Import of schools from register.csv");

        var row = await host.See(id);
        (row.State, row.Title, row.RequesterName).ShouldBe((JobState.Queued, "Import of schools from register.csv", JobHost.Importer.Name));
        var entry = await host.InDatabase(db => db.JournalEntries.Include(e => e.Subjects).SingleAsync(TestContext.Current.CancellationToken));
        (entry.EventName, entry.Summary).ShouldBe((nameof(JobRequested), "Asked for: Import of schools from register.csv"));
        entry.Subjects.ShouldHaveSingleItem().Subject.ShouldBe(id.Value);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_may_not_do_the_work_may_not_ask_for_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var viewer = JobHost.Importer with { Permissions = [Permission.SeeRegister] };

        var outcome = await host.Use<RequestJob, Outcome<JobId>>(
            r => r.Run(new("scripted", "No", new { }), viewer, TestContext.Current.CancellationToken));

        outcome.Refusals.ShouldBe([Refusal.NotFound]);
        (await host.InDatabase(db => db.Jobs.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Asking_for_unknown_work_is_a_bug(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");

        await Should.ThrowAsync<ArgumentException>(() => host.Request(kind: "unheard-of"));
    }
}
