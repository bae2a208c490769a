using IttPartnerships.Hosting;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Demonstration.Years;

/// <summary>
/// Places trainees as a placement manager does by hand: one after the other, each stay at the nearest school with a free place, no two letters at
/// the same school. Whoever finds none stays without, as happens.
/// </summary>
internal sealed class DrawPlacements(AcademicYear year, YearStage stage, DateOnly today, Chance chance, IReadOnlyDictionary<OrganisationId, HostSchool> schools, IReadOnlyList<HostingAnswer> answers)
{
    private const double Reach = 40_000;
    private const string ElsewhereThanMainstream = "";

    private readonly Dictionary<OfferId, List<Period>> taken = [];
    private readonly Dictionary<OrganisationId, List<Period>> hosted = [];
    private readonly Dictionary<OrganisationId, int?> totals = answers.ToDictionary(answer => answer.School, answer => answer.TotalPlaces);
    private readonly ILookup<string, Offer> offers = answers.Where(answer => answer.Interest == HostingInterest.Yes).SelectMany(answer => answer.Offers)
        .Where(offer => offer.Kind <= OfferKind.OtherExperience).ToLookup(offer => offer.Subject ?? ElsewhereThanMainstream);

    public IEnumerable<Placement> Run(Trainee trainee, CourseDrawing drawing, ProgrammePattern pattern)
    {
        if (trainee.Status == TraineeStatus.Expected && stage == YearStage.Planned && !chance.Happens(0.45))
        {
            yield break;
        }

        HashSet<OrganisationId> used = [];
        var letters = pattern.Windows.GroupBy(window => window.Letter).ToList();
        foreach (var letter in letters)
        {
            var stays = letter.OrderBy(window => window.FirstDay).ToList();
            var wanted = letter.Key == letters[0].Key ? trainee.ChosenKeyStage : drawing.Stages.First(pair => pair.Chosen == trainee.ChosenKeyStage).Next;
            var employer = letter.Key == "A" ? trainee.EmployingSchool : null;
            var offer = employer is null ? Nearest(trainee, drawing, wanted, stays, used) : null;
            if ((employer ?? offer?.School) is not { } school)
            {
                continue;
            }

            used.Add(school);
            foreach (var stay in stays)
            {
                Take(offer, school, stay.Period);
                yield return Placement(trainee, stay, school, offer, wanted);
            }
        }
    }

    private Offer? Nearest(Trainee trainee, CourseDrawing drawing, KeyStages wanted, List<PatternWindow> stays, HashSet<OrganisationId> used)
    {
        // R19: whoever trains with a SEN specialism has the second stay in a setting of that kind.
        var subject = drawing.SenSpecialism is not null && used.Count > 0 ? ElsewhereThanMainstream : drawing.Subjects.Split("; ")[0];
        return offers[subject]
            .Where(offer => !used.Contains(offer.School) && (offer.KeyStages & wanted) != KeyStages.None && schools[offer.School].Place.MetresTo(trainee.Home) <= Reach)
            .OrderBy(offer => schools[offer.School].Place.MetresTo(trainee.Home))
            .FirstOrDefault(offer => stays.TrueForAll(stay => IsFree(offer, stay.Period) && (stage == YearStage.Planned || schools[offer.School].IsAgreed(stay.Period))));
    }

    private bool IsFree(Offer offer, Period stay) => Peak(taken.GetValueOrDefault(offer.Id, []), stay) < offer.Places
        && (totals[offer.School] is not { } most || Peak(hosted.GetValueOrDefault(offer.School, []), stay) < most);

    private void Take(Offer? offer, OrganisationId school, Period stay)
    {
        if (offer is not null)
        {
            Of(taken, offer.Id).Add(stay);
        }

        Of(hosted, school).Add(stay);

        static List<Period> Of<TKey>(Dictionary<TKey, List<Period>> all, TKey key)
            where TKey : notnull => all.TryGetValue(key, out var list) ? list : all[key] = [];
    }

    private static int Peak(List<Period> others, Period stay) => others.Where(other => other.Overlaps(stay)).ToList() is { Count: > 0 } meeting
        ? meeting.Select(other => other.From!.Value > stay.From!.Value ? other.From.Value : stay.From.Value).Max(day => meeting.Count(other => other.Contains(day)))
        : 0;

    private Placement Placement(Trainee trainee, PatternWindow stay, OrganisationId school, Offer? offer, KeyStages taught)
    {
        var left = trainee.Status is TraineeStatus.Withdrawn or TraineeStatus.Deferred ? trainee.StartsOn.AddDays(75) : (DateOnly?)null;
        var state = State(stay, left);
        var pencilled = year.FirstDay.AddDays(-chance.Between(20, 60)) is var day && day < today ? day : today.AddDays(-chance.Between(1, 20));
        return new Placement
        {
            Id = PlacementId.New(), Trainee = trainee.Id, Provider = trainee.Provider, School = school, Offer = offer?.Id, Window = stay.Id, KeyStages = taught,
            FirstDay = stay.FirstDay, LastDay = state == PlacementState.EndedEarly ? left!.Value : stay.LastDay, Days = stay.Days, State = state, Live = state != PlacementState.Withdrawn,
            PencilledAt = At(pencilled), ProposedAt = state == PlacementState.Pencilled ? null : At(pencilled.AddDays(2)),
            AnswerBy = state == PlacementState.Proposed ? today.AddDays(chance.Between(2, 12)) : null,
            AnsweredAt = state is PlacementState.Pencilled or PlacementState.Proposed ? null : At(pencilled.AddDays(7)),
            ConfirmedAt = state is PlacementState.Confirmed or PlacementState.UnderWay or PlacementState.Completed or PlacementState.EndedEarly ? At(pencilled.AddDays(9)) : null,
            PublishedOn = state is PlacementState.Confirmed or PlacementState.UnderWay or PlacementState.Completed or PlacementState.EndedEarly ? pencilled.AddDays(10) : null,
            Reason = state is PlacementState.EndedEarly or PlacementState.Withdrawn ? "The trainee left the course" : null, Version = Guid.CreateVersion7(),
        };
    }

    private PlacementState State(PatternWindow stay, DateOnly? left) => this switch
    {
        _ when left is { } gone && gone < stay.FirstDay => PlacementState.Withdrawn,
        _ when left is { } gone && gone < stay.LastDay => PlacementState.EndedEarly,
        _ when stay.LastDay < today => PlacementState.Completed,
        _ when stay.FirstDay <= today => PlacementState.UnderWay,
        _ when stage == YearStage.Planned => PlacementState.Pencilled,
        _ => chance.Between(1, 100) switch { <= 80 => PlacementState.Confirmed, <= 87 => PlacementState.Accepted, <= 94 => PlacementState.Proposed, _ => PlacementState.Pencilled },
    };

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
}
