using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Jobs;

public sealed class CancelJobTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_running_job_is_stopped_from_another_process(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var working = new JobHost(database, JobScript.Endless, "working");
        await using var asking = new JobHost(database, JobScript.Endless, "asking");
        var id = await asking.Request();
        working.StartWorkers(1);
        await asking.WaitUntil(id, row => row.State == JobState.Running);

        (await asking.Cancel(id)).Succeeded.ShouldBeTrue();

        (await asking.WaitUntil(id, row => row.IsOver)).State.ShouldBe(JobState.Cancelled);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Within_one_process_stopping_does_not_wait_for_the_next_heartbeat(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.Endless, "host", heartbeat: TimeSpan.FromHours(1));
        var id = await host.Request();
        host.StartWorkers(1);
        await host.WaitUntil(id, row => row.State == JobState.Running);

        (await host.Cancel(id)).Succeeded.ShouldBeTrue();

        (await host.WaitUntil(id, row => row.IsOver)).State.ShouldBe(JobState.Cancelled);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_that_waits_is_over_at_once_and_the_journal_says_who_stopped_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.Endless, "host");
        var id = await host.Request("Import of schools from register.csv");

        (await host.Cancel(id)).Succeeded.ShouldBeTrue();

        (await host.See(id)).State.ShouldBe(JobState.Cancelled);
        (await host.RunNext()).ShouldBeFalse();
        var entry = await host.InDatabase(db => db.JournalEntries.SingleAsync(e => e.EventName == nameof(JobCancelled), TestContext.Current.CancellationToken));
        (entry.ActorName, entry.Summary).ShouldBe((JobHost.Importer.Name, "Asked to stop: Import of schools from register.csv"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_job_that_is_over_cannot_be_stopped(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.AtOnce, "host");
        var id = await host.Request();
        await host.RunNext();

        (await host.Cancel(id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("job-over");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_organisations_job_does_not_exist(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var host = new JobHost(database, JobScript.Endless, "host");
        var id = await host.Request();

        (await host.Cancel(id, JobHost.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        (await host.See(id)).State.ShouldBe(JobState.Queued);
    }
}
