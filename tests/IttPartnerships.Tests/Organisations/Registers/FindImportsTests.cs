using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class FindImportsTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_latest_import_comes_first_and_only_for_those_who_import(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        await SampleRegister.Import(db);
        await SampleRegister.Import(db);
        var find = new FindImports(db);

        var found = await find.Run(new(), Actor.CommandLine, TestContext.Current.CancellationToken);
        found.Rows.Select(r => (r.Kind, r.Counts.Added, r.Counts.Unchanged)).ShouldBe([(RegisterKind.Schools, 0, 3), (RegisterKind.Schools, 3, 0)]);

        (await find.Run(new(), Actor.CommandLine with { Permissions = [] }, TestContext.Current.CancellationToken)).Total.ShouldBe(0);
    }
}
