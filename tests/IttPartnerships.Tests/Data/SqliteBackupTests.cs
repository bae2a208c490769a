using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Data;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ittp-backup-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    [Fact]
    public async Task A_restored_copy_has_every_row_of_every_table_as_it_was()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();
        await SampleRegister.Import(db);
        var before = await TableContent.Of(db, Stop);
        (await SqliteBackup.Write(database.Settings, Copy, Stop)).Value.ShouldBeGreaterThan(0);

        await SampleRegister.Import(db, SampleRegister.Csv.Replace("Alder School", "Alder Academy", StringComparison.Ordinal));
        (await TableContent.Of(db, Stop)).ShouldNotBe(before);
        await db.DisposeAsync();
        var aside = (await SqliteBackup.Restore(database.Settings, Copy, DateTimeOffset.UnixEpoch, Stop)).Value;

        await using var restored = database.Open();
        (await TableContent.Of(restored, Stop)).ShouldBe(before);
        before["organisations"].ShouldStartWith("4 rows");
        aside.ShouldBe($"{database.Settings.SqliteFile}.before-19700101-000000");
        await using var old = new DatabaseSettings(null, aside).Open();
        (await old.Organisations.AnyAsync(o => o.Name == "Alder Academy", Stop)).ShouldBeTrue();
        await old.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(aside);
    }

    [Fact]
    public async Task A_copy_made_while_someone_writes_is_one_whole_moment()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();
        await SampleRegister.Import(db);
        var before = await TableContent.Of(db, Stop);
        await using (await db.Database.BeginTransactionAsync(Stop))
        {
            await db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Half-way"), Stop);
            (await SqliteBackup.Write(database.Settings, Copy, Stop)).Succeeded.ShouldBeTrue();
        }

        await using var copy = new DatabaseSettings(null, Copy).Open();
        (await TableContent.Of(copy, Stop)).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        (await SqliteBackup.Write(database.Settings, Copy, Stop)).Succeeded.ShouldBeTrue();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Stop);
        await db.Organisations.CountAsync(Stop);

        var refused = await SqliteBackup.Restore(database.Settings, Copy, DateTimeOffset.UnixEpoch, Stop);

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("in-use");
        File.Exists(database.Settings.SqliteFile + ".part").ShouldBeFalse();
    }

    [Fact]
    public async Task A_copy_from_a_newer_version_is_refused_and_nothing_is_touched()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        (await SqliteBackup.Write(database.Settings, Copy, Stop)).Succeeded.ShouldBeTrue();
        await using (var copy = new DatabaseSettings(null, Copy).Open())
        {
            await copy.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Tomorrow', '99.0')", Stop);
        }

        var refused = await SqliteBackup.Restore(database.Settings, Copy, DateTimeOffset.UnixEpoch, Stop);

        refused.Refusals.ShouldHaveSingleItem().Statement.ShouldContain("made by a newer version (29990101000000_Tomorrow)");
        File.Exists($"{database.Settings.SqliteFile}.before-19700101-000000").ShouldBeFalse();
    }

    [Theory]
    [InlineData("This is not a database at all, only some words in a file.", "damaged")]
    [InlineData("", "not-ours")]
    public async Task A_file_that_is_no_copy_of_ours_is_refused(string content, string code)
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Copy, content, Stop);

        (await SqliteBackup.Restore(database.Settings, Copy, DateTimeOffset.UnixEpoch, Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten_by_a_copy()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Copy, "precious", Stop);

        (await SqliteBackup.Write(database.Settings, Copy, Stop)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("file-exists");

        (await File.ReadAllTextAsync(Copy, Stop)).ShouldBe("precious");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
