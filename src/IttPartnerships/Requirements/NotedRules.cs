using static IttPartnerships.Requirements.RequirementConfidence;

namespace IttPartnerships.Requirements;

/// <summary>The rest of the reference's parts on trainees, ITP and placements: listed with source and with why nothing is judged.</summary>
public static class NotedRules
{
    private const string NoFacts = "This product keeps no facts about it";

    public static readonly IReadOnlyList<NotedRule> All =
    [
        new("TR-18", "A first degree or its equivalent is held before QTS", RequirementSources.Adjustments, Official, NoFacts),
        new("TR-19", "The accredited provider itself assesses against the Teachers’ Standards", RequirementSources.Adjustments, Official, "The recommendation for QTS cannot be delegated here"),
        new("TR-20", "Individual adjustments are allowed in exceptional circumstances", RequirementSources.Adjustments, Official, "It is how an adjustment is made here: reason, approver, what is reduced and by how much"),
        new("TR-28", "A record that is recommended, withdrawn or awarded does not change", RequirementSources.Register, Official, "It is how Register works; statuses here are kept with their history"),
        new("IT-06", "Any school may host Intensive Training and Practice, the placement school too", "Leicester PGCE; Golden Thread hub; UCET (February 2024)", Restated, "It allows something; dates are told apart by RQ-IT-03"),
        new("IT-07", "Groups are allowed; expert input need not be one to one", "LJMU; Inspiration hub", Restated, "It allows something"),
        new("IT-09", "The accredited provider answers for Intensive Training and Practice", RequirementSources.Relationships, Official, "Every responsibility here names the provider as accountable"),
        new("PL-03", "Register holds where, not how long", RequirementSources.Register, Official, "Days are this product’s own records"),
        new("PL-04", "Register’s file of placements has fixed columns", RequirementSources.Register, Official, "It is about a file, not about a trainee"),
        new("PL-05", "Up to 3 placements can be named at registration", RequirementSources.Register, Official, "It is about a file, not about a trainee"),
        new("PL-11", "Offers name a year group, a subject or a key stage", "DfE, Manage school placements and Find placement schools", Official, "It is about offers"),
        new("PL-12", "Hosting interest is one answer per school and year", "DfE, Manage school placements and Find placement schools", Official, "It is about schools’ answers"),
        new("SG-03", "Fee-funded trainees need not be on a school’s single central record", RequirementSources.Safeguarding, Official, "It allows something"),
        new("SG-04", "The content of certificates is never kept or passed on", "UCET and NASBTT, DBS guidance (July 2023)", Restated, "There is no place for it in this product"),
        new("SG-05", "Which checks are to be made", "UCET and NASBTT, DBS guidance (July 2023); providers’ policies", Restated, "Only the fact that all are done is kept (RQ-SG-01)"),
        new("ME-02", "What counts towards mentoring time", "Birmingham City University, Mentoring 2024-25", Restated, "It explains RQ-ME-01"),
    ];
}
