using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

public sealed record CircumstanceFacts(string Need, string Purpose, DateOnly? ConsentedOn, DateOnly? KeepUntil, DateOnly Today);

/// <summary>Records a need or circumstance that placing has to respect, with the trainee's consent and for one purpose.</summary>
public sealed class KeepCircumstance(AppDb db, ActivityLog log, TimeProvider clock)
{
    private const string Source = "UK GDPR, articles 5 and 9; decision 0009";

    public static readonly IReadOnlyList<Rule<CircumstanceFacts>> Rules =
    [
        new("TN-36", "Enter what they need, in 500 characters or fewer. Leave out why", Source, facts => facts.Need.Length is > 0 and <= 500, nameof(Command.Need)),
        new("TN-37", "Enter what it is used for, in 200 characters or fewer", Source, facts => facts.Purpose.Length is > 0 and <= 200, nameof(Command.Purpose)),
        new("TN-38", "Enter the day they agreed to this being kept", Source, facts => facts.ConsentedOn is not null, nameof(Command.ConsentedOn)),
        new("TN-39", "The day they agreed must be today or in the past", Source, facts => facts.ConsentedOn is not { } day || day <= facts.Today, nameof(Command.ConsentedOn)),
        new("TN-40", "Enter the last day it is needed: it is erased after that", Source, facts => facts.KeepUntil is not null, nameof(Command.KeepUntil)),
        new("TN-41", "The last day must be today or later, and within 5 years", Source,
            facts => facts.KeepUntil is not { } day || (day >= facts.Today && day <= facts.Today.AddYears(5)), nameof(Command.KeepUntil)),
    ];

    public sealed record Command(
        TraineeId Trainee, string Need, string Purpose, DateOnly? ConsentedOn, DateOnly? KeepUntil, bool MayTellSchool, SettingType? NeedsSetting = null);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var trainee = await (await TraineeAccess.Open(db, actor, Permission.SeeCircumstances, today, stop)).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.Trainee && t.ErasedAt == null, stop);
        if (trainee is null || !actor.May(Permission.KeepTrainees))
        {
            return Refusal.NotFound;
        }

        var (need, purpose) = (command.Need.Trim(), command.Purpose.Trim());
        if (Rules.Broken(new(need, purpose, command.ConsentedOn, command.KeepUntil, today)) is { Count: > 0 } broken)
        {
            return broken;
        }

        db.Add(new TraineeCircumstance
        {
            Id = CircumstanceId.New(), Trainee = trainee.Id, Need = need, Purpose = purpose, ConsentedOn = command.ConsentedOn!.Value, KeepUntil = command.KeepUntil!.Value,
            MayTellSchool = command.MayTellSchool, NeedsSetting = command.NeedsSetting,
        });
        log.Record(new CircumstanceKept(trainee.Id, trainee.Provider, command.KeepUntil.Value), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
