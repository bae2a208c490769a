namespace IttPartnerships.Jobs;

/// <summary>How workers behave.</summary>
/// <param name="Worker">A name for this process that no other has at the same time.</param>
/// <param name="Lease">How long a silent worker is believed to live. Longer than the longest write transaction: on SQLite no heartbeat gets through one.</param>
/// <param name="Heartbeat">How often a worker renews its lease, writes progress and looks whether someone asked to stop.</param>
/// <param name="Idle">How often an idle worker looks for work that another process asked for.</param>
/// <param name="MostAttempts">Runs of one job that may die before it is given up.</param>
public sealed record JobSettings(string Worker, TimeSpan Lease, TimeSpan Heartbeat, TimeSpan Idle, int MostAttempts = 3)
{
    public static JobSettings Default { get; } = new(
        $"{Environment.MachineName}-{Environment.ProcessId}", TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
}
