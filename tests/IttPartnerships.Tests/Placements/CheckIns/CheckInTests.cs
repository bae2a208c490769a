using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Days;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Placements.Support;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements.CheckIns;

public sealed class CheckInTests
{
    private static readonly DateOnly Fifth = DaysScene.First.AddDays(4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task People_are_asked_after_the_fifth_day_really_spent_and_half_way_and_reminded_once(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(Fifth);
        (await scene.Do<MarkDay, Done>(use => use.Run(new(scene.Stay.Placement, DaysScene.First, DayKind.Absent), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await Round(scene)).ShouldBe(new CheckInsSent(0, 0, 0), "Four days were spent, not five");
        scene.On(Fifth.AddDays(3));
        (await Round(scene)).ShouldBe(new CheckInsSent(3, 2, 0), "The trainee and the school have an address, and nobody mentors yet");
        (await Round(scene)).ShouldBe(new CheckInsSent(0, 0, 0));
        scene.On(Fifth.AddDays(6));
        (await Round(scene)).ShouldBe(new CheckInsSent(0, 0, 2));
        scene.On(Fifth.AddDays(9));
        (await Round(scene)).ShouldBe(new CheckInsSent(0, 0, 0), "Nobody is reminded twice");

        scene.On(DaysScene.First.AddDays(50));
        (await Round(scene)).Asked.ShouldBe(3, "Half of the days are spent");
        await using var db = scene.Database.Open();
        (await db.CheckIns.Select(c => c.Moment).Distinct().ToListAsync(Stop)).ShouldBe([CheckInMoment.DayFive, CheckInMoment.MidWay], ignoreOrder: true);
        (await scene.Do<SendCheckIns, CheckInsSent>(use => use.Run(new(), scene.Manager, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Anything_but_going_well_is_followed_up_until_it_is_closed(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(Fifth);
        await Round(scene);
        var trainees = await Token(scene, "trainee.example");
        var schools = await Token(scene, "school.example");
        (await HelpTests.Say(scene, trainees, new SupportLinkAnswer.HowItGoes(null, null))).Refusals.Select(refusal => refusal.Code).ShouldBe(["CK-01"]);
        (await HelpTests.Say(scene, trainees, new SupportLinkAnswer.HowItGoes(CheckInAnswer.NotGoingWell, "I am never observed"))).Succeeded.ShouldBeTrue();
        (await HelpTests.Say(scene, trainees, new SupportLinkAnswer.HowItGoes(CheckInAnswer.GoingWell, null))).Refusals.ShouldBe([Refusal.Changed]);
        (await HelpTests.Say(scene, schools, new SupportLinkAnswer.HowItGoes(CheckInAnswer.GoingWell, null))).Succeeded.ShouldBeTrue();
        (await HelpTests.Mail(scene)).Last(mail => mail.Subject == "A placement needs somebody").To.ShouldBe("Tomasz.Lindqvist@school.example", "No contact is named");

        var found = await Find(scene, scene.Manager);
        (found.ToFollowUp, found.Rows[0].Who, found.Rows[0].FollowUpOn).ShouldBe((1, HelpAsker.Trainee, Fifth.AddDays(1)));
        found.Rows.Select(row => row.Who).ShouldBe([HelpAsker.Trainee, HelpAsker.Mentor], "What goes well needs nobody");
        (await Find(scene, scene.School)).Rows.Select(row => row.Who).ShouldBe([HelpAsker.Mentor], "What a trainee says is not shown to the school");
        (await Find(scene, scene.Stranger)).Rows.ShouldBeEmpty();
        var id = found.Rows[0].Id;
        foreach (var other in new[] { scene.School, scene.Stranger, scene.Viewer })
        {
            (await scene.Do<ShowCheckIn, ShowCheckIn.Answer>(use => use.Run(new(id), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
            (await Follow(scene, other, new(id, Outcome: "Seen"))).Refusals.ShouldBe([Refusal.NotFound]);
        }

        (await Follow(scene, scene.Manager, new(id, "Jo Byrne", Fifth.AddDays(5)))).Succeeded.ShouldBeTrue();
        (await Follow(scene, scene.Manager, new(id, "Jo Byrne", Fifth.AddDays(-1)))).Refusals.Select(refusal => refusal.Code).ShouldBe(["CK-04"]);
        (await Find(scene, scene.Manager)).Rows[0].Owner.ShouldBe("Jo Byrne");
        (await Follow(scene, scene.Manager, new(id, Outcome: "Observed twice a week from now on"))).Succeeded.ShouldBeTrue();
        (await Follow(scene, scene.Manager, new(id, Outcome: "Again"))).Refusals.ShouldBe([Refusal.Changed]);
        (await Find(scene, scene.Manager)).ToFollowUp.ShouldBe(0);
        (await scene.Do<AnswerCheckIn, Done>(use => use.Run(new(IdOf(found.Rows, HelpAsker.Mentor), CheckInAnswer.GoingWell, null), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Do<AnswerCheckIn, Done>(use => use.Run(new(id, CheckInAnswer.GoingWell, null), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        await using var db = scene.Database.Open();
        (await db.JournalEntries.Select(entry => entry.Detail + entry.Summary).ToListAsync(Stop)).ShouldAllBe(text => !text.Contains("observed", StringComparison.OrdinalIgnoreCase) && !text.Contains("Ana Cole", StringComparison.Ordinal));
    }

    [Fact]
    public void Short_placements_have_no_half_way()
    {
        DateOnly[] days = [.. Enumerable.Range(0, 19).Select(i => DaysScene.First.AddDays(i))];

        CheckInRules.Come(19, days).Select(each => each.Moment).ShouldBe([CheckInMoment.DayFive]);
        CheckInRules.Come(20, days[..10]).ShouldBe([(CheckInMoment.DayFive, days[4]), (CheckInMoment.MidWay, days[9])]);
        CheckInRules.Come(20, days[..4]).ShouldBeEmpty();
    }

    private static CheckInId IdOf(IEnumerable<FindCheckIns.Row> rows, HelpAsker who) => rows.First(row => row.Who == who).Id;

    private static async Task<string> Token(DaysScene scene, string domain) => HelpTests.Token((await HelpTests.Mail(scene)).Where(mail => mail.To.EndsWith(domain, StringComparison.Ordinal)), "How does the placement go");

    private static async Task<CheckInsSent> Round(DaysScene scene) => (await scene.Do<SendCheckIns, CheckInsSent>(use => use.Run(new(), Actor.CommandLine, Stop))).Value;

    private static async Task<FindCheckIns.Answer> Find(DaysScene scene, Actor actor) => (await scene.Do<FindCheckIns, FindCheckIns.Answer>(use => use.Run(new(), actor, Stop))).Value;

    private static Task<Outcome<Done>> Follow(DaysScene scene, Actor actor, FollowUpCheckIn.Command command) => scene.Do<FollowUpCheckIn, Done>(use => use.Run(command, actor, Stop));
}
