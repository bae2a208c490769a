using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>Sends trainees the link to their own page.</summary>
public sealed class SendTraineeLinks(AppDb db, ActivityLog log, Mailbox mailbox, SiteAddress site, TimeProvider clock)
{
    public static readonly Refusal NoAddress = new("TN-50", "Enter their email address first: the link goes there");

    /// <param name="Trainee">Null sends one to everybody who is expected or in training and never had one.</param>
    public sealed record Command(TraineeId? Trainee);

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees))
        {
            return Refusal.NotFound;
        }

        var open = (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, clock.Today(), stop)).AsNoTracking().Where(t => t.ErasedAt == null);
        var trainees = command.Trainee is { } one
            ? await open.Where(t => t.Id == one).ToListAsync(stop)
            : await open.Where(t => (t.Status == TraineeStatus.Expected || t.Status == TraineeStatus.InTraining) && t.Email != null && !db.TraineeLinks.Any(l => l.Trainee == t.Id)).ToListAsync(stop);
        if (command.Trainee is not null && trainees.Count == 0)
        {
            return Refusal.NotFound;
        }

        var sent = 0;
        foreach (var trainee in trainees)
        {
            if (EmailAddress.TryParse(trainee.Email, out var email))
            {
                LinkLetter.Send(db, mailbox, site, trainee, email, clock.GetUtcNow());
                log.Record(new TraineeLinkSent(trainee.Id, trainee.Provider, OnRequest: false), actor);
                sent++;
            }
        }

        if (sent == 0 && command.Trainee is not null)
        {
            return NoAddress;
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : sent;
    }
}

public sealed record TraineeLinkSent(TraineeId Trainee, OrganisationId Provider, bool OnRequest) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => OnRequest ? "Sent a trainee another link to their own page, as they asked" : "Sent a trainee the link to their own page";
}
