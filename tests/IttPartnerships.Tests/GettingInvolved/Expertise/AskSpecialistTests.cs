using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Expertise;

public sealed class AskSpecialistTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_message_goes_to_the_specialist_with_the_senders_address_and_the_journal_keeps_no_words_of_it(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await Offered(scene, scene.Lead, "Yusuf Pemberton");

        (await Ask(scene, scene.School, id, "May two of us visit?")).Refusals.ShouldBeEmpty();

        var mail = await scene.Db.MailMessages.SingleAsync(Stop);
        mail.To.ShouldBe("Yusuf.Pemberton@school.example");
        mail.Text.ShouldContain("Dev Ashworth (Hollow Lane Primary School)");
        mail.Text.ShouldContain("May two of us visit?");
        mail.Text.ShouldContain("write to Dev.Ashworth@school.example");
        var entry = await scene.LastEntry();
        entry.Summary.ShouldBe("Wrote to somebody about their expertise");
        entry.Detail.ShouldNotContain("visit");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_writes_to_whom_they_do_not_see_or_to_themselves(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await Offered(scene, scene.Lead, "Yusuf Pemberton");

        (await Ask(scene, scene.OtherSchool, id, "Words")).Refusals.ShouldBe([Refusal.NotFound]);
        (await Ask(scene, Actor.CommandLine, id, "Words")).Refusals.ShouldBe([Refusal.NotFound]);
        (await Ask(scene, scene.Lead, id, "Words")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EX-14");
        await scene.Db.EndAgreement(scene.SchoolAgreement, scene.Today.AddDays(-1));
        (await Ask(scene, scene.School, id, "Words")).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Db.MailMessages.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Messages_are_limited_by_person_and_by_day(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        List<ExpertiseId> people = [];
        for (var i = 0; i < 6; i++)
        {
            people.Add(await Offered(scene, scene.Lead, $"Specialist {i}"));
        }

        foreach (var id in people.Take(5))
        {
            (await Ask(scene, scene.School, id, "Words")).Refusals.ShouldBeEmpty();
            (await Ask(scene, scene.School, id, "More words")).Refusals.ShouldBeEmpty();
        }

        (await Ask(scene, scene.School, people[0], "Again")).Refusals.Select(r => r.Code).ShouldBe(["EX-12", "EX-13"]);
        (await Ask(scene, scene.School, people[5], "First")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EX-12");
        (await Ask(scene, scene.Provider, people[5], "First")).Refusals.ShouldBeEmpty("Others are not held up");
        scene.Clock.Pass(TimeSpan.FromHours(25));

        (await Ask(scene, scene.School, people[0], "Next day")).Refusals.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Messages_sent_at_one_instant_do_not_pass_the_limit_together(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await Offered(scene, scene.Lead, "Yusuf Pemberton");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => Ask(scene, scene.School, id, $"Words {at}"), Stop)));

        outcomes.Count(outcome => outcome.Succeeded).ShouldBe(2);
        outcomes.Where(outcome => !outcome.Succeeded).ShouldAllBe(outcome => outcome.Refusals.Single().Code == "EX-13");
        (await scene.Db.MailMessages.CountAsync(Stop)).ShouldBe(2);
    }

    private static async Task<ExpertiseId> Offered(PartnershipScene scene, Actor of, string name)
    {
        var person = name == of.Name ? of.Person!.Value : await scene.Db.AddPerson(name, null, (Of(of), Role.Viewer));
        await using var db = scene.Another();
        return (await new OfferExpertise(db, new ActivityLog(db, scene.Clock), scene.Clock)
            .Run(new("Mentoring", null, [], [], [Of(scene.Provider)], null), of with { Person = person }, Stop)).Value;
    }

    private static async Task<Outcome<Done>> Ask(PartnershipScene scene, Actor sender, ExpertiseId id, string text)
    {
        await using var db = scene.Another();
        return await new AskSpecialist(db, new Mailbox(db, scene.Clock), new ActivityLog(db, scene.Clock), scene.Clock).Run(new(id, text), sender, Stop);
    }
}
