using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Jobs;

/// <summary>Asks for long work: it is queued, and done by any worker of any process.</summary>
public sealed class RequestJob(AppDb db, ActivityLog log, TimeProvider clock, IEnumerable<IJobWork> works, RunningJobs running)
{
    /// <param name="Kind">The kind of an <see cref="IJobWork"/>.</param>
    /// <param name="Title">What people call it, without personal data.</param>
    /// <param name="Arguments">Stored as JSON.</param>
    /// <param name="Id">Where the record the work is about names its job; a new one otherwise.</param>
    public sealed record Command(string Kind, string Title, object Arguments, JobId? Id = null);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var work = works.SingleOrDefault(w => w.Kind == command.Kind)
            ?? throw new ArgumentException($"No work of kind {command.Kind} is registered. Maybe its class is not public.", nameof(command));
        if (!actor.May(work.Needed))
        {
            return Refusal.NotFound;
        }

        var job = new Job
        {
            Id = command.Id ?? JobId.New(),
            Kind = command.Kind,
            Title = command.Title,
            Arguments = JsonSerializer.Serialize(command.Arguments),
            RequestedBy = actor.Person,
            OnBehalfOf = actor.Organisation,
            RequesterName = actor.Name,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Add(job);
        log.Record(new JobRequested(job.Id, job.Kind, job.Title), actor);
        await db.SaveChangesAsync(stop);
        running.Ring();
        return job.Id;
    }
}
