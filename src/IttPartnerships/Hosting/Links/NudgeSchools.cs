using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Hosting.Links;

/// <summary>
/// The daily round: on each provider's own days it asks again whoever is silent, unsure or long unconfirmed. A round too many writes to
/// nobody: a day is marked before its letters go, and the school's own limit holds whatever the calendar says.
/// </summary>
public sealed class NudgeSchools(AppDb db, ActivityLog log, TimeProvider clock, IServiceScopeFactory scopes)
{
    /// <summary>A day missed because nothing ran is made up for within a week, and forgotten after.</summary>
    public const int Late = 7;

    public sealed record Command;

    /// <param name="Enough">Schools that wish no more letters for now.</param>
    public sealed record Answer(int Days, int Asked, int Enough, int NobodyThere);

    public async Task<Outcome<Answer>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var (today, earliest) = (clock.Today(), clock.Today().AddDays(-Late));
        var due = await db.NudgeDays.Where(d => d.SentAt == null && d.Day <= today && d.Day >= earliest).OrderBy(d => d.Day).ToListAsync(stop);
        var answer = new Answer(0, 0, 0, 0);
        foreach (var day in due)
        {
            day.SentAt = clock.GetUtcNow();
            log.Record(new NudgeRound(day.Provider, day.Day), actor);
            if (await db.SaveOrRefuse(stop) is null)
            {
                answer = await Round(day.Provider, day.Year, answer with { Days = answer.Days + 1 }, stop);
            }
        }

        return answer;
    }

    private async Task<Answer> Round(OrganisationId provider, AcademicYear year, Answer answer, CancellationToken stop)
    {
        var asking = new Actor(null, provider, "Calendar of letters to schools", [Permission.KeepHosting, Permission.SeePartnership]);
        await using var first = scopes.CreateAsyncScope();
        var found = await first.ServiceProvider.GetRequiredService<FindWhoAnswered>().Run(new(year), asking, stop);
        foreach (var row in found.Value.Rows.Where(row => row.Waits))
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<AskSchool>().Run(new(row.School, year), asking, stop);
            answer = outcome.Succeeded ? answer with { Asked = answer.Asked + 1 }
                : outcome.Refusals.Contains(AskSchool.Enough) ? answer with { Enough = answer.Enough + 1 }
                : outcome.Refusals.Contains(AskSchool.NobodyThere) ? answer with { NobodyThere = answer.NobodyThere + 1 }
                : answer;
        }

        return answer;
    }
}

public sealed record NudgeRound(OrganisationId Provider, DateOnly Day) : JournalEvent
{
    public override string Summary => "Asked schools again, as the calendar says";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}
