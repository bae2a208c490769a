using IttPartnerships.Access;
using IttPartnerships.Demonstration;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Allocation;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Demonstration;

public sealed class YearsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, string> Moments() =>
    [
        .. from kind in (DatabaseKind[])[DatabaseKind.Sqlite, DatabaseKind.Postgres]
           from day in (string[])["2026-06-15", "2026-11-20", "2027-07-20"]
           select new TheoryDataRow<DatabaseKind, string>(kind, day),
    ];

    [Theory, MemberData(nameof(Moments))]
    public async Task Last_year_is_over_this_one_under_way_and_the_next_being_planned(DatabaseKind kind, string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await using var database = await TestDatabase.Create(kind);
        await using var db = database.Open();
        var clock = new DayClock { Today = new(today, new TimeOnly(12, 0), TimeSpan.Zero) };
        var now = AcademicYear.Of(today);

        (await new CreateDemonstration(db, clock).Run(new(), Actor.CommandLine, Stop)).Succeeded.ShouldBeTrue();

        var byYear = await db.Trainees.GroupBy(t => t.Year).ToDictionaryAsync(g => g.Key, g => g.Count(), Stop);
        byYear.Keys.ShouldBe([new(now.StartYear - 1), now, now.Next], ignoreOrder: true);
        byYear[now].ShouldBeInRange(170, 200);
        (await StatesOf(db, now.Next)).ShouldBe([PlacementState.Pencilled]);
        (await StatesOf(db, new(now.StartYear - 1))).ShouldBe([PlacementState.Completed, PlacementState.EndedEarly, PlacementState.Withdrawn], ignoreOrder: true);
        (await db.Trainees.Where(t => t.Year == now).Select(t => t.Status).Distinct().ToListAsync(Stop)).ShouldContain(TraineeStatus.InTraining);
        (await db.Offers.Select(o => o.Kind).Distinct().ToListAsync(Stop)).ShouldBe(Enum.GetValues<OfferKind>(), ignoreOrder: true);
        (await db.HostingAnswers.Select(a => a.Interest).Distinct().ToListAsync(Stop)).ShouldBe(Enum.GetValues<HostingInterest>(), ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_is_placed_beyond_what_a_school_offers_or_twice_at_one_school_for_a_contrast()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await using var db = database.Open();
        (await new CreateDemonstration(db, TimeProvider.System).Run(new(Seed: 3), Actor.CommandLine, Stop)).Succeeded.ShouldBeTrue();

        var offers = await db.Offers.ToDictionaryAsync(o => o.Id, Stop);
        var totals = await db.HostingAnswers.ToDictionaryAsync(a => (a.School, a.Year), a => a.TotalPlaces, Stop);
        var placements = await db.Placements.Where(p => p.Live).ToListAsync(Stop);
        placements.Count.ShouldBeGreaterThan(700);
        foreach (var placement in placements)
        {
            var meeting = placements.FindAll(other => other.FirstDay <= placement.FirstDay && placement.FirstDay <= other.LastDay);
            if (placement.Offer is { } offer)
            {
                meeting.Count(other => other.Offer == offer).ShouldBeLessThanOrEqualTo(offers[offer].Places);
                meeting.Count(other => other.School == placement.School).ShouldBeLessThanOrEqualTo(totals[(placement.School, offers[offer].Year)] ?? int.MaxValue);
            }
        }

        var letters = await db.PatternWindows.ToDictionaryAsync(w => w.Id, w => w.Letter, Stop);
        placements.GroupBy(p => p.Trainee).ShouldAllBe(stays => stays.GroupBy(p => p.School).All(there => there.Select(p => letters[p.Window!.Value]).Distinct().Count() == 1));
    }

    private static Task<List<PlacementState>> StatesOf(IttPartnerships.Data.AppDb db, AcademicYear year) =>
        db.Placements.Where(p => db.Trainees.Any(t => t.Id == p.Trainee && t.Year == year)).Select(p => p.State).Distinct().ToListAsync(Stop);
}
