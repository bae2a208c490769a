using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.GettingInvolved.Expertise;

public sealed class ExpertiseRuleExamples : IRuleExamples
{
    private static readonly OfferExpertise.Command Offer = new("SEND in mainstream science", null, ["Science"], [], [], null);

    private static readonly ExpertiseFacts Facts = new(Offer, Strangers: 0);

    private static readonly MessageFacts Message = new("May we visit?", SentToday: 9, SentToThem: 1, IsOwn: false);

    public IEnumerable<RuleExample> All =>
    [
        Breaks("EX-01", Facts with { Command = Offer with { Line = " " } }),
        Breaks("EX-02", Facts with { Command = Offer with { Line = new string('a', 151) } }),
        Breaks("EX-03", Facts with { Command = Offer with { More = new string('a', 1001) } }),
        Breaks("EX-04", Facts with { Command = Offer with { Subjects = [.. Enumerable.Range(0, 13).Select(i => $"Subject {i}")] } }),
        Breaks("EX-05", Facts with { Strangers = 1 }),
        RuleExample.Of(ExpertiseRules.Asking, "EX-10", Message, Message with { Text = " " }),
        RuleExample.Of(ExpertiseRules.Asking, "EX-11", Message, Message with { Text = new string('a', 2001) }),
        RuleExample.Of(ExpertiseRules.Asking, "EX-12", Message, Message with { SentToday = 10 }),
        RuleExample.Of(ExpertiseRules.Asking, "EX-13", Message, Message with { SentToThem = 2 }),
        RuleExample.Of(ExpertiseRules.Asking, "EX-14", Message, Message with { IsOwn = true }),
    ];

    private static RuleExample Breaks(string id, ExpertiseFacts breaks) => RuleExample.Of(ExpertiseRules.Offering, id, Facts, breaks);
}
