using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.OwnView;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees.OwnView;

public sealed class MyTrainingTests
{
    private static readonly SiteAddress Site = SiteAddress.FromEnvironment();

    private static CancellationToken Stop => TraineeScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_opens_what_is_published_and_an_absence_is_told_to_those_who_need_to_know(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        var stay = await Placed(scene, id, TraineeScene.Today);
        await Placed(scene, id, TraineeScene.Today.AddDays(1));
        scene.Db.Add(new PlacementMentor { Id = Guid.CreateVersion7(), Placement = stay, Name = "Mel Carver", Email = "mel@school.example", From = new(2026, 9, 1) });
        scene.Db.Add(new Contact { Id = ContactId.New(), Organisation = scene.Courses.Provider, KeptBy = scene.Courses.Provider, Name = "Placements office", Email = "office@provider.example" });
        await scene.Db.SaveForTest();
        var token = await Sent(scene, id);

        var mine = (await Open(scene, token)).Value;
        var shown = mine.Stays.ShouldHaveSingleItem();
        (shown.SchoolName, shown.Planned.Count, shown.Done.Count, shown.Mentors[0].Name).ShouldBe(("Alder School", 13, 4, "Mel Carver"));
        shown.Journey!.Value.Minutes.ShouldBeGreaterThanOrEqualTo(0);

        (await Report(scene, token, null, null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-53");
        (await Report(scene, token, new(2026, 9, 12), null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-56");
        (await Report(scene, token, new(2026, 9, 10), new(2026, 9, 14))).Value.ShouldBe(3);
        (await Report(scene, token, new(2026, 9, 10), new(2026, 9, 10))).Succeeded.ShouldBeTrue();
        (await scene.Db.PlacementDays.AsNoTracking().Where(d => d.Placement == stay).OrderBy(d => d.Day).Select(d => d.Day.Day).ToListAsync(Stop)).ShouldBe([10, 11, 14]);
        var mail = await scene.Db.MailMessages.Where(m => m.Subject.Contains("absent")).ToListAsync(Stop);
        mail.Select(m => m.To).Distinct().Order().ShouldBe(["mel@school.example", "office@provider.example"]);
        mail[0].Text.ShouldContain("10 September 2026 to 11 September 2026");
        (await scene.Db.JournalEntries.Where(e => e.EventName == nameof(AbsenceReported)).Select(e => e.Summary).ToListAsync(Stop)).ShouldContain("Reported 3 days of absence");

        var calendar = await Calendar(scene, TraineeTokens.CalendarOf(token));
        calendar.Value.ShouldContain("DTSTART;VALUE=DATE:20260907\r\nDTEND;VALUE=DATE:20260910");
        (await Calendar(scene, token)).Succeeded.ShouldBeFalse();
        (await Open(scene, TraineeTokens.CalendarOf(token))).Succeeded.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_expires_another_is_sent_on_request_and_the_calendar_goes_on(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var id = await scene.Added();
        var token = await Sent(scene, id);
        await Request(scene, "Amara@uni.example");
        await Request(scene, "nobody@uni.example");
        (await Letters(scene)).Count.ShouldBe(1);

        scene.Courses.Clock.Pass(TraineeTokens.Lasts + TimeSpan.FromMinutes(1));
        (await Open(scene, token)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-52");
        (await Report(scene, token, TraineeScene.Today, null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-52");
        (await Calendar(scene, TraineeTokens.CalendarOf(token))).Succeeded.ShouldBeTrue();
        await Request(scene, "Amara@uni.example");
        (await Letters(scene)).Count.ShouldBe(2);

        await scene.Step(id, TraineeStatus.Withdrawn, TraineeScene.Today, "Left");
        (await Calendar(scene, TraineeTokens.CalendarOf(token))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_keeps_trainees_sends_links_and_everybody_gets_one_once()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var id = await scene.Added();
        await scene.Keep(new(null, scene.Details("S2") with { Email = null }));
        foreach (var outsider in scene.Outsiders.Append(scene.Lead))
        {
            (await Send(scene, id, outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }

        (await Send(scene, null, scene.Courses.AtStranger)).Value.ShouldBe(0);
        (await Send(scene, null, scene.Manager)).Value.ShouldBe(1);
        (await Send(scene, null, scene.Manager)).Value.ShouldBe(0);
        (await Send(scene, id, scene.Manager)).Value.ShouldBe(1);
        var without = (await scene.Db.Trainees.SingleAsync(t => t.Reference == "S2", Stop)).Id;
        (await Send(scene, without, scene.Manager)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TN-50");
        (await scene.Db.JournalEntries.AnyAsync(e => e.Detail.Contains("amara"), Stop)).ShouldBeFalse();
    }

    [Fact]
    public void A_calendar_folds_long_lines_between_characters_and_escapes_what_must_be()
    {
        var trainee = new Trainee { Reference = "S1", Name = "Amara Bello" };
        var week = new MyItp(Guid.Empty, "Behaviour; routines, " + string.Concat(Enumerable.Repeat("é", 80)), new Period(new(2026, 10, 5), new(2026, 10, 9)), null, 0);
        var text = TraineeCalendar.Write(new(trainee, "Primary", "Larkmere", [], [week]), new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero));

        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("Behaviour\\; routines\\, é");
        text.ShouldContain("DTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261010\r\n");
        text.ShouldContain("UID:00000000000000000000000000000000@itt-partnerships\r\nDTSTAMP:20260907T090000Z");
        TraineeCalendar.Runs([new(2026, 9, 8), new(2026, 9, 7), new(2026, 9, 10)]).ShouldBe([(new(2026, 9, 7), new(2026, 9, 8)), (new(2026, 9, 10), new(2026, 9, 10))]);
    }

    private static async Task<PlacementId> Placed(TraineeScene scene, TraineeId trainee, DateOnly published)
    {
        var placement = new Placement
        {
            Id = PlacementId.New(), Trainee = trainee, Provider = scene.Courses.Provider, School = scene.School, FirstDay = new(2026, 9, 2), LastDay = new(2026, 9, 18), Days = Weekdays.Every,
            State = PlacementState.Confirmed, Live = true, PublishedOn = published,
        };
        scene.Db.Add(placement);
        await scene.Db.SaveForTest();
        return placement.Id;
    }

    private static Task<Outcome<int>> Send(TraineeScene scene, TraineeId? trainee, Actor actor) =>
        scene.Run((db, log) => new SendTraineeLinks(db, log, new Mailbox(db, scene.Courses.Clock), Site, scene.Courses.Clock).Run(new(trainee), actor, Stop));

    private static async Task<string> Sent(TraineeScene scene, TraineeId trainee)
    {
        (await Send(scene, trainee, scene.Manager)).Value.ShouldBe(1);
        return (await Letters(scene))[^1].Split('\n').First(line => line.Contains("/my-training/", StringComparison.Ordinal)).Trim().Split('/')[^1];
    }

    private static Task<List<string>> Letters(TraineeScene scene) =>
        scene.Db.MailMessages.AsNoTracking().Where(m => m.Subject.StartsWith("Your training")).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Stop);

    private static Task<Outcome<MyTraining>> Open(TraineeScene scene, string token) => scene.Run((db, _) => new OpenMyTraining(db, scene.Courses.Clock).Run(new(token), Actor.Nobody, Stop));

    private static Task<Outcome<string>> Calendar(TraineeScene scene, string token) => scene.Run((db, _) => new OpenMyCalendar(db, scene.Courses.Clock).Run(new(token), Actor.Nobody, Stop));

    private static Task<Outcome<int>> Report(TraineeScene scene, string token, DateOnly? from, DateOnly? until) =>
        scene.Run((db, log) => new ReportAbsence(db, log, new Mailbox(db, scene.Courses.Clock), scene.Courses.Clock).Run(new(token, from, until), Actor.Nobody, Stop));

    private static async Task Request(TraineeScene scene, string email) =>
        (await scene.Run((db, log) => new RequestTraineeLink(db, log, new Mailbox(db, scene.Courses.Clock), Site, scene.Courses.Clock).Run(new(email), Actor.Nobody, Stop))).Succeeded.ShouldBeTrue();
}
