using IttPartnerships.Placements.Days;

namespace IttPartnerships.Web.Placements.Days;

internal static class DayWords
{
    /// <summary>Short enough for a cell of a month.</summary>
    public static string Of(DayMark mark) => mark switch
    {
        DayMark.None => "",
        DayMark.Itp => "ITP",
        DayMark.Planned => "Planned",
        DayMark.InSchool => "Here",
        DayMark.Extra => "Extra",
        DayMark.Absent => "Absent",
        DayMark.SchoolClosed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Maybe a mark was added without its words."),
    };

    public static string Colour(DayMark mark) => mark switch
    {
        DayMark.Absent => "govuk-tag--red",
        DayMark.SchoolClosed => "govuk-tag--yellow",
        DayMark.Extra => "govuk-tag--turquoise",
        DayMark.Itp => "govuk-tag--purple",
        DayMark.InSchool => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };
}
