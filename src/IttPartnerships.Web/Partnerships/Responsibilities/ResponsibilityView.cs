using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Responsibilities;
using IttPartnerships.Web.Shared;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

/// <summary>Who does what in one partnership: the first few partners of each of the seven, or all of one, page by page.</summary>
internal sealed record ResponsibilityView(FindResponsibilities.Part Part, Responsibility? What, DateOnly? On, int Page, HttpRequest Request)
{
    private const int Few = 5;
    private const int Many = 50;

    public int Most => What is null ? Few : Many;

    public IEnumerable<ResponsibilityLine> Lines => Part.Lines.Where(line => What is null || line.What == What);

    public PageOf<DonePart> Done(ResponsibilityLine line) => PageOf<DonePart>.Of(line.Done, What is null ? 1 : Page, Most);

    public string AllOf(Responsibility what) => $"/responsibilities?what={what}{(On is { } on ? $"&on={on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}";

    public string Courses(IReadOnlyCollection<CourseOf> courses) => ListOf([.. courses.Select(course => $"{course.Title} ({course.Code})")]);

    /// <summary>Those that end on the same day, in one sentence.</summary>
    public IEnumerable<(DateOnly From, string Who)> Ends(ResponsibilityLine line) =>
        line.Ends.GroupBy(end => end.From).OrderBy(same => same.Key).Select(same => (same.Key, Part.Whole ? ListOf([.. same.Select(end => end.Part.PartnerName).Distinct()]) : "you"));

    private string ListOf(List<string> names) =>
        names.Count > Most ? $"{string.Join(", ", names.Take(Most))} and {(names.Count - Most).ToString("N0", Dates.British)} more" : string.Join(", ", names);
}
