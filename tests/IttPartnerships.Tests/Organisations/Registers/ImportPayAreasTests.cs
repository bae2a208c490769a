using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class ImportPayAreasTests
{
    private const string Header = "area,district_code,district_name,inactive,mentor_funding_gbp_per_hour";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_real_pay_areas_come_in_whole_pence_and_a_second_time_change_nothing(DatabaseKind kind)
    {
        var path = SharedData.File("geography", "london-pay-areas.csv");
        await using var database = await TestDatabase.Create(kind);

        (await database.PayAreas(File.OpenRead(path))).Counts.ShouldBe(new ImportCounts(Rows: 67, Added: 67));
        (await database.PayAreas(File.OpenRead(path))).Counts.ShouldBe(new ImportCounts(Rows: 67, Unchanged: 67));

        await using var db = database.Open();
        var barking = await db.PayAreas.SingleAsync(a => a.DistrictCode == "E09000002", Stop);
        (barking.Area, barking.MentorFundingPencePerHour, barking.Current).ShouldBe(("Inner London", 5360, true));
        (await db.PayAreas.CountAsync(a => !a.Current, Stop)).ShouldBe(2);
        (await db.PayAreas.SingleAsync(a => a.DistrictCode == "", Stop)).MentorFundingPencePerHour.ShouldBe(4380);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_new_rate_changes_in_place_and_a_district_no_longer_listed_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await database.PayAreas(Importing.Lines(Header, "Fringe,E07000001,Elm,no,45.10", "Fringe,E07000002,Oak,no,45.10"));

        var report = await database.PayAreas(Importing.Lines(Header, "Fringe,E07000001,Elm,yes,46"));

        report.Counts.ShouldBe(new ImportCounts(Rows: 1, Changed: 1, Vanished: 1));
        await using var db = database.Open();
        (await db.PayAreas.OrderBy(a => a.DistrictCode).Select(a => a.MentorFundingPencePerHour).ToListAsync(Stop)).ShouldBe([4600, 4510]);
    }

    [Fact]
    public async Task Bad_rows_refuse_the_whole_file()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);

        var report = await database.PayAreas(Importing.Lines(
            Header, "Fringe,E07000001,Elm,no,45.10", "Fringe,E07000001,Elm,no,45.10", ",E07000003,Ash,no,45.10", "Fringe,E7,Fir,no,45.10", "Fringe,E07000005,Yew,maybe,45.10", "Fringe,E07000006,Box,no,4.515"));

        report.Problems.Select(p => (p.Row, p.Column)).ShouldBe([(3, "district_code"), (4, "area"), (5, "district_code"), (6, "inactive"), (7, "mentor_funding_gbp_per_hour")]);
        await using var db = database.Open();
        (await db.PayAreas.AnyAsync(Stop)).ShouldBeFalse();
    }
}
