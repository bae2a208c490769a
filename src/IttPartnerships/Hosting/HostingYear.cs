using IttPartnerships.Kernel;

namespace IttPartnerships.Hosting;

/// <summary>Which year schools are asked about on a day: from January on the coming one.</summary>
public static class HostingYear
{
    public static AcademicYear Asked(DateOnly on) => AcademicYear.Of(on) is var year && on.Month < 8 ? year.Next : year;

    /// <summary>Those that can be answered for: the one under way and two ahead.</summary>
    public static IReadOnlyList<AcademicYear> Open(DateOnly on) => AcademicYear.Of(on) is var year ? [year, year.Next, year.Next.Next] : [];
}
