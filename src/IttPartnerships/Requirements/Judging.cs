using IttPartnerships.Data;
using IttPartnerships.Trainees;

namespace IttPartnerships.Requirements;

/// <summary>Trainees of the database, judged: each by the rules of its own provider.</summary>
internal static class Judging
{
    public static async Task<List<JudgedTrainee>> Of(AppDb db, IQueryable<Trainee> trainees, DateOnly today, CancellationToken stop)
    {
        var facts = await LoadTraineeFacts.Of(db, trainees, today, stop);
        var rules = await LoadTraineeFacts.Rules(db, facts.Select(each => each.Provider), stop);
        return facts.ConvertAll(each => JudgeTrainee.Of(each, rules[each.Provider]));
    }
}
