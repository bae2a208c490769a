using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations;

public sealed class HubsServingTests
{
    private static readonly string[] Hubs =
    [
        "hub_name,hub_id,hub_region",
        "Elm Teaching School Hub (Oak School),4cb21fcf-d643-4120-9c5b-2d105abcb4af,EE1", "Ash Hub (ASH),a77df925-7b9e-4957-a3b4-aa9d9318a7cd,EE1&EE2",
    ];

    private static readonly string[] Districts = ["code,region,districts", "EE1,East,\"Elmshire, Birmingham North\"", "EE2,East,Bristol"];

    private static readonly string[] Schools =
    [
        "URN,EstablishmentName,EstablishmentStatus (name),DistrictAdministrative (name),LA (name)",
        "100001,Oak School,Open,Elmshire,Elmshire", "100002,Fir School,Open,Birmingham,Birmingham", "100003,Yew School,Open,,\"Bristol, City of\"",
        "100004,Box School,Open,,",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_schools_hubs_are_found_by_district_or_else_by_its_local_authority(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.Schools(Schools);
        await database.Hubs(Importing.Lines(Hubs), Importing.Lines(Districts));

        (await Serving(database, "100001")).Select(hub => (hub.Name, hub.PartOnly)).ShouldBe([("Ash Hub (ASH)", false), ("Elm Teaching School Hub", false)]);
        (await Serving(database, "100002")).Select(hub => (hub.District, hub.PartOnly)).ShouldBe([("Birmingham North", true), ("Birmingham North", true)]);
        (await Serving(database, "100003")).ShouldHaveSingleItem().Name.ShouldBe("Ash Hub (ASH)");
        (await Serving(database, "100004")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bristol", "Bristol, City of")]
    [InlineData("Christchurch and Poole", "Bournemouth, Christchurch and Poole")]
    [InlineData("St. Helens", "St Helens")]
    [InlineData("North Yorkshire E.", "North Yorkshire")]
    [InlineData("East Suffolk N", "East Suffolk")]
    public void District_names_are_one_however_they_are_written(string one, string other) => DistrictName.Fold(one).ShouldBe(DistrictName.Fold(other));

    private static async Task<IReadOnlyList<HubsServing.Serving>> Serving(TestDatabase database, string urn)
    {
        await using var db = database.Open();
        var school = await db.Schools.SingleAsync(s => s.Urn == urn, Stop);
        return (await new HubsServing(db).Run(new(school.Organisation), Actor.CommandLine, Stop)).Value;
    }
}
