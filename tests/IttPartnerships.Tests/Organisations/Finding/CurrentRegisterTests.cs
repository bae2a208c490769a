using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Organisations.Finding;

public sealed class CurrentRegisterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_import_is_found_after_a_moment_without_anybody_waiting(DatabaseKind kind)
    {
        await using var register = await FindingFixture.Create(kind);
        var before = await register.Current.Now(Stop);

        await FindingFixture.Import(register.Database, "100077,Brand New School,Open,Primary,1,Leeds,LS1 1AA,430000,433000,,,,Leeds,");

        (await register.Current.Now(Stop)).ShouldBeSameAs(before);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while ((await register.Find("brand new")).Total == 0)
        {
            await Task.Delay(100, patience.Token);
        }
    }

    [Fact]
    public async Task However_many_ask_first_it_is_loaded_once()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var snapshots = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => register.Current.Now(Stop).AsTask()));

        snapshots.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refreshing_an_unchanged_register_keeps_the_snapshot()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var first = await register.Current.Refresh(Stop);

        (await register.Current.Refresh(Stop)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task The_national_register_is_searched_alike_on_both_databases()
    {
        var onSqlite = await FirstTen(DatabaseKind.Sqlite);
        onSqlite[0].ShouldBe("100000", "The Aldgate School");

        (await FirstTen(DatabaseKind.Postgres)).ShouldBe(onSqlite);
    }

    private static async Task<List<string?>> FirstTen(DatabaseKind kind)
    {
        var file = SharedData.File("gias-shaped", "edubasealldata-shaped.csv.gz");
        await using var database = await TestDatabase.Create(kind);
        await using (var db = database.Open())
        {
            await using var content = File.OpenRead(file);
            (await new ImportSchools(db, TimeProvider.System).Run(new(content, "register-2026-01-30.csv.gz"), Actor.CommandLine, Stop)).Succeeded.ShouldBeTrue();
        }

        using var current = new CurrentRegister(database.Settings, TimeProvider.System);
        var find = new FindOrganisations(current, TimeProvider.System);
        List<string?> urns = [];
        foreach (var text in (string[])["aldgate", "st marys leeds", "bradford", "LS6", "10000", "s", "academy of"])
        {
            var found = (await find.Run(new(new() { Text = text }, Size: 10), Actor.CommandLine, Stop)).Value;
            found.Rows.ShouldNotBeEmpty(text);
            urns.AddRange(found.Rows.Select(row => row.Row.Number(IdentifierScheme.Urn)));
        }

        return urns;
    }
}
