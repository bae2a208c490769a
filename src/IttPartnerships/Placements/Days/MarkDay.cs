using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Days;

/// <summary>Says that a day of a placement was not as planned, or was after all: by the school or the provider.</summary>
public sealed class MarkDay(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Kind">Empty for: it went as planned.</param>
    public sealed record Command(PlacementId Placement, DateOnly? Day, DayKind? Kind);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await PlacementAccess.FindFollowed(db, command.Placement, actor, Permission.KeepHosting, clock.Today(), stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        return await Mark(db, log, clock, placement, command.Day, command.Kind, placement.SideOf(actor) == PlacementSide.School ? "The school" : "The provider", actor, stop);
    }

    /// <summary>The same for whoever was let in elsewhere: a trainee by their own link.</summary>
    /// <param name="by">Who says so: "The trainee".</param>
    internal static async Task<Outcome<Done>> Mark(
        AppDb db, ActivityLog log, TimeProvider clock, Placement placement, DateOnly? day, DayKind? kind, string by, Actor actor, CancellationToken stop)
    {
        var trainee = (await LoadStays.Of(db, db.Trainees.Where(t => t.Id == placement.Trainee), stop)).Stays[placement.Trainee];
        var stay = trainee.Stays.FirstOrDefault(s => s.Placement == placement.Id);
        var facts = new DayFacts(
            placement.Period, day, kind, stay?.Happens == true, stay is not null && day is { } asked && CountTrainee.PlannedDays(stay, trainee).Contains(asked),
            day is { } that && CountTrainee.IsItp(trainee, that));
        if (DayRules.All.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        Set(db, await db.PlacementDays.SingleOrDefaultAsync(d => d.Placement == placement.Id && d.Day == day, stop), placement.Id, day!.Value, kind, by, clock.GetUtcNow());
        log.Record(new PlacementDayMarked(placement.Id, placement.Trainee, placement.School, placement.Provider, day.Value, kind), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    internal static void Set(AppDb db, PlacementDay? known, PlacementId placement, DateOnly day, DayKind? kind, string by, DateTimeOffset at)
    {
        if (kind is null)
        {
            if (known is not null)
            {
                db.Remove(known);
            }
        }
        else if (known is null)
        {
            db.Add(new PlacementDay { Placement = placement, Day = day, Kind = kind.Value, SaidBy = by, SaidAt = at });
        }
        else
        {
            (known.Kind, known.SaidBy, known.SaidAt) = (kind.Value, by, at);
        }
    }
}

/// <param name="Kind">Empty where it went as planned after all.</param>
public sealed record PlacementDayMarked(PlacementId Placement, TraineeId Trainee, OrganisationId School, OrganisationId Provider, DateOnly Day, DayKind? Kind) : JournalEvent
{
    public override string Summary => $"Recorded a day of a placement: {Kind?.InSentence ?? "as planned"}";

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Trainee.Value, School.Value, Provider.Value];
}

public static class DayKindWords
{
    extension(DayKind kind)
    {
        /// <summary>Inside a sentence: "absent".</summary>
        public string InSentence => kind switch
        {
            DayKind.Extra => "in school on an extra day",
            DayKind.Absent => "absent",
            DayKind.SchoolClosed => "school closed",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind of day was added without its words."),
        };
    }
}
