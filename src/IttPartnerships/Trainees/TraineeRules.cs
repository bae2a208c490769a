using System.Numerics;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Trainees;

/// <summary>A trainee about to be added or changed.</summary>
/// <param name="Route">Of the course; null where the course is not found or does not say.</param>
/// <param name="CourseFound">The course is one the actor may train people on.</param>
/// <param name="EmployerFound">The employing school given is one of the register.</param>
/// <param name="Status">As it is now; expected for a new one.</param>
public sealed record TraineeToKeep(
    TraineeDetails Details, bool CourseFound, TrainingRoute? Route, bool ReferenceTaken, bool EmployerFound, TraineeStatus Status, DateOnly Today);

/// <summary>What is kept of a trainee must be this.</summary>
public static class TraineeRules
{
    public const int ShortestLimit = 5;
    public const int LongestLimit = 240;

    private const string Trainees = "W1: trainees";
    private const string Register = "itt-rules: fields of Register";

    public static readonly IReadOnlyList<Rule<TraineeToKeep>> BeforeKeeping =
    [
        new("TN-01", "This record is closed: trainees who are recommended, withdrawn or awarded cannot be changed", "TR-28",
            facts => facts.Status is TraineeStatus.Expected or TraineeStatus.InTraining or TraineeStatus.Deferred),
        new("TN-02", "Choose one of the courses you run", Trainees, facts => facts.CourseFound, nameof(TraineeDetails.Course)),
        new("TN-03", "Enter your own reference for them, up to 50 characters", Register, facts => facts.Details.Reference.Length is > 0 and <= 50, nameof(TraineeDetails.Reference)),
        new("TN-04", "Another trainee has this reference", Register, facts => !facts.ReferenceTaken, nameof(TraineeDetails.Reference)),
        new("TN-05", "Enter their full name, up to 200 characters", Trainees, facts => facts.Details.Name.Length is > 0 and <= 200, nameof(TraineeDetails.Name)),
        new("TN-06", "Enter an email address in the correct format, like name@example.com", Trainees,
            facts => facts.Details.Email is null || EmailAddress.TryParse(facts.Details.Email, out _), nameof(TraineeDetails.Email)),
        new("TN-07", "A teacher reference number has 7 digits", "PL-04",
            facts => facts.Details.Trn is null || (facts.Details.Trn.Length == 7 && facts.Details.Trn.All(char.IsAsciiDigit)), nameof(TraineeDetails.Trn)),
        new("TN-08", "Enter a full postcode, like LS6 3AB", Trainees,
            facts => facts.Details.HomePostcode is null || Postcode.TryParse(facts.Details.HomePostcode, out _), nameof(TraineeDetails.HomePostcode)),
        new("TN-09", "The longest journey must be between 5 and 240 minutes", Trainees,
            facts => facts.Details.MaxMinutes is null or (>= ShortestLimit and <= LongestLimit), nameof(TraineeDetails.MaxMinutes)),
        new("TN-10", "Choose one key stage: the consecutive one goes with it", "W1, TR-15",
            facts => BitOperations.PopCount((uint)facts.Details.ChosenKeyStage) <= 1, nameof(TraineeDetails.ChosenKeyStage)),
        new("TN-11", "The subject must be 100 characters or fewer", Trainees, facts => facts.Details.Subject is null or { Length: <= 100 }, nameof(TraineeDetails.Subject)),
        new("TN-12", "Enter the day their training begins", "TR-23", facts => facts.Details.StartsOn is not null, nameof(TraineeDetails.StartsOn)),
        new("TN-13", "Enter the day their training ends", "TR-23", facts => facts.Details.EndsOn is not null, nameof(TraineeDetails.EndsOn)),
        new("TN-14", "The last day must be after the first", "TR-23",
            facts => facts.Details is not { StartsOn: { } first, EndsOn: { } last } || last > first, nameof(TraineeDetails.EndsOn)),
        new("TN-15", "The last day must be within the last 10 years or the next 5", "TR-23",
            facts => facts.Details.EndsOn is not { } last || (last >= facts.Today.AddYears(-10) && last <= facts.Today.AddYears(5)), nameof(TraineeDetails.EndsOn)),
        new("TN-16", "No school of the register has this number or name. Enter its URN, 5 or 6 digits", "TR-26",
            facts => facts.Details.EmployingSchool is null || facts.EmployerFound, nameof(TraineeDetails.EmployingSchool)),
        new("TN-17", "Enter the school that employs them: their route needs one once training has begun", "TR-26",
            facts => facts.Route?.Facts.Employed is not true || facts.Details.EmployingSchool is not null || facts.Details.StartsOn > facts.Today, nameof(TraineeDetails.EmployingSchool)),
    ];
}
