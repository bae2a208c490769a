using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;

namespace IttPartnerships.Trainees;

/// <summary>Writes details that keep the rules into a trainee: the same for one form and for a file of thousands.</summary>
internal static class TraineeWriting
{
    public static Trainee New(TraineeDetails details, Course course, OrganisationId? employer, PostcodePlaces places)
    {
        var trainee = new Trainee { Id = TraineeId.New(), Provider = course.Provider, Reference = details.Reference, Name = details.Name };
        Apply(trainee, details, employer, places);
        return trainee;
    }

    /// <summary>Whoever begins in the future is expected; whoever has begun is in training.</summary>
    public static TraineeStep FirstStep(Trainee trainee, DateOnly today, DateTimeOffset at, Actor actor)
    {
        trainee.Status = trainee.StartsOn > today ? TraineeStatus.Expected : TraineeStatus.InTraining;
        return Step(trainee, trainee.Status == TraineeStatus.Expected ? today : trainee.StartsOn, null, at, actor);
    }

    public static TraineeStep Step(Trainee trainee, DateOnly on, string? reason, DateTimeOffset at, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(), Trainee = trainee.Id, Status = trainee.Status, On = on, Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), RecordedAt = at, RecordedBy = actor.Name,
    };

    /// <summary>What it changed, in words without what they say.</summary>
    public static List<string> Apply(Trainee trainee, TraineeDetails details, OrganisationId? employer, PostcodePlaces places)
    {
        List<string> changed = [];
        Set("course", trainee.Course, details.Course!.Value, value => trainee.Course = value);
        Set("reference", trainee.Reference, details.Reference, value => trainee.Reference = value);
        Set("name", trainee.Name, details.Name, value => trainee.Name = value);
        Set("email address", trainee.Email, details.Email, value => trainee.Email = value);
        Set("teacher reference number", trainee.Trn, details.Trn, value => trainee.Trn = value);
        Set("first day", trainee.StartsOn, details.StartsOn!.Value, value => trainee.StartsOn = value);
        Set("last day", trainee.EndsOn, details.EndsOn!.Value, value => trainee.EndsOn = value);
        Set("subject", trainee.Subject, details.Subject, value => trainee.Subject = value);
        Set("key stage", trainee.ChosenKeyStage, details.ChosenKeyStage, value => trainee.ChosenKeyStage = value);
        Set("home", trainee.HomePostcode, details.HomePostcode, value => trainee.HomePostcode = value);
        Set("way of travelling", trainee.Travel, details.Travel, value => trainee.Travel = value);
        Set("longest journey", trainee.MaxMinutes, details.MaxMinutes, value => trainee.MaxMinutes = value);
        Set("employing school", trainee.EmployingSchool, employer, value => trainee.EmployingSchool = value);
        trainee.Year = AcademicYear.Of(trainee.StartsOn);
        var home = trainee.HomePostcode is { } postcode ? places.Find(postcode) : null;
        if (changed.Contains("home") || (home is not null && trainee.HomeEasting is null))
        {
            (trainee.HomeEasting, trainee.HomeNorthing) = (home?.Place.Easting, home?.Place.Northing);
        }

        return changed;

        void Set<T>(string words, T before, T after, Action<T> write)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                write(after);
                changed.Add(words);
            }
        }
    }
}
