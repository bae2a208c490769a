using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

public sealed record ErasureFacts(TraineeStatus Status, bool Confirmed);

/// <summary>
/// Erases what tells who a trainee is: name, reference, addresses, TRN, home, exclusions, companions, circumstances, reasons, links, waiting
/// mail. The course, the days of each status, placements and days in school stay, because the provider answers for them (decision 0009).
/// </summary>
public sealed class EraseTrainee(AppDb db, ActivityLog log, TimeProvider clock)
{
    public const string ErasedName = "Erased trainee";

    public static readonly IReadOnlyList<Rule<ErasureFacts>> Rules =
    [
        new("TN-42", "They are still in training, so what is kept is needed. Erase it once they have withdrawn or been awarded", "UK GDPR, article 17(1)(a)",
            facts => facts.Status is TraineeStatus.Withdrawn or TraineeStatus.Awarded),
        new("TN-43", "Say that you want to erase it: it cannot be brought back", "decision 0009", facts => facts.Confirmed, nameof(Command.Confirmed)),
    ];

    public sealed record Command(TraineeId Trainee, bool Confirmed);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, clock.Today(), stop)).SingleOrDefaultAsync(t => t.Id == command.Trainee && t.ErasedAt == null, stop);
        if (trainee is null)
        {
            return Refusal.NotFound;
        }

        if (Rules.Broken(new(trainee.Status, command.Confirmed)) is { Count: > 0 } broken)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        var email = trainee.Email;
        await db.MailMessages.Where(m => email != null && m.To == email).ExecuteDeleteAsync(stop);
        await db.TraineeLinks.Where(l => l.Trainee == trainee.Id).ExecuteDeleteAsync(stop);
        await db.TraineeExclusions.Where(e => e.Trainee == trainee.Id).ExecuteDeleteAsync(stop);
        await db.TraineePairs.Where(p => p.First == trainee.Id || p.Second == trainee.Id).ExecuteDeleteAsync(stop);
        await db.TraineeCircumstances.Where(c => c.Trainee == trainee.Id).ExecuteDeleteAsync(stop);
        await db.TraineeSteps.Where(s => s.Trainee == trainee.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, (string?)null), stop);
        (trainee.Name, trainee.Reference, trainee.Email, trainee.Trn, trainee.Subject) = (ErasedName, $"erased {trainee.Id.Value:N}", null, null, null);
        (trainee.HomePostcode, trainee.HomeEasting, trainee.HomeNorthing, trainee.MaxMinutes, trainee.EmployingSchool) = (null, null, null, null, null);
        trainee.ErasedAt = clock.GetUtcNow();
        log.Record(new TraineeErased(trainee.Id, trainee.Provider), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return default(Done);
    }
}
