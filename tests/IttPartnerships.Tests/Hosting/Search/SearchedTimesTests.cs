using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Allocation.Years;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Hosting.Search;

public sealed class SearchedTimesTests
{
    private static readonly AcademicYear Year = new(2026);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Where_no_offer_names_a_time_only_any_time_is_looked_for(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        (await Holding(database, await Offers(database, "", ""), "autumn")).ShouldBe([""]);
    }

    // The sample's pattern has "autumn" from the end of September to December and "spring term" from January to May.
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_time_finds_what_names_it_and_what_the_patterns_say_is_then(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var reader = await Offers(database, "Spring Term", "spring; summer");

        (await Holding(database, reader, "spring term")).ShouldBe(["", "Spring Term", "spring; summer"], "the window by its name, and both terms it lies in");
        (await Holding(database, reader, "spring")).ShouldBe(["", "Spring Term", "spring; summer"], "the term by its name, and by a window that lies in it");
        (await Holding(database, reader, "autumn")).ShouldBe([""]);
        (await Holding(database, reader, "the year after next")).ShouldBe([""]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Half_of_the_terms_of_a_window_is_not_the_window(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        (await Holding(database, await Offers(database, "summer", ""), "spring term")).ShouldBe([""]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Windows_of_patterns_the_reader_may_not_see_say_nothing_and_are_not_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var reader = await Offers(database, "spring", "");
        await using var db = database.Open();

        (await SearchedTimes.Names(db.ProgrammePatterns.Where(p => p.Provider == reader), Year, Stop)).ShouldBe(["autumn", "spring term"], ignoreOrder: true);
        (await SearchedTimes.Names(db.ProgrammePatterns.Where(p => p.Provider == reader), Year.Next, Stop)).ShouldBeEmpty();
        (await SearchedTimes.Names(db.ProgrammePatterns.Where(p => p.Provider == OrganisationId.New()), Year, Stop)).ShouldBeEmpty();
        (await Holding(database, OrganisationId.New(), "spring term")).ShouldBe([""]);
    }

    /// <returns>The provider whose pattern is known.</returns>
    private static async Task<OrganisationId> Offers(TestDatabase database, string first, string second)
    {
        await using var db = database.Open();
        var provider = await db.AddOrganisation("Fenland Teacher Training");
        var year = await SampleYear.Add(db, provider, Year);
        foreach (var (offer, words) in year.Offers.Select(offer => offer.Id).Zip([first, second]))
        {
            await db.Offers.Where(o => o.Id == offer).ExecuteUpdateAsync(set => set.SetProperty(o => o.Windows, words), Stop);
        }

        return provider;
    }

    private static async Task<string[]> Holding(TestDatabase database, OrganisationId reader, string searched)
    {
        await using var db = database.Open();
        return [.. (await SearchedTimes.Holding(db, Year, searched, db.ProgrammePatterns.Where(p => p.Provider == reader), Stop)).Order(StringComparer.Ordinal)];
    }
}
