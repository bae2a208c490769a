using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>
/// What agreements should do, told once more in the plainest way: every day that anything holds is counted out one by one. Shares
/// no code with the product.
/// </summary>
internal sealed class AgreementModel
{
    /// <summary>Days are counted out to here: what has no end still holds on it.</summary>
    public static readonly DateOnly Horizon = new(2032, 12, 31);

    public List<Arranged> Agreements { get; } = [];

    /// <summary>The days each provider is accredited.</summary>
    public Dictionary<OrganisationId, HashSet<DateOnly>> Accredited { get; init; } = [];

    public static HashSet<DateOnly> Days(DateOnly from, DateOnly? until)
    {
        HashSet<DateOnly> days = [];
        for (var day = from; day <= (until ?? Horizon) && day <= Horizon; day = day.AddDays(1))
        {
            days.Add(day);
        }

        return days;
    }

    public bool MayHold(Arranged agreement, Text text, DateOnly today)
    {
        var term = Days(text.From, text.Until);
        var would = WouldHold(text, today);
        var accredited = Accredited.GetValueOrDefault(agreement.Provider) ?? [];
        return !agreement.EndDecided && text.Aims.Length > 0 && would.Count > 0 && term.All(accredited.Contains)
            && (agreement.Kind == AgreementKind.PlacementSchool || !Accredited.TryGetValue(agreement.Partner, out var partner) || !term.Any(partner.Contains))
            && !Agreements.Any(other => other != agreement && other.Provider == agreement.Provider && other.Partner == agreement.Partner && would.Any(other.Holds))
            && (!agreement.Texts.Exists(t => t.Held.Count > 0) || would.Min() <= agreement.Texts.SelectMany(t => t.Held).Max().AddDays(1))
            && text.Delegated.All(d => Days(d.From, d.Until).All(term.Contains))
            && !text.Delegated.Any(d => text.Delegated.Any(o => o != d && o.What == d.What && Days(d.From, d.Until).Overlaps(Days(o.From, o.Until)) && d.MeetsScope(o)));
    }

    public static HashSet<DateOnly> WouldHold(Text text, DateOnly today) => [.. Days(text.From, text.Until).Where(day => day >= today && day >= text.TakesEffect)];

    public bool MayVary(Arranged agreement, DateOnly from, DateOnly today) =>
        !agreement.EndDecided && agreement.Open is null && agreement.Texts.LastOrDefault(t => t.Held.Count > 0) is { } newest && newest.Held.Any(day => day >= today)
        && from >= today && newest.Held.Contains(from);

    public static bool MayEnd(Arranged agreement, DateOnly last, DateOnly today)
    {
        var held = agreement.Texts.SelectMany(t => t.Held).ToHashSet();
        return held.Any(day => day >= today) && (held.Min() > today || (last >= today && held.Contains(last.AddDays(1))));
    }

    public static void Sign(Arranged agreement, Text text, AgreementSide side, DateOnly today)
    {
        text.Signed.Add(side);
        if (text.Signed.Count < 2)
        {
            return;
        }

        var days = WouldHold(text, today);
        foreach (var other in agreement.Texts.Where(t => t != text))
        {
            other.Held.RemoveWhere(day => day >= days.Min());
        }

        (text.Stage, text.Held) = (VersionStage.Signed, days);
    }

    public static void End(Arranged agreement, DateOnly last, DateOnly today)
    {
        var begun = agreement.Texts.Any(t => t.Held.Any(day => day <= today));
        agreement.Texts.ForEach(t => t.Held.RemoveWhere(day => !begun || day > last));
        agreement.Texts.RemoveAll(t => t.Stage == VersionStage.Draft);
        if (agreement.Open is { } open)
        {
            open.Stage = VersionStage.Withdrawn;
        }

        agreement.EndDecided = true;
    }

    public bool MayDo(OrganisationId partner, OrganisationId provider, Responsibility what, TrainingPhase phase, DateOnly day) => Agreements.Any(
        agreement => agreement.Provider == provider && agreement.Partner == partner
            && agreement.Texts.Any(t => t.Held.Contains(day) && t.Delegated.Any(d => d.What == what && Days(d.From, d.Until).Contains(day) && (d.Phases.Count == 0 || d.Phases.Contains(phase)))));

    internal sealed class Arranged
    {
        public required AgreementId Id { get; init; }

        public required OrganisationId Provider { get; init; }

        public required OrganisationId Partner { get; init; }

        public required AgreementKind Kind { get; init; }

        public bool EndDecided { get; set; }

        public List<Text> Texts { get; } = [];

        /// <summary>How many steps succeeded: as many entries the journal has.</summary>
        public int Steps { get; set; }

        /// <summary>As it was stored after the last step, to tell a change by.</summary>
        public string Seen { get; set; } = "";

        public Guid Version { get; set; }

        public Text? Open => Texts.Find(t => t.Stage is VersionStage.Draft or VersionStage.Offered);

        public bool Holds(DateOnly day) => Texts.Exists(t => t.Held.Contains(day));
    }

    internal sealed class Text
    {
        public required int Number { get; init; }

        public VersionStage Stage { get; set; }

        public DateOnly From { get; set; }

        public DateOnly? Until { get; set; }

        public DateOnly TakesEffect { get; set; }

        public string Aims { get; set; } = "";

        public List<Passed> Delegated { get; init; } = [];

        public HashSet<AgreementSide> Signed { get; } = [];

        public HashSet<DateOnly> Held { get; set; } = [];

        /// <summary>Every word of it, kept when it was sent.</summary>
        public string? AsSent { get; set; }

        public string? Digest { get; set; }
    }

    /// <summary>One responsibility passed on, for phases or for all.</summary>
    internal sealed record Passed(DelegationId Id, Responsibility What, DateOnly From, DateOnly? Until, IReadOnlyList<TrainingPhase> Phases)
    {
        public bool MeetsScope(Passed other) => Phases.Count == 0 || other.Phases.Count == 0 || Phases.Any(other.Phases.Contains);
    }
}
