using IttPartnerships.Kernel;
using Microsoft.Data.Sqlite;

namespace IttPartnerships.Data;

/// <summary>
/// Copies of a SQLite database: made while the program runs, each a single file; and put back while it does not. PostgreSQL
/// has its own tools for this (docs/running.md).
/// </summary>
public static class SqliteBackup
{
    /// <summary>Writes the database as it stands at one moment to a new file. The program may go on reading and writing.</summary>
    /// <returns>The size of the copy in bytes.</returns>
    public static async Task<Outcome<long>> Write(DatabaseSettings settings, string target, CancellationToken stop)
    {
        if (!File.Exists(settings.SqliteFile))
        {
            return new Refusal("no-database", $"There is no database at {settings.SqliteFile}");
        }

        if (File.Exists(target))
        {
            return new Refusal("file-exists", $"{target} exists already. Choose another name, or move it away");
        }

        var partial = target + ".part";
        File.Delete(partial);
        await using (var source = Connect(settings.SqliteFile, SqliteOpenMode.ReadWrite))
        await using (var copy = Connect(partial, SqliteOpenMode.ReadWriteCreate))
        {
            await source.OpenAsync(stop);
            await copy.OpenAsync(stop);
            source.BackupDatabase(copy);
            await Text(copy, "PRAGMA journal_mode=DELETE", stop);
        }

        if (await Damage(partial, stop) is { } damage)
        {
            return new Refusal("damaged", $"The copy is damaged and was left at {partial}: {damage}");
        }

        File.Move(partial, target);
        return new FileInfo(target).Length;
    }

    /// <summary>Puts a copy back in place of the database, which is kept beside it under another name.</summary>
    /// <returns>Where the database as it was before now lies; empty when there was none.</returns>
    public static async Task<Outcome<string>> Restore(DatabaseSettings settings, string source, DateTimeOffset now, CancellationToken stop)
    {
        if (await Unfit(source, stop) is { } unfit)
        {
            return unfit;
        }

        var partial = settings.SqliteFile + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(settings.SqliteFile))!);
        File.Copy(source, partial, overwrite: true);
        var aside = "";
        if (File.Exists(settings.SqliteFile))
        {
            if (!await IsUnused(settings.SqliteFile, stop))
            {
                File.Delete(partial);
                return new Refusal("in-use", $"{settings.SqliteFile} is in use. Stop the program first, then restore");
            }

            aside = $"{settings.SqliteFile}.before-{now:yyyyMMdd-HHmmss}";
            File.Move(settings.SqliteFile, aside);
        }

        File.Move(partial, settings.SqliteFile);
        return aside;
    }

    private static async Task<Refusal?> Unfit(string source, CancellationToken stop)
    {
        if (!File.Exists(source))
        {
            return new Refusal("no-file", $"There is no file {source}");
        }

        if (await Damage(source, stop) is { } damage)
        {
            return new Refusal("damaged", $"{source} is not a whole copy of a database: {damage}");
        }

        // By a connection of our own: the application's would turn the copy to WAL, and leave files beside it.
        await using var db = new DatabaseSettings(null, source).Open();
        await using var connection = Connect(source, SqliteOpenMode.ReadOnly);
        await connection.OpenAsync(stop);
        const string Migrations = "SELECT group_concat(MigrationId) FROM __EFMigrationsHistory";
        const string Table = "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        var applied = await Text(connection, Table, stop) is null ? null : await Text(connection, Migrations, stop);
        var schema = SchemaState.Of(db, applied?.Split(',') ?? []);
        return schema switch
        {
            { Unknown.Count: > 0 } => new Refusal("newer", $"{source}: {schema.Advice}"),
            { Applied.Count: 0 } => new Refusal("not-ours", $"{source} is not a database of this product"),
            _ => null,
        };
    }

    /// <summary>What is wrong with a file as a database; null when nothing is.</summary>
    private static async Task<string?> Damage(string file, CancellationToken stop)
    {
        try
        {
            await using var connection = Connect(file, SqliteOpenMode.ReadOnly);
            await connection.OpenAsync(stop);
            return await Text(connection, "PRAGMA integrity_check", stop) is "ok" ? null : "its integrity check fails";
        }
        catch (SqliteException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Leaving WAL takes the whole file, so it fails while anyone else has it open; and then all of it is in one file.</summary>
    private static async Task<bool> IsUnused(string file, CancellationToken stop)
    {
        try
        {
            SqliteConnection.ClearAllPools();
            await using var connection = Connect(file, SqliteOpenMode.ReadWrite);
            await connection.OpenAsync(stop);
            return await Text(connection, "PRAGMA journal_mode=DELETE", stop) is "delete";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ToString());

    private static async Task<string?> Text(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(stop) as string;
    }
}
