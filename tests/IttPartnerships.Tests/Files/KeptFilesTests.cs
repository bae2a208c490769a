using System.Security.Cryptography;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Files;

public sealed class KeptFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_of_many_parts_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var content = new byte[1_300_000];
        new Random(5).NextBytes(content);
        "%PDF-"u8.CopyTo(content);

        var kept = (await Files(db).Keep(SomeFiles.Bytes("folder/Mentor handbook.PDF", content), await db.AddOrganisation("Larkmere Training"), null, Stop)).Value;

        (kept.Name, kept.ContentType, kept.Length).ShouldBe(("Mentor handbook.PDF", "application/pdf", content.Length));
        kept.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        (await db.KeptFileParts.CountAsync(Stop)).ShouldBe(5);
        (await Read(db, kept.Id)).ShouldBe(content);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_refused_file_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();

        var refused = await Files(db).Keep(SomeFiles.Text("page.html", "<p>words</p>"), await db.AddOrganisation("Larkmere Training"), null, Stop);

        refused.Refusals.ShouldHaveSingleItem().Field.ShouldBe("File");
        (await db.KeptFiles.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_use_case_that_stops_half_way_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var keeper = await db.AddOrganisation("Larkmere Training");

        await using (await WholeWork.Begin(db, Stop))
        {
            await Files(db).Keep(SomeFiles.Pdf(), keeper, null, Stop);
        }

        (await db.KeptFiles.CountAsync(Stop)).ShouldBe(0);
        (await db.KeptFileParts.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_database_itself_refuses_to_change_a_kept_file(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await Keep(db);

        (await Should.ThrowAsync<Exception>(() => db.KeptFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.Digest, "another"), Stop)))
            .Message.ShouldContain("a_kept_file_never_changes");
        (await Should.ThrowAsync<Exception>(() => db.KeptFileParts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Content, "x"u8.ToArray()), Stop)))
            .Message.ShouldContain("a_kept_file_never_changes");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_removed_file_is_gone_with_its_parts_and_others_stay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var removed = await Keep(db);
        var stays = await Keep(db);

        await Files(db).Remove(removed, Stop);

        (await Files(db).Open(removed, Stop)).ShouldBeNull();
        (await db.KeptFileParts.Select(p => p.File).ToListAsync(Stop)).ShouldBe([stays]);
        (await Read(db, stays)).Length.ShouldBeGreaterThan(0);
    }

    private static KeptFiles Files(AppDb db) => new(db, TimeProvider.System);

    private static async Task<KeptFileId> Keep(AppDb db)
    {
        var keeper = await db.AddOrganisation("Larkmere Training");
        return (await Files(db).Keep(SomeFiles.Pdf(), keeper, null, Stop)).Value.Id;
    }

    private static async Task<byte[]> Read(AppDb db, KeptFileId id)
    {
        var open = (await Files(db).Open(id, Stop))!;
        await using var content = open.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read, Stop);
        return read.ToArray();
    }
}
