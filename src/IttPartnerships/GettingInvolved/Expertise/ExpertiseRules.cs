using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved.Expertise;

/// <param name="Strangers">Partnerships agreed to that the organisation is not in.</param>
public sealed record ExpertiseFacts(OfferExpertise.Command Command, int Strangers);

/// <param name="SentToday">Messages of this person in the last 24 hours, to anybody.</param>
/// <param name="SentToThem">Of these, to this specialist.</param>
public sealed record MessageFacts(string Text, int SentToday, int SentToThem, bool IsOwn);

public static class ExpertiseRules
{
    public const int MostADay = 10;
    public const int MostToOne = 2;
    public const int LongestMessage = 2000;

    private const string Source = "R1";

    public static readonly IReadOnlyList<Rule<ExpertiseFacts>> Offering =
    [
        new("EX-01", "Say in one line what you offer, like SEND in mainstream science", Source,
            facts => facts.Command.Line.Trim().Length > 0, nameof(OfferExpertise.Command.Line)),
        new("EX-02", "The line must be 150 characters or fewer", Source,
            facts => facts.Command.Line.Trim().Length <= OfferedExpertise.LineLength, nameof(OfferExpertise.Command.Line)),
        new("EX-03", "What else people should know must be 1,000 characters or fewer", Source,
            facts => (facts.Command.More?.Trim().Length ?? 0) <= OfferedExpertise.MoreLength, nameof(OfferExpertise.Command.More)),
        new("EX-04", "Enter at most 12 subjects, each of 60 characters or fewer", Source,
            facts => facts.Command.Subjects.Count <= TeachingSubjects.Most && facts.Command.Subjects.All(subject => subject.Length <= TeachingSubjects.Longest),
            nameof(OfferExpertise.Command.Subjects)),
        new("EX-05", "Choose partnerships your organisation is in today", Source, facts => facts.Strangers == 0, nameof(OfferExpertise.Command.Partnerships)),
    ];

    public static readonly IReadOnlyList<Rule<MessageFacts>> Asking =
    [
        new("EX-10", "Write what you would like to ask", Source, facts => facts.Text.Trim().Length > 0, nameof(AskSpecialist.Command.Text)),
        new("EX-11", "The message must be 2,000 characters or fewer", Source, facts => facts.Text.Trim().Length <= LongestMessage, nameof(AskSpecialist.Command.Text)),
        new("EX-12", "You have written to 10 people in the last 24 hours. Wait until tomorrow", Source, facts => facts.SentToday < MostADay),
        new("EX-13", "You have written to this person twice in the last 24 hours. Wait for their answer", Source, facts => facts.SentToThem < MostToOne),
        new("EX-14", "This is what you offer yourself", Source, facts => !facts.IsOwn),
    ];
}
