using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships.Quality;

internal sealed class QualityRuleExamples : IRuleExamples
{
    private static readonly DateOnly Day = new(2026, 9, 10);

    public static RecordReview.Command Good { get; } = new(
        OrganisationId.New(), OrganisationId.New(), QualityAspect.Mentoring, Day.AddDays(-1), Day, OversightOutcome.MeetsWithActions, "Four meetings were joined", "",
        [new("Set one target a week", Day.AddDays(30))], "https://evidence.example/1");

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(QualityRules.All, "QR-01", new(Day, IsMember: true, Good), new(Day, IsMember: false, Good)),
        Broken("QR-02", Good with { Aspect = null }),
        Broken("QR-03", Good with { From = null }),
        Broken("QR-04", Good with { Until = Day.AddDays(-2) }),
        Broken("QR-05", Good with { Outcome = null }),
        Broken("QR-06", Good with { Summary = "" }),
        Broken("QR-07", Good with { Strengths = new string('x', QualityRules.Longest + 1) }),
        Broken("QR-08", Good with { Improvements = [] }),
        Broken("QR-09", Good with { Improvements = [new("Set one target a week", Day)] }),
        Broken("QR-10", Good with { Link = "http://evidence.example/1" }),
        Broken("QR-15", Good with { Aspect = QualityAspect.SchoolPlacements, ExpiresOn = null }),
        Broken("QR-16", Good with { ExpiresOn = Good.Until }),
        .. Closing,
    ];

    public static CloseImprovement.Command Close { get; } = new(QualityReviewId.New(), 1, Guid.Empty, "The agreed form, used in ten meetings", "https://evidence.example/form");

    private static IEnumerable<RuleExample> Closing
    {
        get
        {
            var open = new Improvement { What = "Set one target a week", DueOn = Day };
            return
            [
                Of("QR-11", new(new Improvement { What = "Set one target a week", ClosedOn = Day }, Close)),
                Of("QR-12", new(open, Close with { Evidence = " " })),
                Of("QR-13", new(open, Close with { Link = null })),
                Of("QR-14", new(open, Close with { Link = "ftp://evidence.example" })),
            ];

            RuleExample Of(string id, ClosingFacts breaks) => RuleExample.Of(ImprovementRules.BeforeClosing, id, new(open, Close), breaks);
        }
    }

    private static RuleExample Broken(string id, RecordReview.Command breaks) => RuleExample.Of(QualityRules.All, id, new(Day, IsMember: true, Good), new(Day, IsMember: true, breaks));
}
