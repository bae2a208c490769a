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

/// <summary>A school drops out of a year that people know already.</summary>
public sealed class RepairYearTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_school_leaves_open_is_mended_and_nothing_else_that_was_decided_moves(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, lost, stays) = await Year(room);
        var plan = await Make(room, year, year.Offers[1].School);

        var changes = (await Changes(room, plan)).Value;
        changes.Without.ShouldNotBeNull();
        changes.Known.ShouldHaveSingleItem().ShouldSatisfyAllConditions(change => change.KnownTo.ShouldBe(["the school"]), change => change.To.ShouldNotBeEmpty());
        changes.Unknown.ShouldAllBe(change => change.KnownTo.Count == 0);
        await using (var before = room.Database.Open())
        {
            (await before.Placements.SingleAsync(p => p.Id == lost.Id, Stop)).State.ShouldBe(PlacementState.Accepted, "a plan changes nothing by itself");
        }

        (await Accept(room, plan)).Left.ShouldBeEmpty();
        await using var db = room.Database.Open();
        (await db.Placements.SingleAsync(p => p.Id == lost.Id, Stop)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PlacementState.Withdrawn), p => p.Reason.ShouldStartWith("The school cannot host"));
        (await db.Placements.SingleAsync(p => p.Trainee == lost.Trainee && p.Window == lost.Window && p.Live, Stop)).ShouldSatisfyAllConditions(
            p => p.School.ShouldNotBe(lost.School), p => p.State.ShouldBe(PlacementState.Pencilled));
        (await db.Placements.SingleAsync(p => p.Id == stays.Id, Stop)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PlacementState.Proposed), p => p.School.ShouldBe(stays.School));
        (await Changes(room, plan)).Value.Known.ShouldBeEmpty("once accepted there is nothing left to tell");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_school_is_told_once_of_all_that_is_called_off(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, lost, _) = await Year(room);
        await using (var db = room.Database.Open())
        {
            await year.Place(db, 2, year.Spring, 1, PlacementState.Accepted);
            await db.Placements.ExecuteUpdateAsync(set => set.SetProperty(p => p.ProposedAt, room.Clock.Today), Stop);
            db.Add(new Contact { Id = ContactId.New(), Organisation = lost.School, KeptBy = year.Provider, Name = "Noor Hale", Email = "noor@larkmere.example", LastConfirmed = room.Clock.Today() });
            await db.SaveForTest();
        }

        (await Accept(room, await Make(room, year, lost.School))).CalledOff.ShouldBe(2);
        await using var after = room.Database.Open();
        (await after.MailMessages.SingleAsync(Stop)).Subject.ShouldEndWith("has changed 2 placements at your school");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Where_most_of_the_year_stands_it_is_mended_rather_than_planned_anew(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        SampleYear year;
        await using (var db = room.Database.Open())
        {
            year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
        }

        (await Accept(room, await Make(room, year, null))).Left.ShouldBeEmpty();
        var report = (await room.Read(await Make(room, year, year.Offers[1].School))).Report;

        report.Unproved.ShouldBe("mended from what people were told, with few changes");
        var changes = report.Changes.ShouldNotBeNull();
        changes.Changed.ShouldNotBeEmpty();
        changes.Changed.Where(change => change.OfferGone).ShouldAllBe(change => change.FromOffer.EndsWith(": place given up"));
        changes.Changed.Count(change => change.OfferGone).ShouldBe(2, "its one place, in two windows");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Trainees_may_exchange_places_though_every_place_is_taken(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        SampleYear year;
        await using (var db = room.Database.Open())
        {
            year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
        }

        var plan = await Make(room, year, null);
        (await Accept(room, plan)).Left.ShouldBeEmpty();
        await using (var db = room.Database.Open())
        {
            // Two at one school and one at the other in autumn: who is alone changes places with one of the two, by hand.
            var autumn = await db.Placements.Where(p => p.Live && p.Window == year.Autumn.Id).OrderBy(p => p.Offer).ToListAsync(Stop);
            var (one, other) = (autumn.First(p => p.Offer == year.Offers[0].Id), autumn.Single(p => p.Offer == year.Offers[1].Id));
            await db.Placements.Where(p => p.Trainee == one.Trainee || p.Trainee == other.Trainee).ExecuteDeleteAsync(Stop);
            await year.Place(db, Index(year, one), year.Autumn, 1, PlacementState.Pencilled);
            await year.Place(db, Index(year, other), year.Autumn, 0, PlacementState.Pencilled);
        }

        var accepted = await Accept(room, plan);
        accepted.Left.ShouldBeEmpty();
        await using var after = room.Database.Open();
        (await after.Placements.CountAsync(p => p.Live && p.Window == year.Autumn.Id, Stop)).ShouldBe(3);
        (await Changes(room, plan)).Value.ShouldSatisfyAllConditions(changes => changes.Known.ShouldBeEmpty(), changes => changes.Unknown.ShouldBeEmpty());
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_reason_goes_with_a_placement_only_where_the_provider_chose_to_show_it(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        SampleYear year;
        await using (var db = room.Database.Open())
        {
            year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
        }

        var plan = await Make(room, year, null);
        var numbers = (await room.Read(plan)).Trainees.Where(trainee => trainee.IsPlaced).Select(trainee => trainee.Number).ToList();
        await Accept(room, plan, [numbers[0]], showReasons: true);
        await Accept(room, plan, [numbers[1]]);

        await using var after = room.Database.Open();
        var stays = await after.Placements.ToListAsync(Stop);
        var told = stays.Where(p => p.PlanReason != null).ToList();
        told.Count.ShouldBe(2);
        told.Select(p => p.Trainee).Distinct().Count().ShouldBe(1);
        told.ShouldAllBe(p => !p.PlanReason!.Contains("Amira Example", StringComparison.Ordinal));
        stays.Count(p => p.PlanReason == null).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Accepted_it_takes_back_the_schools_offers_so_that_no_later_plan_nor_an_older_one_uses_them(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, lost, _) = await Year(room);
        var older = await Make(room, year, null);
        var repair = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year) { Without = lost.School, TakesOffersBack = true }, room.Manager, Stop))).Value;
        await room.Work();
        (await YearRoom.Find(room, year.Year, room.Manager)).Value.TakenBack.ShouldBeEmpty("a plan changes nothing by itself");

        var accepted = await Accept(room, repair);
        (accepted.Left.Count, accepted.OffersTakenBack).ShouldBe((0, 1));

        var picture = (await YearRoom.Find(room, year.Year, room.Manager)).Value;
        picture.TakenBack.ShouldHaveSingleItem().School.ShouldBe(lost.School);
        picture.Schools.ShouldBe(3);
        var anew = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year, Keep: false), room.Manager, Stop))).Value;
        await room.Work();
        (await room.Read(anew)).Trainees.SelectMany(trainee => trainee.Slots).ShouldAllBe(slot => slot.SchoolName != "Larkmere School 600002");
        (await Accept(room, older)).Left.Select(left => left.Reason).ShouldContain("Larkmere School 600002 no longer offers this place");
        await using var db = room.Database.Open();
        (await db.Placements.CountAsync(p => p.Live && p.School == lost.School, Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Accepted_again_it_does_not_take_back_what_the_school_offers_anew(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, lost, _) = await Year(room);
        var repair = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year) { Without = lost.School, TakesOffersBack = true }, room.Manager, Stop))).Value;
        await room.Work();
        await Accept(room, repair);
        await using var db = room.Database.Open();
        await db.Offers.Where(offer => offer.School == lost.School).ExecuteUpdateAsync(set => set.SetProperty(offer => offer.WithdrawnOn, (DateOnly?)null), Stop);

        (await Accept(room, repair)).OffersTakenBack.ShouldBe(0);

        (await db.Offers.CountAsync(offer => offer.School == lost.School && offer.WithdrawnOn == null, Stop)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_leaves_the_schools_offers_where_nobody_asked_to_take_them_back(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, lost, _) = await Year(room);

        (await Accept(room, await Make(room, year, lost.School))).Left.ShouldBeEmpty();

        var picture = (await YearRoom.Find(room, year.Year, room.Manager)).Value;
        (picture.TakenBack.Count, picture.Schools).ShouldBe((0, 4));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_weighs_as_the_plan_of_the_year_it_mends(DatabaseKind kind)
    {
        await using var room = await PlanRoom.On(kind);
        var (year, _, _) = await Year(room);
        var wishes = new PlanWishes(new Dictionary<string, int> { ["contrast"] = 5 });
        await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year) { Wishes = wishes }, room.Manager, Stop));
        await room.Request(PlanRoom.Small() with { Wishes = new(new Dictionary<string, int> { ["together"] = 0 }) });

        await Make(room, year, year.Offers[1].School);

        (await room.Use<FindPlanWishes, Outcome<PlanWishes>>(use => use.Run(new(), room.Manager, Stop))).Value.Levels.ShouldBe(wishes.Levels, ignoreOrder: true);
    }

    [Fact]
    public void A_reason_that_names_somebody_else_is_said_without_the_name()
    {
        var plan = new MadePlan([Trainee(0, "Ann"), Trainee(1, "Bob Lee")], [], null!);
        string? Of(string why, bool shown = true) => new OwnReasons(plan, shown).Of(plan.Trainees[0], new PlacedSlot(1, "A", "autumn", "o", 0, "Oak", 5, why));
        Of("The nearest of 3 possible schools").ShouldBe("The nearest of 3 possible schools");
        Of("Oak is nearer, but Bob Lee has its place").ShouldBe("Looking at everybody’s journeys and needs together, this was the best place found for you");
        Of("The nearest of 3 possible schools", shown: false).ShouldBeNull();
    }

    private static PlannedTrainee Trainee(int number, string name) => new(number, name, "Physics", [], 75, 1, 1, []);

    private static int Index(SampleYear year, Placement placement) => year.Trainees.ToList().FindIndex(trainee => trainee.Id == placement.Trainee);

    /// <summary>One accepted by the second school, which drops out; one proposed to the first; two schools more that have room.</summary>
    private static async Task<(SampleYear Year, Placement Lost, Placement Stays)> Year(PlanRoom room)
    {
        await using var db = room.Database.Open();
        var year = await SampleYear.Add(db, room.Manager.Organisation!.Value, AcademicYear.Of(room.Clock.Today()).Next);
        var more = await SampleYear.Add(db, year.Provider, year.Year, urn: 600_101);
        var extra = more.Trainees.Select(trainee => trainee.Id).ToList();
        await db.Trainees.Where(t => extra.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TraineeStatus.Withdrawn), Stop);
        var lost = await year.Place(db, 0, year.Autumn, 1, PlacementState.Accepted);
        var stays = await year.Place(db, 1, year.Autumn, 0, PlacementState.Proposed);
        await db.Placements.ExecuteUpdateAsync(set => set.SetProperty(p => p.ProposedAt, room.Clock.Today), Stop);
        return (year, lost, stays);
    }

    private static async Task<PlanRunId> Make(PlanRoom room, SampleYear year, OrganisationId? without)
    {
        var plan = (await room.Use<RequestYearPlan, Outcome<PlanRunId>>(use => use.Run(new(year.Year) { Without = without }, room.Manager, Stop))).Value;
        await room.Work();
        return plan;
    }

    private static async Task<AcceptPlan.Accepted> Accept(PlanRoom room, PlanRunId plan, IReadOnlyList<int>? numbers = null, bool showReasons = false) =>
        (await room.Use<AcceptPlan, Outcome<AcceptPlan.Accepted>>(use => use.Run(new(plan, numbers, showReasons), room.Manager, Stop))).Value;

    private static Task<Outcome<ShowPlanChanges.Answer>> Changes(PlanRoom room, PlanRunId plan) =>
        room.Use<ShowPlanChanges, Outcome<ShowPlanChanges.Answer>>(use => use.Run(new(plan), room.Manager, Stop));
}
