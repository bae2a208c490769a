using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.Partnerships.AgreementModel;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>What is true of every history, asked of what is stored.</summary>
internal sealed class HistoryChecks(HistoryWorld world, AgreementModel model, HistoryWorld.Cast cast, Random chance)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task Everything()
    {
        var stored = await world.Read([.. model.Agreements.Select(a => a.Id)]);
        stored.Count.ShouldBe(model.Agreements.Count);
        foreach (var agreement in stored)
        {
            Same(model.Agreements.Single(a => a.Id == agreement.Id), agreement);
        }

        NoPairTwice(stored);
        await OneEntryAStep();
        await WhoMayDoWhat();
    }

    /// <summary>Stored and told are the same; what was sent still says every word it said, and what was signed was signed by both.</summary>
    public static void Same(Arranged told, Agreement stored)
    {
        stored.Versions.OrderBy(v => v.Number).Select(v => (v.Number, v.Stage)).ShouldBe(told.Texts.Select(t => (t.Number, t.Stage)));
        (stored.Provider, stored.Partner, stored.Kind, stored.EndReason is not null).ShouldBe((told.Provider, told.Partner, told.Kind, told.EndDecided));
        var held = told.Texts.SelectMany(t => t.Held).ToList();
        Held(stored.HeldFrom, stored.HeldUntil).ShouldBe(held.Count == 0 ? [] : Days(held.Min(), held.Max()), ignoreOrder: true);
        held.Count.ShouldBe(held.Distinct().Count(), "Two versions hold on one day");
        held.Count.ShouldBe(held.Count == 0 ? 0 : held.Max().DayNumber - held.Min().DayNumber + 1, "Days between two versions have none");
        foreach (var (text, version) in told.Texts.Zip(stored.Versions.OrderBy(v => v.Number)))
        {
            Same(text, version);
            if (version.Stage is VersionStage.Draft)
            {
                version.Digest.ShouldBeNull();
                continue;
            }

            text.AsSent ??= AllWords(version);
            text.Digest ??= version.Digest;
            AllWords(version).ShouldBe(text.AsSent, "What was sent was rewritten");
            (version.Digest, AgreementDocument.Digest(stored, version)).ShouldBe((text.Digest, text.Digest));
            version.Signatures.ShouldAllBe(s => s.Digest == text.Digest && s.Organisation == stored.PartyOn(s.Side));
            version.Signatures.Select(s => s.Side).ShouldBe(text.Signed, ignoreOrder: true);
            (version.Stage == VersionStage.Signed).ShouldBe(version.Signatures.Count == 2);
        }
    }

    private static void Same(Text text, AgreementVersion version)
    {
        (version.From, version.Until, version.EffectiveFrom, version.Aims).ShouldBe((text.From, text.Until, text.TakesEffect, text.Aims));
        Held(version.HeldFrom, version.HeldUntil).SetEquals(text.Held).ShouldBeTrue($"Version {text.Number} holds on other days: {version.HeldFrom:O} to {version.HeldUntil:O}");
        version.Delegations.Select(d => d.Id).ShouldBe(text.Delegated.Select(d => d.Id), ignoreOrder: true);
        foreach (var delegation in version.Delegations)
        {
            var passed = text.Delegated.Single(d => d.Id == delegation.Id);
            (delegation.Responsibility, delegation.From, delegation.Until, delegation.Phases).ShouldBe((passed.What, passed.From, passed.Until, string.Join(',', passed.Phases)));
            Held(delegation.HeldFrom, delegation.HeldUntil).SetEquals(Days(passed.From, passed.Until).Where(text.Held.Contains)).ShouldBeTrue($"{passed.What} is delegated on other days");
        }
    }

    private static HashSet<DateOnly> Held(DateOnly? from, DateOnly? until) => from is { } first ? Days(first, until) : [];

    private static string AllWords(AgreementVersion version) => string.Join('\n',
    [
        $"{version.ProviderName} {version.PartnerName} {version.From:O} {version.Until:O} {version.EffectiveFrom:O} {version.FirstYear} {version.LastYear} {version.ReviewOn:O}",
        version.Aims, version.Area, version.Reason, $"{version.Hosts} {version.PreparesSchoolAgreements}",
        .. version.Sections.OrderBy(s => s.Position).Select(s => $"{s.Code} {s.Title} {s.Text}"),
        .. version.Delegations.OrderBy(d => d.Id.Value).Select(d => $"{d.Responsibility} {d.From:O} {d.Until:O} {d.Courses} {d.Phases} {d.Areas} "
            + string.Join(' ', d.Oversight.OrderBy(o => o.Method).Select(o => $"{o.Method} {o.EveryMonths} {o.Owner} {o.Evidence}"))),
    ]);

    private static void NoPairTwice(List<Agreement> stored)
    {
        foreach (var pair in stored.GroupBy(a => (a.Provider, a.Partner)))
        {
            var days = pair.SelectMany(a => Held(a.HeldFrom, a.HeldUntil)).ToList();
            days.Count.ShouldBe(days.Distinct().Count(), "Two agreements of a pair hold on one day");
        }
    }

    private async Task OneEntryAStep()
    {
        var ids = model.Agreements.Select(a => a.Id.Value).ToList();
        await using var db = world.Open();
        var entries = await db.JournalSubjects.Where(s => ids.Contains(s.Subject)).GroupBy(s => s.Subject).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Stop);
        entries.Select(e => (e.Key, e.Count)).ShouldBe(model.Agreements.Select(a => (a.Id.Value, a.Steps)), ignoreOrder: true);
    }

    private async Task WhoMayDoWhat()
    {
        await using var db = world.Open();
        for (var i = 0; i < 5; i++)
        {
            var (partner, provider) = (cast.Partners[chance.Next(2)], cast.Providers[chance.Next(2)].Organisation!.Value);
            var (what, day) = ((Responsibility)chance.Next(7), world.Today.AddDays(chance.Next(-100, 200)));
            var course = new Course { Id = CourseId.New(), Provider = provider, Code = "X1", Title = "Primary", Phase = chance.Next(2) == 0 ? TrainingPhase.Primary : TrainingPhase.Secondary };
            (await partner.MayDo(db, what, provider, course, day, Stop)).ShouldBe(model.MayDo(partner.Organisation!.Value, provider, what, course.Phase, day), $"{what} on {day:O}, {course.Phase}");
        }
    }
}

/// <summary>What was in force on days that are over: asked then, and again at the end of the history.</summary>
internal sealed class AsItStood(HistoryWorld world)
{
    private readonly List<(AgreementId Agreement, DateOnly Day, string Stood)> seen = [];

    public async Task Remember(AgreementModel model, DateOnly from, int days, Random chance)
    {
        foreach (var agreement in await world.Read([.. model.Agreements.Select(a => a.Id)]))
        {
            foreach (var day in new[] { from, from.AddDays(chance.Next(days)) })
            {
                seen.Add((agreement.Id, day, On(agreement, day)));
            }
        }
    }

    public async Task StillStands(AgreementModel model)
    {
        var stored = (await world.Read([.. model.Agreements.Select(a => a.Id)])).ToDictionary(a => a.Id);
        foreach (var (agreement, day, stood) in seen.Where(s => stored.ContainsKey(s.Agreement)))
        {
            On(stored[agreement], day).ShouldBe(stood, $"What stood on {day:O} was changed later");
        }
    }

    private static string On(Agreement agreement, DateOnly day)
    {
        var versions = agreement.Versions.Where(v => v.HeldFrom <= day && (v.HeldUntil is null || v.HeldUntil >= day)).Select(v =>
            $"{v.Number} {v.Digest} {string.Join(' ', v.Delegations.Where(d => d.HeldFrom <= day && (d.HeldUntil is null || d.HeldUntil >= day)).Select(d => d.Id.Value).Order())}");
        return string.Join('\n', versions.Append((agreement.HeldFrom <= day && (agreement.HeldUntil is null || agreement.HeldUntil >= day)).ToString()));
    }
}
