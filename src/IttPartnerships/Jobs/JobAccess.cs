using IttPartnerships.Access;

namespace IttPartnerships.Jobs;

/// <summary>
/// Who may see, stop and repeat a job: whoever looks after jobs; and for their own organisation, whoever may ask for work of
/// its kind. A job nobody's permission covers does not exist for them.
/// </summary>
internal static class JobAccess
{
    public static bool May(this Actor actor, Job job, IEnumerable<IJobWork> works) =>
        actor.May(Permission.SeeJobs) || (job.OnBehalfOf == actor.Organisation && works.Any(w => w.Kind == job.Kind && actor.May(w.Needed)));
}
