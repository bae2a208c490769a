using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;
using static IttPartnerships.Tests.Partnerships.AgreementModel;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>One random history of some providers and their partners: the same seed, the same history. After every step what is stored is what the model says.</summary>
internal sealed class AgreementHistory(HistoryWorld world, HistoryWorld.Cast cast, int seed)
{
    private static readonly TrainingPhase[] Phases = [TrainingPhase.Primary, TrainingPhase.Secondary];

    private readonly Random chance = new(seed);
    private readonly AgreementModel model = new() { Accredited = cast.Providers.ToDictionary(provider => provider.Organisation!.Value, _ => Days(HistoryWorld.AccreditedSince, null)) };
    private readonly List<string> told = [];
    private readonly AsItStood past = new(world);

    private DateOnly Today => world.Today;

    public async Task Run(int steps)
    {
        try
        {
            for (var step = 0; step < steps; step++)
            {
                await Step();
            }

            await past.StillStands(model);
            await new HistoryChecks(world, model, cast, chance).Everything();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"In the history of seed {seed}, step {told.Count}: {e.Message}\n{string.Join('\n', told)}", e);
        }
    }

    private Task Step()
    {
        var agreement = model.Agreements.Count > 0 ? Any(model.Agreements) : null;
        return (agreement, chance.Next(20)) switch
        {
            (null, _) or (_, < 2) when model.Agreements.Count < 6 => Draft(),
            (null, _) => Pass(),
            (_, < 9) => GoOn(agreement),
            (_, 9) => Terms(agreement),
            (_, 10) => Delegate(agreement),
            (_, 11) => Sign(agreement, Any([AgreementSide.Provider, AgreementSide.Partner]), right: chance.Next(3) > 0),
            (_, 12) => Do(agreement, "withdraw", Writer(agreement), agreement.Open?.Stage == VersionStage.Offered, chance.Next(2) == 0),
            (_, 13) => Do(agreement, "decline", cast.Of(agreement.Partner), agreement.Open?.Stage == VersionStage.Offered),
            (_, 14) => Vary(agreement),
            (_, 15) => End(agreement),
            (_, 16) => Do(agreement, "discard", Writer(agreement), agreement.Open?.Stage == VersionStage.Draft),
            (_, 17) => Accreditation(),
            (_, 18) => Do(agreement, "ask", cast.Of(agreement.Partner), agreement.Open?.Stage == VersionStage.Offered),
            _ => Pass(),
        };
    }

    /// <summary>What comes next for an agreement that goes well.</summary>
    private Task GoOn(Arranged agreement) => agreement.Open switch
    {
        { Stage: VersionStage.Offered } offered => Sign(agreement, offered.Signed.Contains(AgreementSide.Provider) ? AgreementSide.Partner : AgreementSide.Provider, right: true),
        { Aims.Length: 0 } => Terms(agreement),
        { Delegated.Count: 0 } when agreement.Kind == AgreementKind.LeadPartner => Delegate(agreement),
        { } draft => Do(agreement, "offer", Writer(agreement), model.MayHold(agreement, draft, Today)),
        null => Vary(agreement),
    };

    private async Task Draft()
    {
        var writer = Any(cast.Providers);
        var provider = writer.Organisation!.Value;
        var (partner, kind) = chance.Next(4) == 0 ? (cast.School.Organisation!.Value, AgreementKind.PlacementSchool) : (Any([.. cast.Partners, cast.Providers[1]]).Organisation!.Value, AgreementKind.LeadPartner);
        var year = AcademicYear.Of(Today.AddDays(chance.Next(-100, 300)));
        var drafted = await world.Use<DraftAgreement, Outcome<AgreementId>>(use => use.Run(new(provider, partner, kind, year, year), writer, AgreementScene.Stop));
        told.Add($"{Today:O} draft {kind} {year}: {Answer(drafted)}");
        drafted.Succeeded.ShouldBe(provider != partner);
        if (drafted.Try(out var id))
        {
            var agreement = new Arranged { Id = id, Provider = provider, Partner = partner, Kind = kind, Steps = 1 };
            agreement.Texts.Add(new Text { Number = 1, From = year.FirstDay, TakesEffect = year.FirstDay, Until = year.LastDay });
            model.Agreements.Add(agreement);
            await See(agreement);
        }
    }

    private async Task Terms(Arranged agreement)
    {
        var open = agreement.Open ?? agreement.Texts[^1];
        var from = open.From.AddDays(chance.Next(3) == 0 ? chance.Next(-40, 90) : 0);
        DateOnly? until = chance.Next(8) == 0 ? null : (open.Until ?? from.AddDays(300)).AddDays(chance.Next(3) == 0 ? chance.Next(-200, 200) : 0);
        var effect = open.TakesEffect.AddDays(chance.Next(3) == 0 ? chance.Next(-30, 60) : 0);
        var aims = chance.Next(12) == 0 ? "" : $"Aims {chance.Next(1000)}";
        var first = open.Number == 1;
        var may = open.Stage == VersionStage.Draft && (until is null || until >= from) && (first || (effect >= from && (until is null || effect <= until)));
        var years = (AcademicYear.Of(from), AcademicYear.Of(until is { } last && last >= from ? last : from));
        if (await Do(agreement, $"terms {from:O} to {until:O}, in effect {effect:O}, aims “{aims}”", may, () => world.Use<ChangeDraft, Outcome<Done>>(use => use.Run(
            new(agreement.Id, agreement.Version, from, until, years.Item1, years.Item2, null, aims, "Larkmere", EffectiveFrom: effect, Reason: "More to do"), Writer(agreement), AgreementScene.Stop))))
        {
            (open.From, open.Until, open.Aims, open.TakesEffect) = (from, until, aims, first ? from : effect);
            await See(agreement);
        }
    }

    private async Task Delegate(Arranged agreement)
    {
        var open = agreement.Open ?? agreement.Texts[^1];
        var what = Any(Enum.GetValues<Responsibility>());
        List<TrainingPhase> phases = [.. Phases.Where(_ => chance.Next(3) == 0)];
        var (from, until) = chance.Next(2) == 0 ? (open.From, open.Until) : (open.From.AddDays(chance.Next(-10, 100)), open.From.AddDays(chance.Next(50, 300)));
        var existing = open.Delegated.Count > 0 && chance.Next(3) == 0 ? Any(open.Delegated) : null;
        var days = Days(from, until);
        var may = open.Stage == VersionStage.Draft && agreement.Kind == AgreementKind.LeadPartner && (until is null || until >= from)
            && days.All(Days(open.From, open.Until).Contains) && (until is not null || open.Until is null);
        Outcome<DelegationId>? kept = null;
        if (await Do(agreement, $"delegate {what} {from:O} to {until:O} {string.Join(' ', phases)}{(existing is null ? "" : " instead")}", may, async () =>
            {
                kept = await world.Use<KeepDelegation, Outcome<DelegationId>>(use => use.Run(
                    new(agreement.Id, agreement.Version, existing?.Id, what, new([], phases, []), from, until, [AgreementScene.Visits]), Writer(agreement), AgreementScene.Stop));
                return kept.Succeeded ? new Done() : kept.Refusals[0];
            }))
        {
            open.Delegated.RemoveAll(d => d == existing);
            open.Delegated.Add(new Passed(kept!.Value, what, from, until, phases));
            await See(agreement);
        }
    }

    private async Task Sign(Arranged agreement, AgreementSide side, bool right)
    {
        var text = agreement.Open;
        var may = text is { Stage: VersionStage.Offered } && right && !text.Signed.Contains(side) && model.MayHold(agreement, text, Today);
        var actor = cast.Of(side == AgreementSide.Provider ? agreement.Provider : agreement.Partner);
        if (await Do(agreement, $"sign for the {side}{(right ? "" : ", another text")}", may, () => world.Use<SignAgreement, Outcome<Done>>(use =>
            use.Run(new(agreement.Id, right ? text?.Digest ?? "" : "another", "Director", Agreed: true), actor, AgreementScene.Stop))))
        {
            AgreementModel.Sign(agreement, text!, side, Today);
            await See(agreement);
        }
    }

    private async Task Vary(Arranged agreement)
    {
        var from = Today.AddDays(chance.Next(3) == 0 ? chance.Next(-20, 400) : chance.Next(60));
        if (await Do(agreement, $"vary from {from:O}", model.MayVary(agreement, from, Today), () => world.Use<VaryAgreement, Outcome<Done>>(use =>
            use.Run(new(agreement.Id, agreement.Version, from, "More to do"), Writer(agreement), AgreementScene.Stop))))
        {
            var like = agreement.Texts.Last(t => t.Held.Count > 0);
            agreement.Texts.Add(Next(agreement, like, from));
            await See(agreement);
        }
    }

    private async Task End(Arranged agreement)
    {
        var last = Today.AddDays(chance.Next(-5, 120));
        var actor = cast.Of(chance.Next(2) == 0 ? agreement.Provider : agreement.Partner);
        var seen = agreement.Texts.Exists(t => t.AsSent is not null);
        if (await Do(agreement, $"end on {last:O}", AgreementModel.MayEnd(agreement, last, Today) && (seen || actor.Organisation == agreement.Provider), () => world.Use<EndAgreement, Outcome<Done>>(use =>
            use.Run(new(agreement.Id, agreement.Version, last, EndReason.Agreed, "Trainees move"), actor, AgreementScene.Stop))))
        {
            AgreementModel.End(agreement, last, Today);
            await See(agreement);
        }
    }

    private async Task Do(Arranged agreement, string what, Actor actor, bool may, bool rewrite = false)
    {
        var open = agreement.Open;
        if (!await Do(agreement, what + (rewrite ? " to rewrite" : ""), may, () => world.Try(what, agreement.Id, agreement.Version, rewrite, actor)))
        {
            return;
        }

        open!.Stage = what switch { "offer" => VersionStage.Offered, "withdraw" => VersionStage.Withdrawn, "decline" => VersionStage.Declined, _ => open.Stage };
        if (rewrite)
        {
            agreement.Texts.Add(Next(agreement, open, open.TakesEffect));
        }
        else if (what == "discard")
        {
            agreement.Texts.Remove(open);
            if (agreement.Texts.Count == 0)
            {
                model.Agreements.Remove(agreement);
                return;
            }
        }

        await See(agreement);
    }

    /// <summary>Tries a step, now and then with an outdated look or as a stranger; true where it succeeded, and then it should have.</summary>
    private async Task<bool> Do(Arranged agreement, string what, bool may, Func<Task<Outcome<Done>>> step)
    {
        var outdated = chance.Next(25) == 0 && !what.StartsWith("sign", StringComparison.Ordinal) && what is not ("decline" or "ask");
        var version = agreement.Version;
        agreement.Version = outdated ? Guid.CreateVersion7() : version;
        var outcome = await step();
        agreement.Version = version;
        told.Add($"{Today:O} {model.Agreements.IndexOf(agreement)} {what}{(outdated ? ", outdated" : "")}: {Answer(outcome)}");
        outcome.Succeeded.ShouldBe(may && !outdated, "The model says otherwise");
        if (outcome.Succeeded)
        {
            agreement.Steps++;
            return true;
        }

        (await world.Stored(agreement.Id)).ShouldBe(agreement.Seen, "A refused step changed something");
        return false;
    }

    private async Task Accreditation()
    {
        var provider = Any(cast.Providers).Organisation!.Value;
        var last = Today.AddDays(chance.Next(-30, 500));
        var again = chance.Next(2) == 0 ? last.AddDays(chance.Next(1, 60)) : (DateOnly?)null;
        told.Add($"{Today:O} accredited until {last:O}, again from {again:O}");
        await world.Accredit(provider, last, again);
        model.Accredited[provider] = [.. Days(HistoryWorld.AccreditedSince, last), .. again is { } first ? Days(first, null) : []];
    }

    private async Task Pass()
    {
        var days = chance.Next(1, 90);
        told.Add($"{Today:O} {days} days pass");
        await past.Remember(model, Today, days, chance);
        world.Clock.Pass(TimeSpan.FromDays(days));
    }

    private async Task See(Arranged agreement)
    {
        var stored = await world.Read(agreement.Id);
        HistoryChecks.Same(agreement, stored);
        (agreement.Version, agreement.Seen) = (stored.Version, HistoryWorld.Words(stored));
    }

    private static Text Next(Arranged agreement, Text like, DateOnly takesEffect) => new()
    {
        Number = agreement.Texts.Max(t => t.Number) + 1, From = like.From, Until = like.Until, TakesEffect = takesEffect, Aims = like.Aims, Delegated = [.. like.Delegated],
    };

    private Actor Writer(Arranged agreement) => cast.Of(agreement.Provider);
    private T Any<T>(IReadOnlyList<T> list) => list[chance.Next(list.Count)];

    private static string Answer<T>(Outcome<T> outcome) => outcome.Succeeded ? "done" : string.Join(' ', outcome.Refusals.Select(r => r.Code));
}
