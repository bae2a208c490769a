using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Access;

/// <summary>
/// Mail that waits to be sent. Written by the use case's own save, so a message is sent if and only if what it tells of
/// happened; handed out to one sender at a time, however many processes there are.
/// </summary>
public sealed class Mailbox(AppDb db, TimeProvider clock)
{
    /// <summary>Longer than a mail server takes to answer; a sender that died keeps its message from others no longer than this.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>How long after each failed try the next one comes: some two days in all, then a person must look.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    public void Put(EmailAddress to, string subject, string text) => db.Add(new MailMessage
    {
        Id = Guid.CreateVersion7(),
        To = to.Value,
        Subject = subject,
        Text = text,
        CreatedAt = clock.GetUtcNow(),
        NextAttemptAt = clock.GetUtcNow(),
    });

    /// <summary>The oldest message that is due, now this sender's alone; null when nothing waits.</summary>
    public async Task<MailMessage?> ClaimNext(CancellationToken stop)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.MailMessages.AsNoTracking()
                .Where(m => m.SentAt == null && m.NextAttemptAt != null && m.NextAttemptAt <= now)
                .OrderBy(m => m.NextAttemptAt)
                .FirstOrDefaultAsync(stop);
            if (due is null)
            {
                return null;
            }

            // Compare and set: when another sender was quicker, no row matches and the next message is tried.
            var mine = await db.MailMessages
                .Where(m => m.Id == due.Id && m.Attempts == due.Attempts && m.NextAttemptAt == due.NextAttemptAt)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, due.Attempts + 1).SetProperty(m => m.NextAttemptAt, now + Claim), stop);
            if (mine == 1)
            {
                due.Attempts++;
                return due;
            }
        }
    }

    /// <summary>The text goes once it is sent: it may hold a link that works, and nobody needs it here any more.</summary>
    public Task MarkSent(MailMessage message, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.MailMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.NextAttemptAt, (DateTimeOffset?)null).SetProperty(m => m.Text, "")
                .SetProperty(m => m.LastProblem, (string?)null),
            stop);
    }

    public Task MarkFailed(MailMessage message, string problem, CancellationToken stop)
    {
        var next = message.Attempts <= Waits.Length ? clock.GetUtcNow() + Waits[message.Attempts - 1] : (DateTimeOffset?)null;
        var words = problem.Length <= MailMessage.ProblemLength ? problem : problem[..MailMessage.ProblemLength];
        return db.MailMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastProblem, words), stop);
    }
}
