using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>What the database holds by itself, asked past every class that would refuse it first.</summary>
public sealed class AgreementGuardsTests
{
    private static readonly DateOnly First = new(2026, 8, 1);
    private static readonly DateOnly Last = new(2027, 7, 31);

    public static TheoryData<DatabaseKind, string> Rewritings()
    {
        string[] statements =
        [
            "UPDATE agreement_versions SET aims = 'others'",
            "UPDATE agreement_versions SET stage = 'Draft'",
            "UPDATE agreement_versions SET digest = 'ff'",
            "DELETE FROM agreement_versions",
            "UPDATE delegations SET responsibility = 'QualityAssurance'",
            "UPDATE delegations SET until = NULL",
            "DELETE FROM delegations",
            "INSERT INTO agreement_sections (version, position, code, title, text) SELECT id, 9, 'own-9', 'More', 'More' FROM agreement_versions",
        ];
        return [.. TestDatabase.Kinds.SelectMany(kind => statements.Select(statement => new TheoryDataRow<DatabaseKind, string>(kind.Data, statement)))];
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_pair_has_no_two_agreements_on_one_day(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);

        await Should.ThrowAsync<DbUpdateException>(() => scene.Db.AddAgreement(scene.Provider, scene.Partner, Last, null));

        scene.Db.ChangeTracker.Clear();
        await scene.Db.AddAgreement(scene.Provider, scene.Partner, Last.AddDays(1), null);
    }

    [Theory, MemberData(nameof(Rewritings))]
    public async Task What_was_offered_is_never_rewritten(DatabaseKind kind, string statement)
    {
        await using var scene = await Scene(kind);

        var error = await Should.ThrowAsync<System.Data.Common.DbException>(() => scene.Db.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken));

        error.Message.ShouldMatch("offered|digest");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_delegation_may_still_end(DatabaseKind kind)
    {
        await using var scene = await Scene(kind);

        await scene.Db.EndAgreement(scene.Agreement, First.AddDays(9));

        (await Partnership.Delegated(scene.Db, First.AddDays(9)).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await Partnership.Delegated(scene.Db, First.AddDays(10)).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static async Task<Arranged> Scene(DatabaseKind kind)
    {
        var database = await TestDatabase.Create(kind);
        var db = database.Open();
        var (provider, partner) = (await db.AddOrganisation("Larkmere Training"), await db.AddOrganisation("Ash Grove Trust"));
        return new(database, db, provider, partner, await db.AddAgreement(provider, partner, First, Last, AgreementKind.LeadPartner, Responsibility.CourseDelivery));
    }

    private sealed record Arranged(TestDatabase Database, AppDb Db, OrganisationId Provider, OrganisationId Partner, AgreementId Agreement) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Db.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
