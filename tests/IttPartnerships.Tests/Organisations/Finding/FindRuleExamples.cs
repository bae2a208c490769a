using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Organisations.Finding;

internal sealed class FindRuleExamples : IRuleExamples
{
    private static readonly FindFacts Anything = new(new OrganisationFilter(), FindOrder.BestMatch, null);
    private static readonly FindFacts Near = Anything with
    {
        Filter = new OrganisationFilter { Near = "LS6" },
        Place = new PostcodePlace("LS6", default, default),
    };

    public IEnumerable<RuleExample> All =>
    [
        Example("FO-01", Near, With(f => f with { Near = "the town" })),
        Example("FO-02", Near, Near with { Place = null }),
        Example("FO-03", With(f => f with { Within = 30 }), Anything with { Filter = new OrganisationFilter { Within = 30 } }),
        Example("FO-04", With(f => f with { By = TravelMode.Car, Within = 240 }), With(f => f with { By = TravelMode.Car, Within = 241 })),
        Example("FO-05", With(f => f with { Within = 200 }), With(f => f with { Within = 0 })),
        Example("FO-06", Near with { Order = FindOrder.Distance }, Anything with { Order = FindOrder.Distance }),
    ];

    private static FindFacts With(Func<OrganisationFilter, OrganisationFilter> change) => Near with { Filter = change(Near.Filter) };

    private static RuleExample Example(string id, FindFacts holds, FindFacts breaks) => RuleExample.Of(FindRules.All, id, holds, breaks);
}
