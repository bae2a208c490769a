using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees.OwnView;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements.Support;

/// <summary>What needs somebody around placements, and who is told of what a trainee asks.</summary>
public sealed class SeeSupportNeedsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_needs_somebody_is_counted_for_each_side_until_somebody_has_seen_to_it(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(new(2026, 8, 23));
        (await Needs(scene, scene.Manager)).ShouldBe(new SeeSupportNeeds.Needs(0, 0, 0, 0), "It begins in more than two weeks");
        scene.On(new(2026, 8, 24));
        (await Needs(scene, scene.School)).WithoutMentor.ShouldBe(1);
        await Name(scene, "Sam Reed", hours: 1.25m);
        (await Needs(scene, scene.School)).WithoutMentor.ShouldBe(0);

        scene.On(DaysScene.First.AddDays(4));
        (await scene.Do<SendCheckIns, CheckInsSent>(use => use.Run(new(), Actor.CommandLine, Stop))).Value.Asked.ShouldBe(3);
        var checkIn = (await scene.Do<FindCheckIns, FindCheckIns.Answer>(use => use.Run(new(), scene.Manager, Stop))).Value.Rows.Single(row => row.Who == HelpAsker.Trainee).Id;
        (await scene.Do<AnswerCheckIn, Done>(use => use.Run(new(checkIn, CheckInAnswer.SomeWorries, null), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await Needs(scene, scene.Manager)).ShouldBe(new SeeSupportNeeds.Needs(0, 1, 0, 0));
        (await Needs(scene, scene.School)).Concerns.ShouldBe(0);
        scene.On(DaysScene.First.AddDays(12));
        (await Needs(scene, scene.Manager)).Silent.ShouldBe(2, "The mentor and the school have said nothing for a week");
        (await scene.Do<FindCheckIns, FindCheckIns.Answer>(use => use.Run(new(CheckInView.Silent), scene.School, Stop))).Value.Rows.Count.ShouldBe(2);
        (await scene.Do<FindCheckIns, FindCheckIns.Answer>(use => use.Run(new(CheckInView.Concerns), scene.Manager, Stop))).Value.Rows.ShouldHaveSingleItem();
        (await scene.Do<SeeSupportNeeds, SeeSupportNeeds.Needs>(use => use.Run(new(), scene.Viewer, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_trainee_asks_on_their_own_page_is_read_by_the_school_only_where_they_say_so(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(DaysScene.First);
        var token = await OwnPage(scene);
        (await scene.Do<KeepSupportContact, Done>(use => use.Run(new("Rae Holt", "Training lead", "rae@school.example", null), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await scene.Do<AskForMyHelp, Done>(use => use.Run(new("nonsense", scene.Stay.Placement, "Help"), Actor.Nobody, Stop))).Refusals.ShouldBe([OpenMyTraining.Closed]);
        (await scene.Do<AskForMyHelp, Done>(use => use.Run(new(token, null, "Help"), Actor.Nobody, Stop))).Refusals.ShouldBe([SupportRules.NoPlacement]);
        (await scene.Do<AskForMyHelp, Done>(use => use.Run(new(token, null, " "), Actor.Nobody, Stop))).Refusals.Select(refusal => refusal.Code).ShouldBe(["SU-15", "SU-10"]);
        (await scene.Do<AskForMyHelp, Done>(use => use.Run(new(token, scene.Stay.Placement, "My mentor never has time"), Actor.Nobody, Stop))).Succeeded.ShouldBeTrue();
        (await HelpTests.Mail(scene)).Last().To.ShouldBe("Tomasz.Lindqvist@school.example", "The school's own contact is passed over");
        (await Help(scene, scene.School)).Open.ShouldBe(0);
        (await scene.Do<ShowPeople, ShowPeople.Answer>(use => use.Run(new(scene.Stay.Placement), scene.School, Stop))).Value.Help.ShouldBeEmpty();
        var request = (await Help(scene, scene.Manager)).Rows.Single().Id;
        (await scene.Do<AnswerHelp, Done>(use => use.Run(new(request, "Nothing"), scene.School, Stop))).Refusals.ShouldBe([Refusal.NotFound]);

        (await scene.Do<AskForMyHelp, Done>(use => use.Run(new(token, scene.Stay.Placement, "Where do I park?", SchoolMaySee: true), Actor.Nobody, Stop))).Succeeded.ShouldBeTrue();
        (await HelpTests.Mail(scene)).Last().To.ShouldBe("rae@school.example");
        (await Help(scene, scene.School)).Open.ShouldBe(1);

        (await scene.Do<AnswerHelp, Done>(use => use.Run(new(request, "We spoke with the head"), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        (await HelpTests.Mail(scene)).Last().Subject.ShouldBe("Your request for help is answered");
        var mine = (await scene.Do<OpenMyTraining, MyTraining>(use => use.Run(new(token), Actor.Nobody, Stop))).Value.Stays.Single();
        mine.Help.Select(each => each.Answer).ShouldBe([null, "We spoke with the head"]);
        mine.Contacts.Select(contact => (contact.Name, contact.From)).ShouldBe([("Rae Holt", SupportFrom.School)]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Named_mentors_and_their_hours_count_for_the_requirements(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(DaysScene.First);
        (await Facts(scene)).ShouldBe((false, null));
        await Name(scene, "Sam Reed", hours: null);
        (await Facts(scene)).ShouldBe((true, null), "Nobody said how much time");
        await Name(scene, "Kit Vale", hours: 1.5m);
        (await Facts(scene)).ShouldBe((true, 1.5m));
    }

    private static async Task<(bool HasMentor, decimal? Hours)> Facts(DaysScene scene)
    {
        await using var db = scene.Database.Open();
        var facts = (await LoadTraineeFacts.Of(db, db.Trainees.Where(t => t.Id == scene.Stay.Trainee), scene.Clock.Today(), Stop)).Single().Placements.Single();
        return (facts.HasMentor, facts.MentorHours);
    }

    private static async Task Name(DaysScene scene, string name, decimal? hours) =>
        (await scene.Do<NameMentor, Done>(use => use.Run(new(scene.Stay.Placement, name, HoursAWeek: hours), scene.School, Stop))).Succeeded.ShouldBeTrue();

    private static async Task<SeeSupportNeeds.Needs> Needs(DaysScene scene, Actor actor) => (await scene.Do<SeeSupportNeeds, SeeSupportNeeds.Needs>(use => use.Run(new(), actor, Stop))).Value;

    private static async Task<FindHelp.Answer> Help(DaysScene scene, Actor actor) => (await scene.Do<FindHelp, FindHelp.Answer>(use => use.Run(new(), actor, Stop))).Value;

    private static async Task<string> OwnPage(DaysScene scene)
    {
        await using var db = scene.Database.Open();
        await db.Placements.ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishedOn, scene.Clock.Today()), Stop);
        var token = SecretToken.New();
        db.Add(TraineeTokens.Link(scene.Stay.Trainee, token, scene.Clock.GetUtcNow()));
        await db.SaveForTest();
        return token.Value;
    }
}
