namespace IttPartnerships.Requirements;

/// <summary>Titles of what requirements are read from; each names the confidence with which it can be used beside it.</summary>
internal static class RequirementSources
{
    public const string Adjustments = "DfE, Quality requirements and adjustments for individual circumstances (text on nasbtt.org.uk)";
    public const string Find = "DfE, Find teacher training courses, course pages";
    public const string Publish = "DfE, Publish teacher training courses, rules of age ranges and subjects";
    public const string OfferPlacement = "DfE, Offer a trainee teacher placement, as restated by two teaching school hubs";
    public const string RegisterPlacements = "DfE, Register trainee teachers: Placement requirements before changing trainee status (July 2026)";
    public const string Register = "DfE, Register trainee teachers: guidance, API and code (2026)";
    public const string GoldenThread = "Golden Thread hub, ITAP key features; St Mary’s University, ITaP; Bradford Teaching, ITaPs";
    public const string Institute = "National Institute of Teaching, What is ITAP; St Mary’s University, ITaP";
    public const string Ljmu = "Liverpool John Moores University, Intensive training and practice; Bradford Teaching, ITaPs";
    public const string ItapGuidance = "DfE, Intensive training and practice (December 2023, updated June 2026), as restated by two hubs";
    public const string Grant = "DfE, Claim funding for mentor training: grant conditions";
    public const string Mentoring = "Inspiration hub, Information for schools; Five Counties Alliance, ITT changes from September 2024";
    public const string Anatomy = "DfE design history, The anatomy of a school placement (1 November 2023)";
    public const string Relationships = "DfE design history, Understanding the relationships between organisations (19 June 2024)";
    public const string Safeguarding = "Keeping children safe in education, part three, paragraphs on trainee teachers";
    public const string WhySchools = "Why schools get involved (the product’s source text)";
}
