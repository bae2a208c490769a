using IttPartnerships.Kernel;

namespace IttPartnerships.Hosting;

/// <summary>An answer about to be kept.</summary>
/// <param name="Open">Years that can be answered for today.</param>
public sealed record AnswerFacts(AnswerHosting.Command Command, IReadOnlyList<AcademicYear> Open);

/// <summary>Whom an answer is about to go to.</summary>
/// <param name="Accredited">Of those chosen, how many are accredited on some day of the year.</param>
public sealed record SharingFacts(ShareAnswer.Command Command, HostingInterest Interest, DateOnly Today, int Accredited);

/// <summary>What a school's answer for a year has to say, and how little.</summary>
public static class HostingRules
{
    private const string Source = "Mission W4; decision of this product: “not sure yet” is an answer to everything";

    public static readonly IReadOnlyList<Rule<AnswerFacts>> OfAnswer =
    [
        new("HO-01", "Say whether the school will host: yes, maybe, no, or not sure yet", Source, f => f.Command.Interest is not null, nameof(AnswerHosting.Command.Interest)),
        new("HO-02", "Enter the full name of whoever answers, in 200 characters or fewer", "Mission R17: an answer says who gave it",
            f => (f.Command.GivenBy ?? "").Trim().Length is >= 2 and <= 200, nameof(AnswerHosting.Command.GivenBy)),
        new("HO-03", "Choose at least one reason, so that somebody can help", "DfE’s list of reasons, itt-rules section 4",
            f => f.Command.Interest != HostingInterest.No || f.Command.Reasons != ReasonsNotToHost.None, nameof(AnswerHosting.Command.Reasons)),
        new("HO-04", "The note must be 2,000 characters or fewer", "The room kept for it", f => (f.Command.Note ?? "").Length <= 2000, nameof(AnswerHosting.Command.Note)),
        new("HO-05", "Answers are given for this academic year and the two after it", "Domain document, hosting interest",
            f => f.Open.Contains(f.Command.Year), nameof(AnswerHosting.Command.Year)),
    ];

    public static readonly IReadOnlyList<Rule<SharingFacts>> OfSharing =
    [
        new("HO-11", "Choose at least one provider the answer goes to", "Domain document: an offer goes to the audience the school names",
            f => f.Command.Recipients.Count > 0 || f.Command.FirstProvider is not null || f.Command.EveryoneFrom is not null || f.Interest is HostingInterest.No or HostingInterest.NotSureYet,
            nameof(ShareAnswer.Command.Recipients)),
        new("HO-12", "An answer goes to accredited providers", "Mission R8", f => f.Accredited == Chosen(f.Command), nameof(ShareAnswer.Command.Recipients)),
        new("HO-13", "The total must be between 0 and 500", "More than any school hosts", f => f.Command.TotalPlaces is null or (>= 0 and <= 500), nameof(ShareAnswer.Command.TotalPlaces)),
        new("HO-14", "Choose which provider comes first, or leave its date empty", Source, f => f.Command.FirstUntil is null || f.Command.FirstProvider is not null, nameof(ShareAnswer.Command.FirstProvider)),
        new("HO-15", "The day until which one provider comes first must be today or later", Source, f => f.Command.FirstUntil is null || f.Command.FirstUntil >= f.Today, nameof(ShareAnswer.Command.FirstUntil)),
        new("HO-16", "Everyone can see it only after the day until which one provider comes first", "Mission W4, audience in order",
            f => f.Command.EveryoneFrom is null || f.Command.FirstProvider is null || f.Command.EveryoneFrom > f.Command.FirstUntil, nameof(ShareAnswer.Command.EveryoneFrom)),
    ];

    private static int Chosen(ShareAnswer.Command command) => command.Recipients.Concat(command.FirstProvider is { } first ? [first] : []).Distinct().Count();
}
