using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Expertise;

/// <summary>R1: people's specialisms, visible in the partnerships they agreed to and nowhere else.</summary>
public sealed class ExpertiseTests
{
    private static readonly OfferExpertise.Command Offer = new("SEND in mainstream science", "Happy to be visited.", ["send", "Science"], [TrainingPhase.Secondary], [], null);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Without_consent_nobody_sees_it(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        (await Save(scene, scene.Lead, Offer)).Refusals.ShouldBeEmpty();

        (await Lines(scene, scene.Lead)).ShouldBeEmpty("Not even in the directory of one's own organisation");
        (await Lines(scene, scene.Provider)).ShouldBeEmpty();
        var mine = (await new FindMyExpertise(scene.Db, scene.Clock).Run(new(), scene.Lead, Stop)).Value;
        mine.Expertise!.Subjects.Select(s => s.Name).ShouldBe(["Science", "Special educational needs and disabilities"], ignoreOrder: true);
        mine.Partnerships.Select(p => p.Name).ShouldBe(["Northmoor Institute", "University of Larkmere"]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task With_consent_the_partnership_sees_it_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        await Save(scene, scene.Lead, Offer with { Partnerships = [Of(scene.Provider), Of(scene.OtherProvider)] });
        (await scene.LastEntry()).Summary.ShouldBe("Saved their expertise, shown in 2 partnerships");
        (await Lines(scene, scene.School)).ShouldBe(["SEND in mainstream science"]);
        (await Lines(scene, scene.OtherSchool)).ShouldBe(["SEND in mainstream science"]);

        (await Hide(scene, scene.Lead, Of(scene.Provider))).Refusals.ShouldBeEmpty();
        (await Lines(scene, scene.School)).ShouldBeEmpty();
        (await Lines(scene, scene.OtherSchool)).ShouldNotBeEmpty();
        (await Hide(scene, scene.Lead, null)).Refusals.ShouldBeEmpty();

        (await Lines(scene, scene.OtherSchool)).ShouldBeEmpty();
        (await Hide(scene, scene.School, null)).Refusals.ShouldBe([Refusal.NotFound], "There is nothing of theirs");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_ends_with_the_agreement_of_either(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        await Save(scene, scene.Lead, Offer with { Partnerships = [Of(scene.Provider)] });
        await Save(scene, scene.Provider, Offer with { Line = "Mentoring mentors", Partnerships = [Of(scene.Provider)] });
        (await Lines(scene, scene.School)).Count.ShouldBe(2);

        await scene.Db.EndAgreement(scene.LeadAgreement, scene.Today.AddDays(-1));
        (await Lines(scene, scene.School)).ShouldBe(["Mentoring mentors"]);
        await scene.Db.EndAgreement(scene.SchoolAgreement, scene.Today.AddDays(-1));

        (await Lines(scene, scene.School)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_agrees_to_a_partnership_their_organisation_is_not_in(DatabaseKind kind)
    {
        await using var scene = await On(kind);

        (await Save(scene, scene.School, Offer with { Partnerships = [Of(scene.OtherProvider)] })).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EX-05");
        (await Save(scene, scene.School with { Permissions = [] }, Offer)).Refusals.ShouldBe([Refusal.NotFound]);
        (await scene.Db.Expertise.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_changed_by_who_saw_the_newest_and_removed_whole(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        await Save(scene, scene.Lead, Offer with { Partnerships = [Of(scene.Provider)] });

        (await Save(scene, scene.Lead, Offer)).Refusals.ShouldBe([Refusal.Changed], "It is there already");
        var version = await scene.Db.Expertise.Select(e => e.Version).SingleAsync(Stop);
        (await Save(scene, scene.Lead, Offer with { Line = "SEND in primary science", Subjects = ["Science", "Maths"], Version = version })).Refusals.ShouldBeEmpty();
        (await Lines(scene, scene.School)).ShouldBeEmpty("The consent was left out");

        await using var db = scene.Another();
        (await new RemoveExpertise(db, new ActivityLog(db, scene.Clock)).Run(new(), scene.Lead, Stop)).Refusals.ShouldBeEmpty();
        (await scene.Db.Expertise.CountAsync(Stop)).ShouldBe(0);
        (await new RemoveExpertise(db, new ActivityLog(db, scene.Clock)).Run(new(), scene.Lead, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_is_found_by_words_subject_phase_partnership_and_place(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        await Save(scene, scene.Lead, Offer with { Partnerships = [Of(scene.Provider)] });
        await Save(scene, scene.School, new("Café French for beginners", null, ["MFL"], [TrainingPhase.Primary], [Of(scene.Provider)], null));

        (await Lines(scene, scene.Provider, new("cafe"))).ShouldBe(["Café French for beginners"]);
        (await Lines(scene, scene.Provider, new("educational needs"))).ShouldBe(["SEND in mainstream science"]);
        (await Lines(scene, scene.Provider, new(Subject: "languages"))).ShouldBe(["Café French for beginners"]);
        (await Lines(scene, scene.Provider, new(Phase: TrainingPhase.Secondary))).ShouldBe(["SEND in mainstream science"]);
        (await Lines(scene, scene.Provider, new(Place: "hollow lane"))).ShouldBe(["Café French for beginners"]);
        (await Lines(scene, scene.Provider, new(Partnership: Of(scene.OtherProvider)))).ShouldBeEmpty();
        (await Lines(scene, scene.Lead, new(Partnership: Of(scene.Provider)))).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task It_goes_with_the_membership_and_with_the_person(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var leaver = await Colleague(scene, "Marta Osei");
        var erased = await Colleague(scene, "Gwen Adeyemi");
        (await new ExportMyData(scene.Db).Run(new(), erased, Stop)).Value.Expertise.ShouldHaveSingleItem().ShownIn.ShouldHaveSingleItem().Partnership.ShouldBe("University of Larkmere");
        (await Lines(scene, scene.School)).Count.ShouldBe(2);

        (await new RemovePerson(scene.Db, scene.Log).Run(new(leaver.Person!.Value, Of(scene.Lead)), scene.Lead, Stop)).Refusals.ShouldBeEmpty();
        (await new ErasePerson(scene.Db, scene.Log, scene.Clock).Run(new(erased.Person!.Value, Of(scene.Lead)), scene.Lead, Stop)).Refusals.ShouldBeEmpty();

        (await Lines(scene, scene.School)).ShouldBeEmpty();
        (await scene.Db.Expertise.CountAsync(Stop)).ShouldBe(0);
    }

    private static async Task<Actor> Colleague(PartnershipScene scene, string name)
    {
        var person = await scene.Db.AddPerson(name, null, (Of(scene.Lead), Role.Viewer));
        var actor = person.Acting(Of(scene.Lead), Role.Viewer, name);
        (await Save(scene, actor, Offer with { Partnerships = [Of(scene.Provider)] })).Refusals.ShouldBeEmpty();
        return actor;
    }

    private static async Task<Outcome<ExpertiseId>> Save(PartnershipScene scene, Actor actor, OfferExpertise.Command command)
    {
        await using var db = scene.Another();
        return await new OfferExpertise(db, new ActivityLog(db, scene.Clock), scene.Clock).Run(command, actor, Stop);
    }

    private static async Task<Outcome<Done>> Hide(PartnershipScene scene, Actor actor, OrganisationId? partnership)
    {
        await using var db = scene.Another();
        return await new HideExpertise(db, new ActivityLog(db, scene.Clock)).Run(new(partnership), actor, Stop);
    }

    private static async Task<IReadOnlyList<string>> Lines(PartnershipScene scene, Actor viewer, FindExpertise.Query? query = null)
    {
        using var register = new CurrentRegister(scene.Settings, scene.Clock);
        return [.. (await new FindExpertise(scene.Db, register, scene.Clock).Run(query ?? new(), viewer, Stop)).Value.Rows.Select(row => row.Line)];
    }
}
