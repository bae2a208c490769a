using IttPartnerships.Tests.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.Data.Sqlite;

namespace IttPartnerships.Tests.Cli.Data;

public sealed class DatabaseCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ittp-database-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_database_is_made_and_its_state_said()
    {
        var before = await Run("database", "status");
        var made = await Run("database", "migrate");
        var after = await Run("database", "status");

        (before.Code, made.Code, after.Code).ShouldBe((2, 0, 0));
        before.Error.ShouldContain("Run: ittp database migrate");
        made.Output.ShouldContain("_Initial");
    }

    [Fact]
    public async Task A_backup_put_back_brings_back_what_was_and_keeps_what_was_there_aside()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await ImportSchoolsTests.Import(database, "URN,EstablishmentName", "100001,Alder School");
        var copy = Path.Combine(folder, "copy.db");

        (await On(database, "database", "backup", copy)).Code.ShouldBe(0);
        (await On(database, "database", "backup", copy)).Code.ShouldBe(2, "A copy is never overwritten");
        await ImportSchoolsTests.Import(database, "URN,EstablishmentName", "100001,Alder School", "100002,Birch School");
        SqliteConnection.ClearAllPools();
        (await On(database, "database", "restore", copy)).Code.ShouldBe(0);

        (await On(database, "find", "alder")).Output.ShouldContain("Alder School");
        (await On(database, "find", "birch")).Output.ShouldNotContain("Birch School");
        var aside = Directory.GetFiles(Path.GetDirectoryName(database.Settings.SqliteFile)!, Path.GetFileName(database.Settings.SqliteFile) + ".before-*");
        aside.ShouldNotBeEmpty();
        Array.ForEach(aside, File.Delete);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => CommandLine.Run(null, folder, arguments);

    private Task<(int Code, string Output, string Error)> On(TestDatabase database, params string[] arguments) => CommandLine.Run(database, folder, arguments);
}
