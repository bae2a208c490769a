using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Allocation.Years;

/// <summary>A course with a SEN specialism plans a placement in a special school, alternative provision, a pupil referral unit or a SEN unit (R19).</summary>
public sealed class SpecialismTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Its_trainees_need_one_of_its_settings_and_others_need_none(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room, specialism: null);
        (await Needs(room, year)).ShouldAllBe(need => need.Length == 0);

        year = await Year(room, urn: 600_011);
        (await Needs(room, year)).ShouldBe([.. Enumerable.Repeat("Special AlternativeProvision PupilReferralUnit MainstreamWithSenUnit", 3)]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Their_own_need_narrows_it_or_comes_first_and_is_told_before_a_plan_is_asked_for(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            db.AddRange(Circumstance(year.Trainees[0], SettingType.PupilReferralUnit), Circumstance(year.Trainees[1], SettingType.FurtherEducation));
            await db.SaveForTest();
        }

        (await Needs(room, year)).ShouldBe(["PupilReferralUnit", "FurtherEducation", "Special AlternativeProvision PupilReferralUnit MainstreamWithSenUnit"]);
        var told = (await room.Use<FindYearToPlan, Outcome<FindYearToPlan.Picture>>(use => use.Run(new(year.Year), room.Manager, Stop))).Value.LeftToPeople.ShouldHaveSingleItem();
        (told.Trainee, told.Reason).ShouldBe((year.Trainees[1].Id,
            "A plan sees to a placement in a further education college. Find one by hand in a special school, alternative provision, a pupil referral unit or a SEN unit for the course’s SEN specialism"));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_asks_for_nothing_more_of_who_was_in_such_a_setting_before_or_whose_schools_are_all_decided(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            var earlier = await SampleYear.Add(db, year.Provider, new(year.Year.StartYear - 1), 600_021);
            await Becomes(db, earlier.Offers[0].School, SettingType.AlternativeProvision);
            var stay = await earlier.Place(db, 0, earlier.Autumn, 0, PlacementState.Completed);
            var (id, first) = (stay.Id, year.Trainees[0].Id);
            await db.Placements.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Trainee, first), Stop);
            await year.Place(db, 1, year.Autumn, 0, PlacementState.Accepted);
            await year.Place(db, 1, year.Spring, 1, PlacementState.Proposed);
            await year.Place(db, 2, year.Autumn, 0, PlacementState.Pencilled);
        }

        (await Needs(room, year)).ShouldBe(["", "", "Special AlternativeProvision PupilReferralUnit MainstreamWithSenUnit"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_plan_gives_them_such_a_placement_and_says_what_is_missing_where_there_is_none_left(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var year = await Year(room);
        await using (var db = room.Database.Open())
        {
            await Becomes(db, year.Offers[1].School, SettingType.PupilReferralUnit);
        }

        var asked = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year), room.Manager, Stop))).Value;
        await room.Work();
        var plan = await room.Read(asked);

        // One place in the unit in each window: two of the three get it, the third has one other place and the reason.
        plan.Trainees.Count(trainee => trainee.IsPlaced).ShouldBe(2);
        plan.Trainees.Where(trainee => trainee.IsPlaced).ShouldAllBe(trainee => trainee.Slots.Any(slot => slot.SchoolName.EndsWith("600002", StringComparison.Ordinal)));
        plan.Report.Advice.ShouldContain(row => row.Sentence.Contains(", in a special school, alternative provision, a pupil referral unit or a SEN unit, ", StringComparison.Ordinal));
    }

    private static async Task<SampleYear> Year(PlanRoom room, int urn = 600_001, string? specialism = "Autism")
    {
        await using var db = room.Database.Open();
        var year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(DateOnly.FromDateTime(room.Clock.Today.Date)).Next, urn);
        var course = year.Course.Id;
        await db.Courses.Where(c => c.Id == course).ExecuteUpdateAsync(set => set.SetProperty(c => c.SenSpecialism, specialism), Stop);
        return year;
    }

    private static async Task<string[]> Needs(PlanRoom room, SampleYear year)
    {
        await using var db = room.Database.Open();
        var loaded = await LoadYear.Of(db, year.Year, room.Manager, DateOnly.FromDateTime(room.Clock.Today.Date), Stop);
        return [.. loaded.Trainees.Where(one => one.Course.Id == year.Course.Id).Select(one => string.Join(' ', one.Settings.AnyOf))];
    }

    private static Task Becomes(IttPartnerships.Data.AppDb db, OrganisationId school, SettingType setting) =>
        db.Schools.Where(s => s.Organisation == school).ExecuteUpdateAsync(set => set.SetProperty(s => s.Setting, setting), Stop);

    private static TraineeCircumstance Circumstance(Trainee of, SettingType setting) => new()
    {
        Id = CircumstanceId.New(), Trainee = of.Id, Need = "A need", Purpose = "Placing", NeedsSetting = setting,
    };
}
