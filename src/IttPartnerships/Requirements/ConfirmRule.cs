using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>A person of an accredited provider says which source they read, and the rule does there what it says from then on.</summary>
public sealed class ConfirmRule(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(string Rule, string SourceRead, bool HasRead);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.ConfirmRules) || AllRequirements.Find(command.Rule) is not { } rule || !await Answerable.On(db, own, clock.Today(), stop))
        {
            return Refusal.NotFound;
        }

        var confirmed = await db.RuleConfirmations.AnyAsync(c => c.Provider == own && c.Rule == rule.Id && c.WithdrawnAt == null, stop);
        var read = command.SourceRead.Trim();
        if (RequirementDecisionRules.BeforeConfirming.Broken(new(RuleBook.CanBeConfirmed(rule), confirmed, read, command.HasRead)) is { Count: > 0 } broken)
        {
            return broken;
        }

        db.Add(new RuleConfirmation
        {
            Id = Guid.CreateVersion7(), Provider = own, Rule = rule.Id, SourceRead = read, ConfirmedAt = clock.GetUtcNow(), Person = actor.Person, ConfirmedBy = actor.Name,
        });
        log.Record(new RuleConfirmed(own, rule.Id, read), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Done();
    }
}
