using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>A text about to be kept as a draft.</summary>
/// <param name="InUse">Neither the course is closed nor the component retired.</param>
/// <param name="OtherDraft">The writer's organisation has another draft of the component open.</param>
public sealed record DraftFacts(string Text, bool InUse, bool OtherDraft);

/// <summary>A draft about to be proposed.</summary>
/// <param name="ApprovedText">What is approved now or from a later day on; null where nothing is.</param>
/// <param name="AnotherWaits">Another version of the component waits for a decision.</param>
public sealed record ProposalFacts(string Text, string? ApprovedText, bool InUse, bool AnotherWaits);

/// <summary>A proposal about to be approved.</summary>
/// <param name="Author">Whoever wrote on it last.</param>
/// <param name="OtherApprovers">How many other people of the accredited provider may approve courses.</param>
/// <param name="Answerable">The provider is accredited today, or teaches out.</param>
public sealed record ApprovalFacts(
    PersonId? Author, PersonId? Proposer, PersonId Approver, int OtherApprovers, DateOnly EffectiveFrom, DateOnly Today, bool Answerable);

/// <summary>A decision that needs a reason.</summary>
public sealed record ReasonFacts(string Reason);

/// <summary>Something about to be said about a version.</summary>
/// <param name="Answers">It answers nothing, or a comment on the same version that is not an answer itself.</param>
public sealed record CommentFacts(string Text, bool Answers);

/// <summary>How a text becomes final, and what keeps it from becoming so.</summary>
public static class ComponentRules
{
    private const string Source = "R21, R22: course design";

    public static readonly IReadOnlyList<Rule<DraftFacts>> BeforeWriting =
    [
        new("CD-20", "This is no longer part of the course", Source, facts => facts.InUse),
        new("CD-21", "Your organisation has a draft of this already. Go on with that one", Source, facts => !facts.OtherDraft),
        new("CD-22", "Enter the text", Source, facts => facts.Text.Trim().Length > 0, nameof(DraftFacts.Text)),
        new("CD-23", "The text must be 20,000 characters or fewer. Make a component of its own of what is too much", Source,
            facts => facts.Text.Length <= ComponentVersion.LongestText, nameof(DraftFacts.Text)),
    ];

    public static readonly IReadOnlyList<Rule<ProposalFacts>> BeforeProposing =
    [
        new("CD-24", "This is no longer part of the course", Source, facts => facts.InUse),
        new("CD-25", "Another version waits for a decision. Yours can be proposed once that is made", Source, facts => !facts.AnotherWaits),
        new("CD-26", "Nothing is different from what is approved", Source, facts => facts.Text != facts.ApprovedText),
    ];

    public static readonly IReadOnlyList<Rule<ApprovalFacts>> BeforeApproving =
    [
        new("CD-30", "Your organisation’s accreditation is not in force, so it cannot approve parts of a course", "R8, R22", facts => facts.Answerable),
        new("CD-31", "Somebody else of your organisation has to approve what you wrote or proposed. You can only do it yourself where nobody else may approve",
            "R9, R22: governance and internal controls", facts => facts.OtherApprovers == 0 || (facts.Author != facts.Approver && facts.Proposer != facts.Approver)),
        new("CD-32", "The first day it is final must be today or later", "R22: the record shows when", facts => facts.EffectiveFrom >= facts.Today, nameof(ApprovalFacts.EffectiveFrom)),
    ];

    public static readonly IReadOnlyList<Rule<ReasonFacts>> BeforeRefusing =
    [
        new("CD-33", "Enter the reason, so that whoever wrote it knows what to do, in 2,000 characters or fewer", "R21, R22",
            facts => facts.Reason.Trim().Length is > 0 and <= ComponentDecision.LongestReason, nameof(ReasonFacts.Reason)),
    ];

    public static readonly IReadOnlyList<Rule<CommentFacts>> BeforeCommenting =
    [
        new("CD-34", "Enter your comment, in 4,000 characters or fewer", "R21", facts => facts.Text.Trim().Length is > 0 and <= ComponentComment.LongestText, nameof(CommentFacts.Text)),
        new("CD-35", "The comment you answer is not here any more", "R21", facts => facts.Answers),
    ];
}
