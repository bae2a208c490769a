using System.Globalization;
using System.Text;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>
/// Writes iCalendar (RFC 5545): one whole-day event for each run of days in school, whose UID stays the same while the run begins on the same
/// day; lines folded at 75 octets, never within a character.
/// </summary>
public static class TraineeCalendar
{
    private const int LongestLine = 75;

    public static string Write(MyTraining mine, DateTimeOffset now)
    {
        StringBuilder text = new();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//ITT Partnerships//Trainee calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:My training");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var stay in mine.Stays)
        {
            var who = stay.Mentors.Count > 0 ? $"Mentor: {string.Join(", ", stay.Mentors.Select(mentor => mentor.Name))}" : "";
            foreach (var (first, last) in Runs(stay.Planned.Except(stay.Absent)))
            {
                Event(text, $"{stay.Id.Value:N}-{Day(first)}", stamp, first, last, $"In school: {stay.SchoolName}", stay.Address, who);
            }
        }

        foreach (var week in mine.Itp)
        {
            Event(text, $"{week.Unit:N}", stamp, week.Period.From!.Value, week.Period.Until!.Value, $"Intensive Training and Practice: {week.Focus}", week.Where ?? "", "");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Days that follow each other, as first and last.</summary>
    public static IEnumerable<(DateOnly First, DateOnly Last)> Runs(IEnumerable<DateOnly> days)
    {
        (DateOnly First, DateOnly Last)? run = null;
        foreach (var day in days.Order())
        {
            if (run is { } open && open.Last.AddDays(1) == day)
            {
                run = (open.First, day);
                continue;
            }

            if (run is { } over)
            {
                yield return over;
            }

            run = (day, day);
        }

        if (run is { } final)
        {
            yield return final;
        }
    }

    // The end of a whole-day event is the day after its last.
    private static void Event(StringBuilder text, string id, string stamp, DateOnly first, DateOnly last, string summary, string place, string description)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{id}@itt-partnerships");
        Line(text, $"DTSTAMP:{stamp}");
        Line(text, $"DTSTART;VALUE=DATE:{Day(first)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(last.AddDays(1))}");
        Line(text, $"SUMMARY:{Escape(summary)}");
        if (place.Length > 0)
        {
            Line(text, $"LOCATION:{Escape(place)}");
        }

        if (description.Length > 0)
        {
            Line(text, $"DESCRIPTION:{Escape(description)}");
        }

        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
