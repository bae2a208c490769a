using System.Globalization;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>What is planned or due in the coming year, as a file that calendars read (RFC 5545).</summary>
internal static class OversightCalendarFile
{
    /// <summary>In bytes, as the standard counts a line before it is folded.</summary>
    private const int LongestLine = 75;

    public static async Task<IResult> Run(FindOversightCalendar find, Actor actor, TimeProvider clock, SiteAddress site, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (!(await find.Run(new(today.AddYears(-1), today.AddYears(1)), actor, stop)).Try(out var rows))
        {
            return Results.NotFound();
        }

        StringBuilder file = new();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//ITT Partnerships//Oversight//EN");
        foreach (var row in rows.Where(row => row.State == ActivityState.Planned))
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{row.Activity.Value}@itt-partnerships");
            Line(file, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(file, $"DTSTART;VALUE=DATE:{row.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(file, $"SUMMARY:{Escaped($"{row.Method.Words} with {row.With}{(row.HasDay ? "" : " (due)")}")}");
            Line(file, $"DESCRIPTION:{Escaped(row.Responsibility.Words)}");
            Line(file, $"URL:{site.Of(OversightLinks.To(row.Activity))}");
            Line(file, "TRANSP:TRANSPARENT");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), "text/calendar; charset=utf-8", "oversight.ics");
    }

    /// <summary>A long line goes on in the next, after a space.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var bytes = 0;
        foreach (var sign in line.EnumerateRunes())
        {
            if (bytes + sign.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                bytes = 1;
            }

            file.Append(sign.ToString());
            bytes += sign.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
