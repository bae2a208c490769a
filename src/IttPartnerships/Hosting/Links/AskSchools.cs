using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Hosting.Links;

/// <summary>Asks many schools at once: a job, one school after another, so that one that cannot be asked stops no other.</summary>
public sealed class AskSchools(RequestJob jobs, FindWhoAnswered find, TimeProvider clock)
{
    public static readonly Refusal NoSchool = new("HO-45", "Choose at least one school to ask", nameof(Command.Schools));

    /// <param name="Schools">Null asks every school of the partnership that has not settled its answer.</param>
    public sealed record Command(AcademicYear Year, IReadOnlyList<OrganisationId>? Schools);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!(await find.Run(new(command.Year), actor, stop)).Try(out var found) || !found.MayAsk)
        {
            return Refusal.NotFound;
        }

        var known = found.Rows.ToDictionary(row => row.School);
        if (command.Schools is { } chosen && chosen.Any(school => !known.ContainsKey(school)))
        {
            return Refusal.NotFound;
        }

        List<Guid> schools = [.. (command.Schools ?? found.Rows.Where(row => row.Waits).Select(row => row.School)).Distinct().Select(school => school.Value)];
        return schools.Count == 0
            ? NoSchool
            : await jobs.Run(
                new(WriteLetters.JobKind, $"Ask {(schools.Count == 1 ? "1 school" : $"{schools.Count} schools")} about {command.Year}", new WriteLetters.Arguments(command.Year.StartYear, schools, clock.GetUtcNow())),
                actor, stop);
    }
}

/// <summary>The job of asking. Begun again, it leaves out whoever was written to the first time.</summary>
public sealed class WriteLetters(IServiceScopeFactory scopes) : IJobWork
{
    public const string JobKind = "hosting-letters";

    public sealed record Arguments(int Year, IReadOnlyList<Guid> Schools, DateTimeOffset AskedAt);

    public string Kind => JobKind;

    public Permission Needed => Permission.KeepHosting;

    public async Task<JobEnd> Run(RunningJob job, CancellationToken stop)
    {
        var arguments = job.Arguments<Arguments>();
        var actor = job.Actor with { Permissions = [Permission.KeepHosting, Permission.SeePartnership] };
        Dictionary<string, int> ends = new(StringComparer.Ordinal);
        var done = 0;
        foreach (var school in arguments.Schools)
        {
            stop.ThrowIfCancellationRequested();
            job.Report(done++, arguments.Schools.Count, "Writing");
            await using var scope = scopes.CreateAsyncScope();
            var end = await Ask(scope.ServiceProvider, OrganisationId.From(school), arguments, actor);
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        job.Report(done, arguments.Schools.Count, "Finished");
        var written = ends.GetValueOrDefault("");
        List<string> words = [$"{written} of {arguments.Schools.Count} schools were written to", .. ends.Where(end => end.Key.Length > 0).Select(end => $"{end.Value} not: {end.Key}")];
        return new JobEnd(true, string.Join(". ", words));
    }

    /// <summary>Empty where the school was written to; else why it was not.</summary>
    private static async Task<string> Ask(IServiceProvider services, OrganisationId school, Arguments arguments, Actor actor)
    {
        var db = services.GetRequiredService<AppDb>();
        var sent = await db.HostingLinks.Where(l => l.School == school && l.Provider == actor.Organisation).Select(l => l.SentAt).ToListAsync(CancellationToken.None);
        if (sent.Exists(at => at >= arguments.AskedAt))
        {
            return "";
        }

        var ask = services.GetRequiredService<AskSchool>();
        var outcome = await ask.Run(new(school, new AcademicYear(arguments.Year)), actor, CancellationToken.None);
        return outcome.Succeeded ? "" : outcome.Refusals[0].Statement;
    }
}
