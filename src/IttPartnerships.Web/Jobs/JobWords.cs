using IttPartnerships.Kernel;
using System.Globalization;
using IttPartnerships.Jobs;

namespace IttPartnerships.Web.Jobs;

/// <summary>How pages say how a job stands.</summary>
internal static class JobWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Words(this FindJobs.Row job) => job switch
    {
        { IsStopping: true } => "Stopping",
        { State: JobState.Queued } => "Waiting",
        { State: JobState.Running } => "In progress",
        { State: JobState.Succeeded } => "Done",
        { State: JobState.Cancelled } => "Stopped",
        _ => "Failed",
    };

    public static string Colour(this FindJobs.Row job) => job.State switch
    {
        JobState.Succeeded => "govuk-tag--green",
        JobState.Failed => "govuk-tag--red",
        JobState.Cancelled => "govuk-tag--yellow",
        JobState.Queued => "govuk-tag--grey",
        _ => "",
    };

    /// <summary>"5 January 2027, 4:05pm", in the time of England.</summary>
    public static string InEngland(this DateTimeOffset at) =>
        Dates.InLondon(at).ToString("d MMMM yyyy, h:mmtt", British).Replace(" am", "am", StringComparison.Ordinal).Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal);

    public static string HowFar(this JobProgress progress) => progress switch
    {
        { Total: > 0 and var total } => string.Create(British, $"{progress.Done:N0} of {total:N0}"),
        { Done: > 0 } => string.Create(British, $"{progress.Done:N0} so far"),
        _ => "Not counted yet",
    };
}
