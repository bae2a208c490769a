using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

public sealed class ChangeDraftTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Terms_of_a_draft_change_as_asked(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        var (from, review) = (new DateOnly(2026, 9, 1), new DateOnly(2027, 3, 1));

        (await scene.Use<ChangeDraft, Outcome<Done>>(async use => await use.Run(
            new(id, (await scene.Read(id)).Version, from, null, new AcademicYear(2026), new AcademicYear(2028), review, " Together ", " Leeds ", Hosts: true), scene.Manager, AgreementScene.Stop)))
            .Refusals.ShouldBeEmpty();

        var draft = (await scene.Read(id)).Latest();
        (draft.From, draft.EffectiveFrom, draft.Until, draft.ReviewOn).ShouldBe((from, from, null, review));
        (draft.LastYear, draft.Aims, draft.Area, draft.Hosts).ShouldBe((new AcademicYear(2028), "Together", "Leeds", true));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_looked_before_somebody_elses_change_is_told(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        var seen = (await scene.Read(id)).Version;
        await scene.Terms(id, terms => terms with { Aims = "Somebody else's" });

        (await scene.Terms(id, terms => terms with { Aims = "Mine", Version = seen })).Refusals.ShouldHaveSingleItem().ShouldBe(Refusal.Changed);

        (await scene.Read(id)).Latest().Aims.ShouldBe("Somebody else's");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_sent_is_changed_no_more(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready();
        await scene.Offer(id);

        (await scene.Terms(id, terms => terms with { Aims = "Other aims" })).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-70");
        (await scene.Write(id, "payments", "Nothing is paid.")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("AG-70");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_school_neither_hosts_besides_nor_prepares_agreements_of_others(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var id = await scene.Ready(scene.School, AgreementKind.PlacementSchool);

        (await scene.Terms(id, terms => terms with { Hosts = true, PreparesSchoolAgreements = true })).Succeeded.ShouldBeTrue();

        var draft = (await scene.Read(id)).Latest();
        (draft.Hosts, draft.PreparesSchoolAgreements).ShouldBe((false, false));
    }
}
