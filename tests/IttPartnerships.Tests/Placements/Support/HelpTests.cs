using System.Text.RegularExpressions;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Placements.Support;

public sealed class HelpTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Help_is_asked_of_the_named_contact_chased_escalated_once_and_answered(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        var asked = new DateOnly(2026, 10, 5);
        scene.On(asked);
        (await Contact(scene, "Jo Byrne", "jo@university.example")).Succeeded.ShouldBeTrue();
        var request = (await Ask(scene, scene.School)).Value;
        (await Mail(scene)).Single().To.ShouldBe("jo@university.example");
        (await Mail(scene)).Single().Text.ShouldNotContain("timetable", Case.Insensitive, "What is wrong does not travel by mail");

        (await Chase(scene)).ShouldBe(0, "They were told today");
        scene.On(asked.AddDays(2));
        (await Chase(scene)).ShouldBe(1);
        (await Chase(scene)).ShouldBe(0);
        scene.On(asked.AddDays(6));
        (await Chase(scene)).ShouldBe(1);
        (await Mail(scene)).Select(mail => mail.To).ShouldBe(["jo@university.example", "jo@university.example", "Tomasz.Lindqvist@school.example"], ignoreOrder: true);

        var found = (await scene.Do<FindHelp, FindHelp.Answer>(use => use.Run(new(), scene.Manager, Stop))).Value;
        (found.Rows[0].Escalated, found.Rows[0].Days, found.Open).ShouldBe((true, 6, 1));
        (await Answer(scene, request, scene.Stranger)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Answer(scene, request, scene.Viewer)).Refusals.ShouldBe([Refusal.NotFound]);
        (await Answer(scene, request, scene.Manager)).Succeeded.ShouldBeTrue();
        (await Answer(scene, request, scene.School)).Refusals.ShouldBe([Refusal.Changed]);
        scene.On(asked.AddDays(20));
        (await Chase(scene)).ShouldBe(0);
        (await scene.Do<FindHelp, FindHelp.Answer>(use => use.Run(new(), scene.Manager, Stop))).Value.Rows.ShouldBeEmpty();
        (await scene.Do<FindHelp, FindHelp.Answer>(use => use.Run(new(Answered: true), scene.School, Stop))).Value.Rows.ShouldHaveSingleItem();
        (await scene.Do<ShowHelp, ShowHelp.Answer>(use => use.Run(new(request), scene.School, Stop))).Value.Request.Answer.ShouldBe("We spoke");
        (await scene.Do<ShowHelp, ShowHelp.Answer>(use => use.Run(new(request), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<ChaseHelp, int>(use => use.Run(new(), scene.Manager, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        await using var db = scene.Database.Open();
        (await db.JournalEntries.Select(entry => entry.Detail + entry.Summary).ToListAsync(Stop)).ShouldAllBe(text => !text.Contains("timetable", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Mentors_are_named_changed_and_ended_with_dates_and_contacts_of_many_placements_apply(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(new(2026, 9, 1));
        (await Name(scene, scene.School, "Sam Reed")).Succeeded.ShouldBeTrue();
        scene.On(new(2026, 10, 5));
        (await Name(scene, scene.Manager, "Kit Vale", replaces: true)).Succeeded.ShouldBeTrue();
        (await Contact(scene, "All Hands", "all@university.example")).Succeeded.ShouldBeTrue();
        (await scene.Do<KeepSupportContact, Done>(use => use.Run(new("Own Tutor", "Tutor", "own@university.example", null, scene.Stay.Placement), scene.Manager, Stop))).Succeeded.ShouldBeTrue();

        var shown = (await Show(scene, scene.School)).Value;
        shown.Mentors.Select(mentor => (mentor.Name, mentor.From, mentor.Until)).ShouldBe(
            [("Kit Vale", new DateOnly(2026, 10, 5), (DateOnly?)null), ("Sam Reed", DaysScene.First, new DateOnly(2026, 10, 4))]);
        shown.Supporters.Select(one => one.Name).ShouldBe(["Own Tutor", "All Hands"]);
        (shown.MayName, shown.MayKeep).ShouldBe((true, true));

        (await scene.Do<EndMentor, Done>(use => use.Run(new(scene.Stay.Placement, shown.Mentors[0].Id), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await Show(scene, scene.Manager)).Value.Mentors[0].Until.ShouldBe(new DateOnly(2026, 10, 5));
        var contacts = (await scene.Do<FindSupportContacts, FindSupportContacts.Answer>(use => use.Run(new(), scene.Manager, Stop))).Value;
        contacts.Rows.Single().For.ShouldBe("All placements");
        (await scene.Do<RemoveSupportContact, Done>(use => use.Run(new(contacts.Rows[0].Id.Value), scene.Stranger, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Do<RemoveSupportContact, Done>(use => use.Run(new(contacts.Rows[0].Id.Value), scene.Manager, Stop))).Succeeded.ShouldBeTrue();
        foreach (var other in new[] { scene.Stranger, scene.Viewer })
        {
            (await Show(scene, other)).Refusals.ShouldBe([Refusal.NotFound]);
            (await Name(scene, other, "Kit Vale")).Refusals.ShouldBe([Refusal.NotFound]);
            (await scene.Do<AskForHelp, HelpRequestId>(use => use.Run(new(scene.Stay.Placement, "Help"), other, Stop))).Refusals.ShouldBe([Refusal.NotFound]);
        }

        var own = (await Show(scene, scene.Manager)).Value.Supporters[0].Id;
        (await scene.Do<RemoveSupportContact, Done>(use => use.Run(new(own, scene.Stay.Placement), scene.School, Stop))).Refusals.ShouldBe([Refusal.NotFound], "A school takes away its own people only");
        (await scene.Do<KeepSupportContact, Done>(use => use.Run(new("Rae Holt", "Training lead", "rae@school.example", null, scene.Stay.Placement), scene.School, Stop))).Succeeded.ShouldBeTrue();
        (await Show(scene, scene.Manager)).Value.Supporters.Select(one => (one.Name, one.From)).ShouldBe([("Own Tutor", SupportFrom.Provider), ("Rae Holt", SupportFrom.School)]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_link_does_the_one_thing_it_is_for_until_it_expires(DatabaseKind kind)
    {
        await using var scene = await DaysScene.On(kind);
        scene.On(new(2026, 9, 1));
        (await Send(scene, scene.School, SupportLinkPurpose.NameMentor, HelpAsker.School)).Refusals.ShouldBe([Refusal.NotFound], "Only the provider sends links");
        (await Send(scene, scene.Manager, SupportLinkPurpose.AskForHelp, HelpAsker.Mentor)).Refusals.ShouldBe([SendSupportLink.NoAddress]);
        (await Send(scene, scene.Manager, SupportLinkPurpose.NameMentor, HelpAsker.School)).Value.ShouldBe(1);
        (await Send(scene, scene.Manager, SupportLinkPurpose.AskForHelp, HelpAsker.Trainee)).Value.ShouldBe(1);
        var letters = await Mail(scene);
        var (school, trainee) = (Token(letters, "Who will mentor"), Token(letters, "How to ask"));

        (await Say(scene, school, new SupportLinkAnswer.Help("Help"))).Refusals.ShouldBe([OpenSupportLink.Closed]);
        (await Say(scene, school, new SupportLinkAnswer.Mentor("Sam Reed", null, 1.5m, false))).Succeeded.ShouldBeTrue();
        (await Open(scene, school)).Value.Mentors.ShouldBe(["Sam Reed"]);
        (await Say(scene, trainee, new SupportLinkAnswer.Mentor("Sam Reed", null, 1.5m, false))).Refusals.ShouldBe([OpenSupportLink.Closed]);
        (await Say(scene, trainee, new SupportLinkAnswer.Help("My timetable changed twice"))).Succeeded.ShouldBeTrue();
        (await scene.Do<FindHelp, FindHelp.Answer>(use => use.Run(new(), scene.Manager, Stop))).Value.Rows.Single().AskedBy.ShouldBe("Ana Cole");
        (await Open(scene, "nonsense")).Refusals.ShouldBe([OpenSupportLink.Closed]);
        scene.On(new(2026, 10, 2));
        (await Open(scene, school)).Refusals.ShouldBe([OpenSupportLink.Closed]);
        (await Say(scene, trainee, new SupportLinkAnswer.Help("Again"))).Refusals.ShouldBe([OpenSupportLink.Closed]);
    }

    internal static async Task<List<MailMessage>> Mail(DaysScene scene)
    {
        await using var db = scene.Database.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync(Stop);
    }

    internal static string Token(IEnumerable<MailMessage> letters, string subject) =>
        Regex.Match(letters.Last(mail => mail.Subject.Contains(subject, StringComparison.Ordinal)).Text, "/support-links/(?<token>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;

    internal static Task<Outcome<Done>> Say(DaysScene scene, string token, SupportLinkAnswer answer) => scene.Do<AnswerSupportLink, Done>(use => use.Run(new(token, answer), Actor.Nobody, Stop));

    private static Task<Outcome<OpenSupportLink.Opened>> Open(DaysScene scene, string token) => scene.Do<OpenSupportLink, OpenSupportLink.Opened>(use => use.Run(new(token), Actor.Nobody, Stop));

    private static Task<Outcome<int>> Send(DaysScene scene, Actor actor, SupportLinkPurpose purpose, HelpAsker who) =>
        scene.Do<SendSupportLink, int>(use => use.Run(new(scene.Stay.Placement, purpose, who), actor, Stop));

    private static Task<Outcome<ShowPeople.Answer>> Show(DaysScene scene, Actor actor) => scene.Do<ShowPeople, ShowPeople.Answer>(use => use.Run(new(scene.Stay.Placement), actor, Stop));

    private static Task<Outcome<Done>> Name(DaysScene scene, Actor actor, string name, bool replaces = false) =>
        scene.Do<NameMentor, Done>(use => use.Run(new(scene.Stay.Placement, name, null, null, replaces), actor, Stop));

    private static Task<Outcome<Done>> Contact(DaysScene scene, string name, string email) =>
        scene.Do<KeepSupportContact, Done>(use => use.Run(new(name, "University tutor", email, null), scene.Manager, Stop));

    private static Task<Outcome<HelpRequestId>> Ask(DaysScene scene, Actor actor) =>
        scene.Do<AskForHelp, HelpRequestId>(use => use.Run(new(scene.Stay.Placement, "The timetable changed twice"), actor, Stop));

    private static async Task<int> Chase(DaysScene scene) => (await scene.Do<ChaseHelp, int>(use => use.Run(new(), Actor.CommandLine, Stop))).Value;

    private static Task<Outcome<Done>> Answer(DaysScene scene, HelpRequestId request, Actor actor) => scene.Do<AnswerHelp, Done>(use => use.Run(new(request, "We spoke"), actor, Stop));
}
