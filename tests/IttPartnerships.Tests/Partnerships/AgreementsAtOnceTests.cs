using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>Two people at once, each on a connection of their own: one wins, the other is told, nobody meets an error.</summary>
public sealed class AgreementsAtOnceTests
{
    private static readonly int[] Years = [2026, 2027, 2028];

    private static CancellationToken Stop => AgreementScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task One_side_signs_once(DatabaseKind kind) => OneWins(kind, Offered, (scene, seen) => Sign(scene, seen, scene.Director), (scene, seen) => Sign(scene, seen, scene.Director));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task A_last_signature_and_a_withdrawal_exclude_each_other(DatabaseKind kind) => OneWins(
        kind, SignedByOne, (scene, seen) => Sign(scene, seen, scene.Manager), (scene, seen) => scene.Use<WithdrawOffer, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Version, Rewrite: true), scene.Manager, Stop)));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task A_last_signature_and_a_refusal_exclude_each_other(DatabaseKind kind) => OneWins(
        kind, SignedByOne, (scene, seen) => Sign(scene, seen, scene.Manager), (scene, seen) => scene.Decline(seen.Id, scene.Director));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task One_variation_begins(DatabaseKind kind) => OneWins(kind, InForce, Vary, Vary);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task A_variation_and_an_end_exclude_each_other(DatabaseKind kind) => OneWins(kind, InForce, Vary, (scene, seen) => End(scene, seen, scene.Director));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task An_agreement_ends_once(DatabaseKind kind) => OneWins(kind, InForce, (scene, seen) => End(scene, seen, scene.Manager), (scene, seen) => End(scene, seen, scene.Director));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task Of_two_who_write_in_a_draft_one_is_told(DatabaseKind kind) => OneWins(kind, Drafted, (scene, seen) => Write(scene, seen, "One"), (scene, seen) => Write(scene, seen, "Other"));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task What_is_sent_is_what_was_seen(DatabaseKind kind) => OneWins(
        kind, Drafted, (scene, seen) => scene.Use<OfferAgreement, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Version), scene.Manager, Stop)), (scene, seen) => Write(scene, seen, "Other"));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_sign_at_once_and_it_is_in_force(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        foreach (var year in Years)
        {
            var seen = await Offered(scene, year);

            var outcomes = await AtOnce(() => Sign(scene, seen, scene.Director), () => Sign(scene, seen, scene.Manager));

            outcomes.SelectMany(o => o.Refusals).ShouldBeEmpty();
            var agreement = await scene.Read(seen.Id);
            agreement.Latest().Signatures.Count.ShouldBe(2);
            agreement.HeldFrom.ShouldNotBeNull();
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_agreements_of_a_pair_signed_at_once_one_holds(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        foreach (var year in Years)
        {
            var (one, other) = (await SignedByOne(scene, year), await SignedByOne(scene, year));

            var outcomes = await AtOnce(() => Sign(scene, one, scene.Manager), () => Sign(scene, other, scene.Manager));

            outcomes.Count(o => o.Succeeded).ShouldBe(1);
            new[] { await scene.Read(one.Id), await scene.Read(other.Id) }.Count(a => a.HeldFrom is not null).ShouldBe(1);
        }
    }

    private static async Task OneWins(
        DatabaseKind kind, Func<AgreementScene, int, Task<Agreement>> arrange, Func<AgreementScene, Agreement, Task<Outcome<Done>>> one, Func<AgreementScene, Agreement, Task<Outcome<Done>>> other)
    {
        await using var scene = await AgreementScene.On(kind);
        foreach (var year in Years)
        {
            var seen = await arrange(scene, year);

            var outcomes = await AtOnce(() => one(scene, seen), () => other(scene, seen));

            outcomes.Count(o => o.Succeeded).ShouldBe(1, string.Join(' ', outcomes.SelectMany(o => o.Refusals).Select(r => r.Code)));
            (await scene.Read(seen.Id)).Version.ShouldNotBe(seen.Version);
        }
    }

    private static async Task<Outcome<Done>[]> AtOnce(params Func<Task<Outcome<Done>>>[] steps)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = steps.Select(step => Task.Run(
            async () =>
            {
                await ready.Task;
                return await step();
            },
            Stop)).ToArray();
        ready.SetResult();
        return await Task.WhenAll(running);
    }

    private static async Task<Agreement> Drafted(AgreementScene scene, int year) => await scene.Read(await scene.Ready(year: year, delegated: Responsibility.CourseDelivery));

    private static async Task<Agreement> Offered(AgreementScene scene, int year)
    {
        var id = await scene.Ready(year: year, delegated: Responsibility.CourseDelivery);
        (await scene.Offer(id)).Succeeded.ShouldBeTrue();
        return await scene.Read(id);
    }

    private static async Task<Agreement> SignedByOne(AgreementScene scene, int year)
    {
        var offered = await Offered(scene, year);
        (await Sign(scene, offered, scene.Director)).Succeeded.ShouldBeTrue();
        return await scene.Read(offered.Id);
    }

    private static async Task<Agreement> InForce(AgreementScene scene, int year) => await scene.Read(await scene.InForce(year: year, delegated: Responsibility.CourseDelivery));

    private static Task<Outcome<Done>> Sign(AgreementScene scene, Agreement seen, Actor actor) =>
        scene.Use<SignAgreement, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Latest().Digest!, "Director", Agreed: true), actor, Stop));

    private static Task<Outcome<Done>> Vary(AgreementScene scene, Agreement seen) =>
        scene.Use<VaryAgreement, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Version, seen.HeldFrom!.Value.AddDays(9), "More to do"), scene.Manager, Stop));

    private static Task<Outcome<Done>> End(AgreementScene scene, Agreement seen, Actor actor) =>
        scene.Use<EndAgreement, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Version, seen.HeldFrom!.Value.AddDays(9), EndReason.Agreed, "Trainees move"), actor, Stop));

    private static Task<Outcome<Done>> Write(AgreementScene scene, Agreement seen, string text) =>
        scene.Use<ChangeSection, Outcome<Done>>(use => use.Run(new(seen.Id, seen.Version, "payments", "Payments", text), scene.Manager, Stop));
}
