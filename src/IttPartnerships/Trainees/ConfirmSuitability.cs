using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <param name="On">The day the last check came back.</param>
public sealed record SuitabilityFacts(DateOnly? On, bool Confirmed, DateOnly Today);

/// <summary>
/// Confirms for trainees that all pre-placement checks are done and they are judged suitable (SG-01): the fact, the day and who says so,
/// never a certificate or what one says (SG-04).
/// </summary>
public sealed class ConfirmSuitability(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly IReadOnlyList<Rule<SuitabilityFacts>> Rules =
    [
        new("TN-30", "Enter the day the checks were complete", "SG-01", facts => facts.On is not null, nameof(Command.On)),
        new("TN-31", "The day must be today or in the past", "SG-01", facts => facts.On is not { } on || on <= facts.Today, nameof(Command.On)),
        new("TN-32", "Say that you confirm it", "SG-01", facts => facts.Confirmed, nameof(Command.Confirmed)),
    ];

    public sealed record Command(IReadOnlyList<TraineeId> Trainees, DateOnly? On, bool Confirmed);

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var wanted = command.Trainees.Distinct().ToList();
        var trainees = await (await TraineeAccess.Open(db, actor, Permission.KeepTrainees, today, stop)).Where(t => wanted.Contains(t.Id) && t.ErasedAt == null).ToListAsync(stop);
        if (trainees.Count == 0 || trainees.Count != wanted.Count)
        {
            return Refusal.NotFound;
        }

        if (Rules.Broken(new(command.On, command.Confirmed, today)) is { Count: > 0 } broken)
        {
            return broken;
        }

        foreach (var trainee in trainees)
        {
            (trainee.SuitableOn, trainee.SuitabilityConfirmedBy) = (command.On, actor.Name);
            log.Record(new SuitabilityConfirmed(trainee.Id, trainee.Provider, command.On!.Value), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : trainees.Count;
    }
}
