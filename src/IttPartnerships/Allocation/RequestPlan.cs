using IttPartnerships.Files;
using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>
/// Takes in the three files of a plan and asks for it to be made. All files are read whole and checked against each other first: when
/// anything is wrong, all of it is answered and nothing is saved.
/// </summary>
public sealed class RequestPlan(AppDb db, ActivityLog log, TimeProvider clock, RequestJob requestJob, CurrentRegister register)
{
    /// <param name="Name">What people call it; where it is empty, <see cref="PlanNames"/>.</param>
    /// <param name="Keep">A plan people were told, as <c>plan.csv</c>: changed as little as can be.</param>
    /// <param name="Like">An earlier plan of the same organisation: gives every file that is not given here.</param>
    /// <param name="KeepLike">That earlier plan is the one people were told.</param>
    public sealed record Command(
        string Name, GivenFile? Trainees, GivenFile? Schools, GivenFile? Offers, GivenFile? Keep = null,
        PlanRunId? Like = null, bool KeepLike = false, int Seconds = 60, long Seed = 1)
    {
        /// <summary>When windows are, where some share days.</summary>
        public GivenFile? Windows { get; init; }

        public PlanWishes Wishes { get; init; } = PlanWishes.Default;

        /// <summary>What it is of, for a plan without a name; the day it is asked for where this is empty too.</summary>
        internal string Of { get; init; } = "";

        /// <summary>The year the files were written from.</summary>
        internal AcademicYear? ForYear { get; init; }

        /// <summary>What their names stand for; null where they stand for nobody, and the answer can become no placements.</summary>
        internal YearMarks? Marks { get; init; }
    }

    /// <summary>A plan of a year's own files.</summary>
    internal static Command Written(string name, PlanningFiles files, AcademicYear year) =>
        new(name, files.Trainees, files.Schools, files.Offers, files.Keep) { Windows = files.Windows, ForYear = year };

    /// <summary>The plan that was asked for, or everything wrong with the files: never both.</summary>
    public sealed record Answer(PlanRunId? Plan, IReadOnlyList<FileProblems> Problems);

    public async Task<Outcome<Answer>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var like = command.Like is null ? null : await db.PlanRuns.AsNoTracking()
            .Where(p => p.Id == command.Like && p.Organisation == organisation && p.KeptUntil >= today)
            .Select(p => p.Papers).SingleOrDefaultAsync(stop);
        if (command.Like is not null && like is null)
        {
            return Refusal.NotFound;
        }

        var given = PlanUploads.Of(command, like);
        var broken = PlanRunRules.BeforeRequesting.Broken(given.Facts(command.Name.Trim(), command.Seconds) with { Wishes = command.Wishes });
        if (broken.Count > 0)
        {
            return broken;
        }

        var read = ReadFiles.From(given.Files with { AreJudged = command.ForYear is not null }, await given.Postcodes(register, stop));
        if (read.Year is not { } year)
        {
            return new Answer(null, read.Problems);
        }

        broken = PlanRunRules.BeforePlanning.Broken(year.Problem);
        return broken.Count > 0 ? broken : new Answer(await Save(command, given, year, actor, stop), []);
    }

    private async Task<PlanRunId> Save(Command command, PlanUploads uploads, PlanningYear year, Actor actor, CancellationToken stop)
    {
        var (now, organisation) = (clock.GetUtcNow(), actor.Organisation!.Value);
        var plan = new PlanRun
        {
            Id = PlanRunId.New(),
            Organisation = organisation,
            Name = command.Name.Trim() is { Length: > 0 } given ? given : await Called(command.Of.Length > 0 ? command.Of : FormattableString.Invariant($"Plan of {clock.Today():d MMMM yyyy}"), organisation, stop),
            Job = JobId.New(),
            Seed = command.Seed,
            Seconds = command.Seconds,
            Trainees = year.Problem.Trainees.Count,
            Schools = year.Problem.Schools.Count,
            Slots = year.Problem.Trainees.Sum(trainee => trainee.Pattern.Count),
            RequestedBy = actor.Person,
            RequestedAt = now,
            KeptUntil = PlanRun.KeptFrom(clock.Today()),
            ForYear = command.ForYear,
            Wishes = command.Wishes.Text(),
            Papers = uploads.Pack(command.Marks),
        };
        db.Add(plan);
        log.Record(new PlanRequested(plan.Id, plan.Organisation, plan.Trainees, plan.Schools, plan.Slots), actor);

        // The job's own save takes the plan with it: there is never one without the other.
        var job = new RequestJob.Command(MakeRequestedPlan.JobKind, $"Plan for {Count.Of(plan.Trainees, "trainee")}", new MakeRequestedPlan.Arguments(plan.Id.Value), plan.Job);
        _ = (await requestJob.Run(job, actor, stop)).Value;
        return plan.Id;
    }

    private async Task<string> Called(string what, OrganisationId organisation, CancellationToken stop)
    {
        var stem = PlanNames.Stem(what);
        return PlanNames.Next(what, await db.PlanRuns.Where(p => p.Organisation == organisation && p.Name.StartsWith(stem)).Select(p => p.Name).ToListAsync(stop));
    }
}
