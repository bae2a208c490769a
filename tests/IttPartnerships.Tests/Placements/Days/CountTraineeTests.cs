using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Tests.Placements.Days;

public sealed class CountTraineeTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);
    private static readonly OrganisationId A = OrganisationId.New();
    private static readonly OrganisationId B = OrganisationId.New();

    [Fact]
    public void Weeks_of_training_and_practice_windows_inside_and_closed_days_are_not_counted()
    {
        var calendar = new SchoolCalendar([], new HashSet<DateOnly> { Monday.AddDays(1) });
        var stay = Stay(A, Monday, 4) with { Calendar = calendar, Interrupted = [new(Monday.AddDays(7), Monday.AddDays(11))] };

        Count(stay, until: Monday.AddDays(100), itp: new Period(Monday.AddDays(14), Monday.AddDays(18))).Total.ShouldBe(new DayCount(9, 9, 9));
    }

    [Fact]
    public void A_date_counts_once_and_to_the_placement_that_began_last()
    {
        var (outer, inner) = (Stay(A, Monday, 4), Stay(B, Monday.AddDays(7), 1));
        var days = Count([outer, inner], Monday.AddDays(100));

        days.Total.Planned.ShouldBe(20);
        (days.BySchool[A].Planned, days.BySchool[B].Planned).ShouldBe((15, 5));
    }

    [Fact]
    public void What_was_missed_is_taken_off_and_what_was_added_is_added_up_to_the_day_asked_about()
    {
        var stay = Stay(A, Monday, 2) with
        {
            Days = Weekdays.Monday | Weekdays.Tuesday,
            Otherwise =
            [
                Otherwise(Monday, DayKind.Absent), Otherwise(Monday.AddDays(2), DayKind.Extra), Otherwise(Monday.AddDays(7), DayKind.SchoolClosed), Otherwise(Monday.AddDays(9), DayKind.Extra),
            ],
        };

        Count(stay, Monday.AddDays(4)).Total.ShouldBe(new DayCount(4, 2, 2));
        Count(stay, Monday.AddDays(7)).Total.ShouldBe(new DayCount(4, 3, 2));
        Count(stay, Monday.AddDays(7)).Total.Missing.ShouldBe(1);
        Count(stay, Monday.AddDays(30)).Total.ShouldBe(new DayCount(4, 4, 4), "Two were missed and two were added");
        Count(stay with { Happens = false }, Monday.AddDays(30)).Total.ShouldBe(new DayCount(4, 4, 0), "Nothing happens in a placement that is not confirmed");
        Count(stay, Monday.AddDays(30), itp: new Period(Monday.AddDays(9), Monday.AddDays(9))).Total.Actual.ShouldBe(3, "A date counts to training and practice or to a placement, never both");
    }

    [Fact]
    public void Parts_add_up_to_the_whole_whatever_the_placements()
    {
        var chance = new Random(20260907);
        for (var i = 0; i < 500; i++)
        {
            List<Stay> stays = [.. Enumerable.Range(0, chance.Next(1, 6)).Select(_ => Stay(chance.Next(2) == 0 ? A : B, Monday.AddDays(chance.Next(0, 200)), chance.Next(1, 12)) with
            {
                Days = (Weekdays)chance.Next(1, 32), Setting = chance.Next(2) == 0 ? SettingType.Mainstream : SettingType.Special, Window = WindowId.New(),
            })];
            var days = Count(stays, Monday.AddDays(chance.Next(0, 300)), new Period(Monday.AddDays(30), Monday.AddDays(34)));

            foreach (var parts in new[] { days.BySchool.Values, days.BySetting.Values, days.ByWindow.Values, days.ByPlacement.Values })
            {
                parts.Aggregate(default(DayCount), (sum, part) => sum + part).ShouldBe(days.Total);
            }

            days.Total.Actual.ShouldBe(days.Total.SoFar, "Nobody was missing");
            days.Total.Planned.ShouldBe(stays.SelectMany(stay => CountTrainee.PlannedDays(stay, Of(stays, new Period(Monday.AddDays(30), Monday.AddDays(34))))).Distinct().Count());
        }
    }

    private static Stay Stay(OrganisationId school, DateOnly first, int weeks) => new(
        PlacementId.New(), school, SettingType.Mainstream, null, new(first, first.AddDays((weeks * 7) - 1)), Weekdays.Every, SchoolCalendar.Unknown, [], [], Happens: true);

    private static PlacementDay Otherwise(DateOnly day, DayKind kind) => new() { Day = day, Kind = kind, SaidBy = "The school" };

    private static TraineeStays Of(IReadOnlyList<Stay> stays, params Period[] itp) => new(TraineeId.New(), stays, itp, new HashSet<DateOnly>());

    private static TraineeDays Count(Stay stay, DateOnly until, params Period[] itp) => Count([stay], until, itp);

    private static TraineeDays Count(IReadOnlyList<Stay> stays, DateOnly until, params Period[] itp) => CountTrainee.Days(Of(stays, itp), until);
}
