using IttPartnerships.Journal;

namespace IttPartnerships.Jobs;

public sealed record JobRequested(JobId Job, string Kind, string Title) : JournalEvent
{
    public override string Summary => $"Asked for: {Title}";

    public override IReadOnlyList<Guid> Subjects => [Job.Value];
}

public sealed record JobCancelled(JobId Job, string Title) : JournalEvent
{
    public override string Summary => $"Asked to stop: {Title}";

    public override IReadOnlyList<Guid> Subjects => [Job.Value];
}

public sealed record JobRetried(JobId Job, string Title, int Attempts) : JournalEvent
{
    public override string Summary => $"Asked to try again: {Title}";

    public override IReadOnlyList<Guid> Subjects => [Job.Value];
}
