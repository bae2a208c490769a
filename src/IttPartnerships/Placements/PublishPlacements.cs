using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

/// <summary>Sets the day from which trainees see their placements, for many at once, so that all learn it on the same day. A day that is yet to come may be changed.</summary>
public sealed class PublishPlacements(AppDb db, ActivityLog log, TimeProvider clock)
{
    public static readonly Refusal NoDay = new("PT-42", "Enter the day from which trainees see them: today or later", nameof(Command.On));

    public static readonly Refusal NotFirm = new("PT-43", "Only what is confirmed can be shown to trainees");

    public static readonly Refusal SeenAlready = new("PT-44", "The trainee sees this placement already");

    private static readonly PlacementState[] Firm = [PlacementState.Confirmed, PlacementState.UnderWay];

    public sealed record Command(IReadOnlyList<PlacementId> Placements, DateOnly? On);

    public async Task<Outcome<ManyPlacements>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var all = await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), command.Placements, stop);
        if (all.Count == 0)
        {
            return Refusal.NotFound;
        }

        if (command.On is not { } on || on < today)
        {
            return NoDay;
        }

        List<PlacementId> done = [];
        List<RefusedPlacement> refused = [];
        foreach (var placement in all.Select(work => work.Placement))
        {
            if (Refused(placement, today) is { } why)
            {
                refused.Add(new(placement.Id, [why]));
                continue;
            }

            placement.PublishedOn = on;
            log.Record(new PlacementPublished(PlacementMark.Of(placement), on), actor);
            done.Add(placement.Id);
        }

        if (!PlacementsInWork.Answer(done, refused).Try(out var many))
        {
            return refused.SelectMany(each => each.Refusals).Distinct().ToList();
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : many;
    }

    internal static Refusal? Refused(Placement placement, DateOnly today) =>
        !Firm.Contains(placement.State) ? NotFirm : placement.PublishedOn <= today ? SeenAlready : null;
}
