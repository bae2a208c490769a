using IttPartnerships.Kernel;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Placements.Support;

internal sealed class SupportRuleExamples : IRuleExamples
{
    private static readonly MentorFacts Mentor = new(new Period(new(2026, 9, 7), new(2026, 11, 27)), "Sam Reed", "sam@school.example", new(2026, 9, 7), 1.5m);
    private static readonly ContactFacts Contact = new("Jo Byrne", "University tutor", "jo@university.example", "01632 960123");
    private static readonly FollowUpFacts FollowUp = new(new(2026, 10, 1), "Jo Byrne", new(2026, 10, 3));

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(SupportRules.OfMentors, "SU-01", Mentor, Mentor with { Name = " " }),
        RuleExample.Of(SupportRules.OfMentors, "SU-02", Mentor, Mentor with { Email = "sam" }),
        RuleExample.Of(SupportRules.OfMentors, "SU-03", Mentor, Mentor with { From = new(2026, 11, 28) }),
        RuleExample.Of(SupportRules.OfMentors, "SU-12", Mentor, Mentor with { HoursAWeek = 0 }),
        RuleExample.Of(SupportRules.OfContacts, "SU-04", Contact, Contact with { Name = "" }),
        RuleExample.Of(SupportRules.OfContacts, "SU-05", Contact, Contact with { Does = "" }),
        RuleExample.Of(SupportRules.OfContacts, "SU-06", Contact, Contact with { Email = "jo@" }),
        RuleExample.Of(SupportRules.OfContacts, "SU-07", Contact, Contact with { Email = null, Telephone = " " }),
        RuleExample.Of(SupportRules.OfContacts, "SU-08", Contact, Contact with { Telephone = new string('0', 41) }),
        RuleExample.Of(SupportRules.OfContacts, "SU-09", Contact, Contact with { InReach = false }),
        RuleExample.Of(SupportRules.OfRequests, "SU-10", "My timetable changed twice", ""),
        RuleExample.Of(SupportRules.OfAnswers, "SU-11", "We spoke and it is settled", ""),
        RuleExample.Of(CheckInRules.OfAnswers, "CK-01", new(CheckInAnswer.GoingWell, null), new(null, null)),
        RuleExample.Of(CheckInRules.OfAnswers, "CK-02", new(CheckInAnswer.GoingWell, null), new(CheckInAnswer.GoingWell, new string('x', 501))),
        RuleExample.Of(CheckInRules.OfFollowUps, "CK-03", FollowUp, FollowUp with { Owner = "" }),
        RuleExample.Of(CheckInRules.OfFollowUps, "CK-04", FollowUp, FollowUp with { FollowUpOn = new(2026, 9, 30) }),
        RuleExample.Of(CheckInRules.OfClosing, "CK-05", "They met and agreed a new timetable", " "),
    ];
}
