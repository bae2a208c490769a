using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees.OwnView;

/// <summary>What a trainee's link opens: where, when, who, how to get there, and what counts so far.</summary>
public sealed class OpenMyTraining(AppDb db, TimeProvider clock)
{
    public static readonly Refusal Closed = new("TN-52", "This link does not work any more");

    public sealed record Query(string Token);

    public async Task<Outcome<MyTraining>> Run(Query query, Actor actor, CancellationToken stop) =>
        await TraineeTokens.WhosePage(db, query.Token, clock.GetUtcNow(), stop) is { } trainee ? await MyTraining.Of(db, trainee, clock.Today(), stop) : Closed;
}
