using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>
/// Sends another link to a trainee who had one. Answers the same whether there is somebody or not, and writes no more than once in ten minutes.
/// </summary>
public sealed class RequestTraineeLink(AppDb db, ActivityLog log, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    public static readonly Refusal NoAddress = new("TN-51", "Enter an email address in the correct format, like name@example.com", nameof(Command.Email));
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    public sealed record Command(string Email);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!EmailAddress.TryParse(command.Email, out var email))
        {
            return NoAddress;
        }

        var now = clock.GetUtcNow();
        var (before, length) = (now - Apart, email.Value.Length);

        // The two databases disagree about case, so that is compared here, of the few addresses that are as long.
        var trainees = (await db.Trainees.AsNoTracking()
            .Where(t => t.Email != null && t.Email.Length == length && t.ErasedAt == null && t.Status != TraineeStatus.Withdrawn
                && db.TraineeLinks.Any(l => l.Trainee == t.Id) && !db.TraineeLinks.Any(l => l.Trainee == t.Id && l.SentAt > before))
            .ToListAsync(stop)).FindAll(trainee => string.Equals(trainee.Email, email.Value, StringComparison.OrdinalIgnoreCase));
        foreach (var trainee in trainees)
        {
            LinkLetter.Send(db, mailbox, site, trainee, email, now);
            log.Record(new TraineeLinkSent(trainee.Id, trainee.Provider, OnRequest: true), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
