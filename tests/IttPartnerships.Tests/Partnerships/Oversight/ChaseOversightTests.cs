using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Partnerships.Oversight;

public sealed class ChaseOversightTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_owner_is_reminded_in_the_week_before_and_then_once_a_week(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        scene.Clock.Today = new(2026, 8, 1, 9, 0, 0, TimeSpan.Zero);
        await scene.PlannedVisit();

        var days = new List<int>();
        for (var day = 0; day <= 30; day++)
        {
            scene.Clock.Today = new DateTimeOffset(2026, 10, 20, 9, 0, 0, TimeSpan.Zero).AddDays(day);
            if ((await Chase(scene)).Value == 1)
            {
                days.Add(scene.Today.DayNumber - new DateOnly(2026, 10, 31).DayNumber);
            }
        }

        days.ShouldBe([-7, 1, 8, 15]);
        (await Chase(scene)).Value.ShouldBe(0, "Nobody is told the same twice");
        await using var db = scene.Database.Open();
        var mail = await db.MailMessages.OrderBy(m => m.CreatedAt).LastAsync(Stop);
        mail.To.ShouldStartWith("Priya.Hargreaves@");
        mail.Text.ShouldContain("Visit (Delivering ITT courses), due on 31 October 2026, 15 days late");
        mail.Text.ShouldContain("/oversight/activities/");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_partners_people_are_reminded_of_their_actions_in_one_message_a_day(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();
        await scene.Record(
            visit, OversightOutcome.DoesNotMeet,
            new RaisedAction("Mentors’ notes are thin", AgreementSide.Partner, "Programme lead", scene.Today.AddDays(3)),
            new RaisedAction("Train two mentors", AgreementSide.Partner, "Programme lead", scene.Today.AddDays(5)));

        (await Chase(scene)).Value.ShouldBe(1);
        (await Chase(scene)).Value.ShouldBe(0);

        await using var db = scene.Database.Open();
        var mail = await db.MailMessages.SingleAsync(Stop);
        mail.To.ShouldStartWith("Yusuf.Pemberton@");
        mail.Text.Split("An action from the visit of 22 November 2026").Length.ShouldBe(3);
        (await scene.Do<ChaseOversight, int>(use => use.Run(new(), scene.Quality, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_calendar_has_what_takes_place_and_what_falls_due(DatabaseKind kind)
    {
        await using var scene = await OversightScene.On(kind);
        var visit = await scene.PlannedVisit();
        await scene.Record(visit);

        var rows = (await scene.Do<FindOversightCalendar, IReadOnlyList<FindOversightCalendar.Row>>(use => use.Run(new(new(2026, 11, 1), new(2027, 2, 28)), scene.Partner, Stop))).Value;

        rows.Select(row => (row.On, row.State, row.HasDay, row.With)).ShouldBe(
        [
            (scene.Today, ActivityState.Done, true, "University of Quenshire"), (new DateOnly(2027, 2, 22), ActivityState.Planned, false, "University of Quenshire"),
        ]);
        (await scene.Do<FindOversightCalendar, IReadOnlyList<FindOversightCalendar.Row>>(use => use.Run(new(new(2026, 11, 1), new(2027, 2, 28)), scene.Stranger, Stop))).Value.ShouldBeEmpty();
    }

    private static Task<Outcome<int>> Chase(OversightScene scene) => scene.Do<ChaseOversight, int>(use => use.Run(new(), Actor.CommandLine, Stop));
}
