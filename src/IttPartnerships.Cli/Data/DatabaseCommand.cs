using System.CommandLine;
using System.Globalization;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Cli.Data;

/// <summary><c>ittp database</c>: bring the schema up to date, say how it stands, make and put back copies.</summary>
public static class DatabaseCommand
{
    private const int Refused = 2;

    public static Command Create() => new("database", "Looks after the database that ITTP_POSTGRES or DATA names")
    {
        Migrate(),
        Status(),
        Backup(),
        Restore(),
    };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database's schema up to this version, making the database if there is none");
        command.SetAction(async (parsed, stop) =>
        {
            var settings = DatabaseSettings.FromEnvironment();
            if (settings.Postgres is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(settings.SqliteFile))!);
            }

            await using var db = settings.Open();
            var before = await SchemaState.Of(db, stop);
            if (before.Unknown.Count > 0)
            {
                return await Refuse(parsed, before.Advice);
            }

            await db.Database.MigrateAsync(stop);
            return await Say(parsed, before.Pending.Count == 0 ? before.Advice : $"Applied {string.Join(", ", before.Pending)}");
        });
        return command;
    }

    private static Command Status()
    {
        var command = new Command("status", "Says which database it is and whether its schema is up to date; ends with 2 when it is not");
        command.SetAction(async (parsed, stop) =>
        {
            var settings = DatabaseSettings.FromEnvironment();
            await using var db = settings.Open();
            if (!await db.Database.CanConnectAsync(stop))
            {
                return await Refuse(parsed, settings.Postgres is null ? $"There is no database at {settings.SqliteFile}. Run: ittp database migrate" : "PostgreSQL does not answer");
            }

            var schema = await SchemaState.Of(db, stop);
            await Say(parsed, settings.Postgres is null ? $"SQLite, {settings.SqliteFile}" : "PostgreSQL");
            await Say(parsed, schema.Advice);
            return schema.IsCurrent ? 0 : Refused;
        });
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The copy to make: a new file" };
        var command = new Command("backup", "Copies a SQLite database to one file, while the program runs") { file };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = DatabaseSettings.FromEnvironment();
            var target = parsed.GetRequiredValue(file);
            return settings.Postgres is not null
                ? await Refuse(parsed, $"This is PostgreSQL. Run: pg_dump --format=custom --file={target} \"$ITTP_POSTGRES_URI\" (see docs/running.md)")
                : await Answer(parsed, await SqliteBackup.Write(settings, target.FullName, stop), size =>
                    string.Create(CultureInfo.InvariantCulture, $"Copied {settings.SqliteFile} to {target} ({size / 1024.0 / 1024:0.0} MB)"));
        });
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A copy made by ittp database backup" };
        var command = new Command("restore", "Puts a copy in place of a SQLite database, which is kept under another name") { file };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = DatabaseSettings.FromEnvironment();
            var source = parsed.GetRequiredValue(file);
            if (settings.Postgres is not null)
            {
                return await Refuse(parsed, $"This is PostgreSQL. Run: pg_restore --dbname=\"$ITTP_POSTGRES_URI\" {source} (see docs/running.md)");
            }

            var code = await Answer(parsed, await SqliteBackup.Restore(settings, source.FullName, TimeProvider.System.GetUtcNow(), stop), aside =>
                $"Restored {source} to {settings.SqliteFile}" + (aside.Length > 0 ? $". What was there is kept as {aside}" : ""));
            if (code == 0)
            {
                await using var db = settings.Open();
                await Say(parsed, (await SchemaState.Of(db, stop)).Advice);
            }

            return code;
        });
        return command;
    }

    private static Task<int> Answer<T>(ParseResult parsed, Outcome<T> outcome, Func<T, string> words) =>
        outcome.Try(out var value) ? Say(parsed, words(value)) : Refuse(parsed, string.Join(Environment.NewLine, outcome.Refusals.Select(r => r.Statement)));

    private static async Task<int> Say(ParseResult parsed, string sentence)
    {
        await parsed.InvocationConfiguration.Output.WriteLineAsync(sentence);
        return 0;
    }

    private static async Task<int> Refuse(ParseResult parsed, string sentence)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(sentence);
        return Refused;
    }
}
