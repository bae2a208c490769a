using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting;

/// <summary>What every use case that changes an answer begins with.</summary>
internal sealed record HostingWork(HostingStanding Standing, HostingAnswer? Answer)
{
    public static readonly Refusal GoesElsewhere =
        new("HO-31", "This school has answered for the year, and its answer does not go to you. Ask it to add you to those its answer goes to");

    public static readonly Refusal NotAnswered = new("HO-32", "Say first whether the school will host");

    /// <summary>Refuses whoever may not answer for the school, as if it did not exist; and an outdated look at the answer.</summary>
    public static async Task<Outcome<HostingWork>> Begin(
        AppDb db, Actor actor, OrganisationId school, AcademicYear year, Guid? version, DateOnly today, CancellationToken stop)
    {
        if (await HostingStanding.Of(db, actor, school, today, stop) is not { } standing || !await db.Schools.AnyAsync(s => s.Organisation == school, stop))
        {
            return Refusal.NotFound;
        }

        var answer = await db.HostingAnswers.Include(a => a.Recipients).Include(a => a.Offers.Where(o => o.WithdrawnOn == null)).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.School == school && a.Year == year, stop);
        if (answer is not null && standing.Providers is { } providers && !answer.Recipients.Exists(r => providers.Contains(r.Provider)))
        {
            return GoesElsewhere;
        }

        return answer?.Version == version ? new HostingWork(standing, answer) : Refusal.Changed;
    }

    /// <summary>The same, where there has to be an answer.</summary>
    public static async Task<Outcome<HostingWork>> Continue(
        AppDb db, Actor actor, OrganisationId school, AcademicYear year, Guid? version, DateOnly today, CancellationToken stop)
    {
        var begun = await Begin(db, actor, school, year, version, today, stop);
        return begun.Try(out var work) && work.Answer is null ? NotAnswered : begun;
    }

    /// <summary>Marks who said it and when, so that whoever looked before is told.</summary>
    public void Confirm(AppDb db, Actor actor, DateOnly today)
    {
        var answer = Answer!;
        (answer.LastConfirmed, answer.Channel) = (today, Standing.Channel);
        answer.RecordedBy = Standing.Channel is AnswerChannel.Telephone or AnswerChannel.OnBehalf ? actor.Organisation : null;
        db.Entry(answer).Property(a => a.Version).IsModified = true;
    }
}
