namespace IttPartnerships.Demonstration;

/// <summary>A sort of school as the register describes it, and how many of 250 are one: about England's own mixture.</summary>
/// <param name="Of250">How many of 250 schools are of this sort.</param>
/// <param name="Names">Patterns of names: {0} is a place, {1} a saint.</param>
/// <param name="HasUnit">It has a resourced provision for pupils with special educational needs.</param>
internal sealed record SchoolSort(
    double Of250, string TypeCode, string TypeName, string TypeGroup, string Phase, int LowAge, int HighAge, int LeastPupils, int MostPupils,
    string[] Names, bool InTown = false, bool HasUnit = false, string Faith = "Does not apply")
{
    private const string Maintained = "Local authority maintained schools";
    private const string Academies = "Academies";
    private const string FreeSchools = "Free Schools";
    private const string SpecialSchools = "Special schools";
    private const string Colleges = "Colleges";
    private const string NotApplicable = "Not applicable";
    private const string Anglican = "Church of England";
    private const string Catholic = "Roman Catholic";

    public bool IsAcademy => TypeGroup is Academies or FreeSchools;

    public static readonly IReadOnlyList<SchoolSort> All =
    [
        new(66, "01", "Community school", Maintained, "Primary", 4, 11, 60, 420, ["{0} Primary School", "{0} Community Primary School"]),
        new(30, "03", "Voluntary controlled school", Maintained, "Primary", 4, 11, 45, 240,
            ["{0} Church of England Primary School", "St {1}’s Church of England Primary School, {0}"], Faith: Anglican),
        new(15, "02", "Voluntary aided school", Maintained, "Primary", 3, 11, 110, 420, ["St {1}’s Catholic Primary School, {0}"], InTown: true, Faith: Catholic),
        new(40, "34", "Academy converter", Academies, "Primary", 3, 11, 90, 630, ["{0} Primary Academy", "{0} Academy Primary"]),
        new(8, "01", "Community school", Maintained, "Primary", 4, 11, 210, 420, ["{0} Park Primary School"], InTown: true, HasUnit: true),
        new(8, "01", "Community school", Maintained, "Primary", 4, 7, 120, 270, ["{0} Infant School"], InTown: true),
        new(8, "01", "Community school", Maintained, "Primary", 7, 11, 160, 360, ["{0} Junior School"], InTown: true),
        new(19, "34", "Academy converter", Academies, "Secondary", 11, 18, 750, 1600, ["{0} School", "{0} Academy"], InTown: true),
        new(8, "28", "Academy sponsor led", Academies, "Secondary", 11, 16, 600, 1200, ["{0} Sponsored Academy"], InTown: true),
        new(4, "01", "Community school", Maintained, "Secondary", 11, 16, 500, 1100, ["{0} Community School"], InTown: true),
        new(4, "34", "Academy converter", Academies, "Secondary", 11, 18, 900, 1500, ["{0} High School"], InTown: true, HasUnit: true),
        new(2, "02", "Voluntary aided school", Maintained, "Secondary", 11, 18, 800, 1300, ["St {1}’s Catholic High School, {0}"], InTown: true, Faith: Catholic),
        new(2, "34", "Academy converter", Academies, "All-through", 4, 18, 900, 1700, ["{0} All-through Academy"], InTown: true),
        new(2, "05", "Foundation school", Maintained, "Middle deemed secondary", 9, 13, 300, 600, ["{0} Middle School"], InTown: true),
        new(6, "07", "Community special school", SpecialSchools, NotApplicable, 3, 19, 70, 220, ["{0} Special School"]),
        new(4, "44", "Academy special converter", Academies, NotApplicable, 4, 19, 80, 240, ["{0} Special Academy"]),
        new(1, "36", "Free schools special", FreeSchools, NotApplicable, 5, 16, 60, 120, ["{0} Free Special School"]),
        new(3, "14", "Pupil referral unit", Maintained, NotApplicable, 5, 16, 20, 90, ["{0} Pupil Referral Unit"], InTown: true),
        new(2, "42", "Academy alternative provision converter", Academies, NotApplicable, 11, 16, 30, 110, ["{0} Alternative Provision Academy"], InTown: true),
        new(1, "38", "Free schools alternative provision", FreeSchools, NotApplicable, 11, 16, 30, 80, ["{0} Free Alternative School"], InTown: true),
        new(4, "15", "Local authority nursery school", Maintained, "Nursery", 2, 5, 40, 130, ["{0} Nursery School"], InTown: true),
        new(2, "18", "Further education", Colleges, "16 plus", 16, 99, 1500, 6000, ["{0} College"], InTown: true),
        new(1, "39", "Free schools 16 to 19", FreeSchools, "16 plus", 16, 19, 300, 900, ["{0} Sixth Form Free School"], InTown: true),
        new(10, "11", "Other independent school", "Independent schools", NotApplicable, 3, 18, 90, 700, ["{0} Hall School", "{0} Independent School"]),
    ];

    /// <summary>
    /// So many sorts in the mixture above: first one of each, so that the smallest demonstration has every setting, then each
    /// time the one furthest behind its share.
    /// </summary>
    public static IEnumerable<SchoolSort> Mixture(int schools)
    {
        var total = All.Sum(sort => sort.Of250);
        var given = new int[All.Count];
        for (var i = 1; i <= schools; i++)
        {
            var next = i <= All.Count ? i - 1 : Enumerable.Range(0, All.Count).MaxBy(sort => (All[sort].Of250 * i / total) - given[sort]);
            given[next]++;
            yield return All[next];
        }
    }
}
