using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>
/// The two secrets of a link: what opens the page, and what opens the calendar alone. The second follows from the first and not the other way
/// round, so a calendar program that leaks its address opens no page.
/// </summary>
public static class TraineeTokens
{
    /// <summary>How long a link opens the page; another is sent on request.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(120);

    /// <summary>Days after the end of training until which calendars are answered.</summary>
    public const int CalendarDaysAfter = 31;

    public static string CalendarOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"calendar {token}")));

    public static TraineeLink Link(TraineeId trainee, SecretToken token, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), Trainee = trainee, TokenHash = token.Hash, CalendarHash = SecretToken.HashOf(CalendarOf(token.Value)), SentAt = now, ExpiresAt = now + Lasts,
    };

    /// <summary>Whose page a link opens today; nobody's once it has expired, the trainee has withdrawn or their data was erased.</summary>
    internal static Task<Trainee?> WhosePage(AppDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(token);
        return (from link in db.TraineeLinks
                join trainee in db.Trainees on link.Trainee equals trainee.Id
                where link.TokenHash == hash && link.ExpiresAt > now && trainee.ErasedAt == null && trainee.Status != TraineeStatus.Withdrawn
                select trainee).AsNoTracking().SingleOrDefaultAsync(stop);
    }

    internal static Task<Trainee?> WhoseCalendar(AppDb db, string token, DateOnly today, CancellationToken stop)
    {
        var hash = SecretToken.HashOf(token);
        var earliest = today.AddDays(-CalendarDaysAfter);
        return (from link in db.TraineeLinks
                join trainee in db.Trainees on link.Trainee equals trainee.Id
                where link.CalendarHash == hash && trainee.EndsOn >= earliest && trainee.ErasedAt == null && trainee.Status != TraineeStatus.Withdrawn
                select trainee).AsNoTracking().SingleOrDefaultAsync(stop);
    }
}
