using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Hosting;

internal sealed class HostingRuleExamples : IRuleExamples
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly OrganisationId Provider = OrganisationId.New();
    private static readonly AnswerHosting.Command Answer = new(OrganisationId.New(), Year, HostingInterest.NotSureYet, ReasonsNotToHost.None, null, "Maya Quill", null);
    private static readonly ShareAnswer.Command Sharing = new(OrganisationId.New(), Year, [Provider], 3, Provider, Today.AddDays(30), Today.AddDays(60), null);
    private static readonly OfferDetails Offer = new(OfferKind.Itp, 4) { FirstDay = Year.FirstDay.AddDays(60), LastDay = Year.FirstDay.AddDays(64) };

    public IEnumerable<RuleExample> All =>
    [
        Broken("HO-01", Answer with { Interest = null }),
        Broken("HO-02", Answer with { GivenBy = " " }),
        Broken("HO-03", Answer with { Interest = HostingInterest.No }),
        Broken("HO-04", Answer with { Note = new string('a', 2001) }),
        Broken("HO-05", Answer with { Year = new(2024) }),
        Broken("HO-11", Sharing with { Recipients = [], FirstProvider = null, FirstUntil = null, EveryoneFrom = null }, accredited: 0),
        Broken("HO-12", Sharing, accredited: 0),
        Broken("HO-13", Sharing with { TotalPlaces = -1 }),
        Broken("HO-14", Sharing with { FirstProvider = null }),
        Broken("HO-15", Sharing with { FirstUntil = Today.AddDays(-1) }),
        Broken("HO-16", Sharing with { EveryoneFrom = Today.AddDays(30) }),
        Broken("HO-21", Offer with { Kind = null }),
        Broken("HO-22", Offer with { Places = 100 }),
        RuleExample.Of(OfferRules.All, "HO-23", new(Offer, Year, 4), new(Offer, Year, 5)),
        Broken("HO-24", Offer with { Weeks = 53 }),
        Broken("HO-25", Offer with { LastDay = Year.FirstDay }),
        Broken("HO-26", Offer with { FirstDay = Year.FirstDay.AddDays(-1) }),
        Broken("HO-27", Offer with { Subject = new string('a', 101) }),
        Broken("HO-28", Offer with { Focus = new string('a', 201) }),
        Broken("HO-29", Offer with { Windows = [new string('a', 201)] }),
    ];

    private static RuleExample Broken(string id, AnswerHosting.Command breaks) =>
        RuleExample.Of(HostingRules.OfAnswer, id, new(Answer, [Year]), new(breaks, [Year]));

    private static RuleExample Broken(string id, ShareAnswer.Command breaks, int accredited = 1) =>
        RuleExample.Of(HostingRules.OfSharing, id, new(Sharing, HostingInterest.Yes, Today, 1), new(breaks, HostingInterest.Yes, Today, accredited));

    private static RuleExample Broken(string id, OfferDetails breaks) => RuleExample.Of(OfferRules.All, id, new(Offer, Year, 0), new(breaks, Year, 0));
}
