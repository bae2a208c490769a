using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Programmes;

internal sealed class CourseRuleExamples : IRuleExamples
{
    private static readonly CourseFacts Course = new("X104", "Primary with QTS", TrainingPhase.Primary, CodeTaken: false, CodeAgreed: false, Accredited: true, new(TrainingRoute.ProviderLedPostgraduate, "Primary", 5, 11));
    private static readonly ComponentFacts Component = new("Early reading", ComponentKind.CurriculumUnit, LeadInPartnership: true, CourseClosed: false, Decided: false);
    private static readonly ContributorFacts Contributor = new("Ash Grove Trust", Found: 1, AlreadyNamed: false, "Yusuf Pemberton");
    private static readonly DraftFacts Draft = new("Phonics first.", InUse: true, OtherDraft: false);
    private static readonly ProposalFacts Proposal = new("Phonics first.", "Stories first.", InUse: true, AnotherWaits: false);
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly ApprovalFacts Approval = new(PersonId.New(), PersonId.New(), PersonId.New(), OtherApprovers: 1, Today, Today, Answerable: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-01", Course, Course with { Accredited = false }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-02", Course, Course with { Code = "X 104" }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-03", Course, Course with { CodeTaken = true }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-04", Course, Course with { CodeAgreed = true }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-05", Course, Course with { Title = "" }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-06", Course, Course with { Phase = null }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-16", Course, Course with { Details = new(LowAge: 11, HighAge: 5) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-16", Course with { Details = new() }, Course with { Details = new(LowAge: 11) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-17", Course, Course with { Details = new(LowAge: 5, HighAge: 8) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-17", Course with { Details = new(TrainingRoute.EarlyYearsPostgraduate, LowAge: 2, HighAge: 5) }, Course with { Details = new(LowAge: 2, HighAge: 5) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-18", Course, Course with { Details = new(LowAge: 2, HighAge: 11) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-18", Course with { Details = new(LowAge: 14, HighAge: 19) }, Course with { Details = new(LowAge: 11, HighAge: 20) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-19", Course, Course with { Details = new(Subjects: new string('x', 301)) }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-36", Course, Course with { DelivererInForce = false }),
        RuleExample.Of(CourseRules.BeforeKeeping, "CD-37", Course, Course with { Details = new(SenSpecialism: new string('x', 201)) }),
        RuleExample.Of(CourseRules.BeforeKeepingComponent, "CD-07", Component, Component with { CourseClosed = true }),
        RuleExample.Of(CourseRules.BeforeKeepingComponent, "CD-08", Component, Component with { Title = "" }),
        RuleExample.Of(CourseRules.BeforeKeepingComponent, "CD-09", Component, Component with { Kind = null }),
        RuleExample.Of(CourseRules.BeforeKeepingComponent, "CD-10", Component, Component with { LeadInPartnership = false }),
        RuleExample.Of(CourseRules.BeforeKeepingComponent, "CD-11", Component, Component with { Decided = true }),
        RuleExample.Of(CourseRules.BeforeNaming, "CD-12", Contributor, Contributor with { Found = 0 }),
        RuleExample.Of(CourseRules.BeforeNaming, "CD-13", Contributor, Contributor with { Organisation = "" }),
        RuleExample.Of(CourseRules.BeforeNaming, "CD-14", Contributor, Contributor with { AlreadyNamed = true }),
        RuleExample.Of(CourseRules.BeforeNaming, "CD-15", Contributor, Contributor with { Person = new string('x', 201) }),
        RuleExample.Of(ComponentRules.BeforeWriting, "CD-20", Draft, Draft with { InUse = false }),
        RuleExample.Of(ComponentRules.BeforeWriting, "CD-21", Draft, Draft with { OtherDraft = true }),
        RuleExample.Of(ComponentRules.BeforeWriting, "CD-22", Draft, Draft with { Text = " " }),
        RuleExample.Of(ComponentRules.BeforeWriting, "CD-23", Draft, Draft with { Text = new string('x', ComponentVersion.LongestText + 1) }),
        RuleExample.Of(ComponentRules.BeforeProposing, "CD-24", Proposal, Proposal with { InUse = false }),
        RuleExample.Of(ComponentRules.BeforeProposing, "CD-25", Proposal, Proposal with { AnotherWaits = true }),
        RuleExample.Of(ComponentRules.BeforeProposing, "CD-26", Proposal, Proposal with { ApprovedText = Proposal.Text }),
        RuleExample.Of(ComponentRules.BeforeApproving, "CD-30", Approval, Approval with { Answerable = false }),
        RuleExample.Of(ComponentRules.BeforeApproving, "CD-31", Approval, Approval with { Proposer = Approval.Approver }),
        RuleExample.Of(ComponentRules.BeforeApproving, "CD-31", Approval with { Author = Approval.Approver, OtherApprovers = 0 }, Approval with { Author = Approval.Approver }),
        RuleExample.Of(ComponentRules.BeforeApproving, "CD-32", Approval, Approval with { EffectiveFrom = Today.AddDays(-1) }),
        RuleExample.Of(ComponentRules.BeforeRefusing, "CD-33", new ReasonFacts("Say how long"), new ReasonFacts(" ")),
        RuleExample.Of(ComponentRules.BeforeCommenting, "CD-34", new CommentFacts("Good", Answers: true), new CommentFacts(" ", Answers: true)),
        RuleExample.Of(ComponentRules.BeforeCommenting, "CD-35", new CommentFacts("Good", Answers: true), new CommentFacts("Good", Answers: false)),
    ];
}
