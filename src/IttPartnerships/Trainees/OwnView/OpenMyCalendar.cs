using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>The calendar feed at its secret address: days in school and weeks of Intensive Training and Practice.</summary>
public sealed class OpenMyCalendar(AppDb db, TimeProvider clock)
{
    public sealed record Query(string Token);

    public async Task<Outcome<string>> Run(Query query, Actor actor, CancellationToken stop) =>
        await TraineeTokens.WhoseCalendar(db, query.Token, clock.Today(), stop) is { } trainee
            ? TraineeCalendar.Write(await MyTraining.Of(db, trainee, clock.Today(), stop), clock.GetUtcNow())
            : OpenMyTraining.Closed;
}
