using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Every requirement with its source, and what it does at the actor's organisation.</summary>
public sealed class FindRequirementRules(AppDb db, TimeProvider clock)
{
    /// <param name="Rule">Only this one.</param>
    public sealed record Query(string? Rule = null);

    /// <param name="Confirmed">The confirmation that stands.</param>
    /// <param name="Earlier">Confirmations that were withdrawn, the latest first.</param>
    public sealed record Row(RequirementRule Rule, RuleEffect Effect, RuleConfirmation? Confirmed, IReadOnlyList<RuleConfirmation> Earlier);

    /// <param name="MayConfirm">The actor may confirm, and its organisation is an accredited provider.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, bool MayConfirm)
    {
        public int Count(RuleEffect effect) => Rows.Count(row => row.Effect == effect);
    }

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return Refusal.NotFound;
        }

        var confirmations = await db.RuleConfirmations.AsNoTracking().Where(c => c.Provider == own).OrderByDescending(c => c.Id).ToListAsync(stop);
        var book = new RuleBook(confirmations.Where(c => c.WithdrawnAt is null).Select(c => c.Rule));
        var rules = query.Rule is null ? AllRequirements.InOrder : AllRequirements.Find(query.Rule) is { } one ? [one] : [];
        if (rules.Count == 0)
        {
            return Refusal.NotFound;
        }

        var of = confirmations.ToLookup(c => c.Rule);
        return new Answer(
            [.. rules.Select(rule => new Row(rule, book.EffectOf(rule), of[rule.Id].FirstOrDefault(c => c.WithdrawnAt is null), [.. of[rule.Id].Where(c => c.WithdrawnAt is not null)]))],
            actor.May(Permission.ConfirmRules) && await Answerable.On(db, own, clock.Today(), stop));
    }
}
