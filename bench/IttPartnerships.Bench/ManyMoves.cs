using System.Diagnostics;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Bench;

/// <summary>
/// 50 people who move placements between scarce places at once, in process, each looking first: no cap may be broken, no move lost, none be made
/// on what somebody else has changed since. Beside it the same writes on a copy of the table that checks and journals nothing.
/// </summary>
internal sealed class ManyMoves(DatabaseSettings settings, MadeHosting made, AcademicYear year)
{
    private const int People = 50;
    private const int Each = 20;
    private const int Placed = 200;

    private readonly List<PlacementId> placements = [];
    private readonly List<(OfferId Id, OrganisationId School)> scarce = [];
    private readonly (DateOnly First, DateOnly Last) days = (new DateOnly(year.StartYear + 1, 1, 5), new DateOnly(year.StartYear + 1, 5, 28));

    public static async Task Measure(string name, DatabaseSettings settings, MadeHosting made, AcademicYear year)
    {
        var moves = new ManyMoves(settings, made, year);
        await moves.Prepare();
        await using var services = new ServiceCollection().AddLogging().AddIttPartnerships(settings).BuildServiceProvider();
        var (moved, full, changed) = (0, 0, 0);
        List<double> times = [];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var step = 0; step < Each; step++)
            {
                var start = Stopwatch.GetTimestamp();
                var refusal = await moves.Move(services, (person * 7) + (step * 13), (person * 11) + (step * 3));
                var code = refusal?.Code;
                Interlocked.Increment(ref code is null ? ref moved : ref code == Refusal.Changed.Code ? ref changed : ref full);
                if (code is not (null or "PT-30" or "PT-31") && code != Refusal.Changed.Code)
                {
                    throw new InvalidOperationException($"A move was refused as none should be: {refusal}");
                }

                lock (times)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        times.Sort();
        await moves.Hold(moved);
        Console.WriteLine($"  {name}, {People} people move placements at once, {People * Each} moves: {seconds:0.0} s in all, a move median {times[times.Count / 2]:0} ms, 95th percentile {times[times.Count * 95 / 100]:0} ms; {moved} moved, {full} found no place, {changed} told of somebody quicker; no cap broken, no move lost");
        Console.WriteLine($"  {name}, the same as bare statements on a table without checks: {await moves.Bare():0.0} s");
    }

    private async Task<Refusal?> Move(ServiceProvider services, int which, int to)
    {
        await using var scope = services.CreateAsyncScope();
        var id = placements[which % placements.Count];
        var seen = await scope.ServiceProvider.GetRequiredService<AppDb>().Placements.AsNoTracking().Where(p => p.Id == id).Select(p => p.Version).SingleAsync();
        var (offer, school) = scarce[to % scarce.Count];
        var outcome = await scope.ServiceProvider.GetRequiredService<MovePlacement>().Run(new(id, seen, school, offer), made.Reader, CancellationToken.None);
        return outcome.Succeeded ? null : outcome.Refusals[0];
    }

    /// <summary>Trainees with a pencilled placement each outside every offer, and offers with fewer places than there are trainees.</summary>
    private async Task Prepare()
    {
        await using var db = settings.Open();
        var today = TimeProvider.System.Today();
        var open = await db.Offers.AsNoTracking().Where(o => o.Year == year && o.Kind < OfferKind.Itp && o.Places <= 3 && o.EveryoneFrom <= today && db.AnswerRecipients.Any(r => r.Answer == o.Answer && r.Provider == made.Provider))
            .OrderBy(o => o.Id).Select(o => new { o.Id, o.School }).Take(60).ToListAsync();
        scarce.AddRange(open.Select(o => (o.Id, o.School)));
        var course = new Course { Id = CourseId.New(), Provider = made.Provider, Code = "MOVE", Title = "Primary", Phase = TrainingPhase.Primary, Subjects = "Primary" };
        List<Trainee> trainees = [.. Enumerable.Range(0, Placed).Select(i => new Trainee
        {
            Id = TraineeId.New(), Provider = made.Provider, Course = course.Id, Year = year, Reference = $"MOVE{i}", Name = $"Mover {i}", Status = TraineeStatus.InTraining, StartsOn = year.FirstDay, EndsOn = year.LastDay, ChosenKeyStage = KeyStages.KeyStage2,
        })];
        var free = made.Schools.Except(scarce.Select(offer => offer.School)).Take(Placed).ToList();
        await using var work = await db.Database.BeginTransactionAsync();
        await new BulkInsert<Course>(db).Add([course], CancellationToken.None);
        await new BulkInsert<Trainee>(db).Add(trainees, CancellationToken.None);
        await new BulkInsert<Placement>(db).Add(
        [
            .. trainees.Select((trainee, i) => new Placement
            {
                Id = PlacementId.New(), Trainee = trainee.Id, Provider = made.Provider, School = free[i], KeyStages = KeyStages.KeyStage2, FirstDay = days.First, LastDay = days.Last, Days = Weekdays.Every, State = PlacementState.Pencilled, Live = true,
            }),
        ], CancellationToken.None);
        await work.CommitAsync();
        placements.AddRange(await db.Placements.Where(p => trainees.Select(t => t.Id).Contains(p.Trainee)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
    }

    /// <summary>What must be so afterwards, or the measure ends with the reason.</summary>
    private async Task Hold(int moved)
    {
        await using var db = settings.Open();
        var stays = await db.Placements.AsNoTracking().Where(p => p.Live && p.Offer != null && p.FirstDay <= days.Last && p.LastDay >= days.First).Select(p => new { Offer = p.Offer!.Value, p.School, p.FirstDay, p.LastDay }).ToListAsync();
        var (offers, schools) = (stays.Select(stay => stay.Offer).Distinct().ToList(), stays.Select(stay => stay.School).Distinct().ToList());
        var places = await db.Offers.Where(o => offers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Places);
        var totals = await db.HostingAnswers.Where(a => a.Year == year && a.TotalPlaces != null && schools.Contains(a.School)).ToDictionaryAsync(a => a.School, a => a.TotalPlaces!.Value);
        var over = stays.GroupBy(stay => stay.Offer).Count(same => PlacesTaken.Most(same.Select(stay => (stay.FirstDay, stay.LastDay))) > places[same.Key])
            + stays.GroupBy(stay => stay.School).Count(same => totals.TryGetValue(same.Key, out var most) && PlacesTaken.Most(same.Select(stay => (stay.FirstDay, stay.LastDay))) > most);
        var journalled = await db.JournalEntries.CountAsync(entry => entry.EventName == nameof(PlacementMoved));
        if (over > 0 || journalled != moved)
        {
            throw new InvalidOperationException($"{over} caps broken; {moved} moves answered, {journalled} journalled.");
        }
    }

    private async Task<double> Bare()
    {
        await using var db = settings.Open();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bare_placements AS SELECT * FROM placements");
        await db.Database.ExecuteSqlRawAsync("CREATE INDEX bare_placement ON bare_placements (id)");
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var step = 0; step < Each; step++)
            {
                await using var own = settings.Open();
                var (id, (offer, school)) = (placements[((person * 7) + (step * 13)) % placements.Count].Value, scarce[((person * 11) + (step * 3)) % scarce.Count]);
                await own.Database.ExecuteSqlAsync($"UPDATE bare_placements SET school = {school.Value}, offer = {offer.Value} WHERE id = {id}");
            }
        })));
        return watch.Elapsed.TotalSeconds;
    }
}
