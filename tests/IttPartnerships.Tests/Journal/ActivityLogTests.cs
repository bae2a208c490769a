using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Journal;

public sealed class ActivityLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed record SomethingHappened(OrganisationId Organisation, string What) : JournalEvent
    {
        public override string Summary => $"Something happened: {What}";

        public override IReadOnlyList<Guid> Subjects => [Organisation.Value];
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_change_nobody_journalled_is_refused_and_nothing_is_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using (var db = database.Open())
        {
            db.Add(Body());
            (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop))).Message.ShouldContain("nothing was journalled");
        }

        await using var after = database.Open();
        (await after.Organisations.AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_entry_is_saved_with_its_change_and_names_its_subjects(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var body = Body();
        await using (var db = database.Open())
        {
            db.Add(body);
            new ActivityLog(db, TimeProvider.System).Record(new SomethingHappened(body.Id, "a test"), Actor.CommandLine);
            await db.SaveChangesAsync(Stop);
        }

        await using var after = database.Open();
        var entry = await after.JournalEntries.Include(e => e.Subjects).SingleAsync(Stop);
        entry.EventName.ShouldBe("SomethingHappened");
        entry.Summary.ShouldBe("Something happened: a test");
        entry.Detail.ShouldContain("\"What\":\"a test\"");
        entry.ActorName.ShouldBe("Command line");
        entry.Subjects.ShouldHaveSingleItem().Subject.ShouldBe(body.Id.Value);
    }

    [Fact]
    public async Task The_journal_cannot_be_rewritten()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        var body = Body();
        await using (var db = database.Open())
        {
            db.Add(body);
            new ActivityLog(db, TimeProvider.System).Record(new SomethingHappened(body.Id, "a test"), Actor.CommandLine);
            await db.SaveChangesAsync(Stop);
        }

        await using var later = database.Open();
        later.Remove(await later.JournalEntries.SingleAsync(Stop));

        (await Should.ThrowAsync<InvalidOperationException>(() => later.SaveChangesAsync(Stop))).Message.ShouldContain("append-only");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_second_of_two_saves_of_the_same_record_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var body = Body();
        await using var first = database.Open();
        first.Add(body);
        new ActivityLog(first, TimeProvider.System).Record(new SomethingHappened(body.Id, "made"), Actor.CommandLine);
        await first.SaveChangesAsync(Stop);
        await using var second = database.Open();
        var same = await second.Organisations.SingleAsync(Stop);

        body.Name = "First";
        new ActivityLog(first, TimeProvider.System).Record(new SomethingHappened(body.Id, "first"), Actor.CommandLine);
        await first.SaveChangesAsync(Stop);
        same.Name = "Second";
        new ActivityLog(second, TimeProvider.System).Record(new SomethingHappened(body.Id, "second"), Actor.CommandLine);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Stop));
    }

    private static Organisation Body() => new() { Id = OrganisationId.New(), Name = "A body", Kind = OrganisationKind.Other };
}
