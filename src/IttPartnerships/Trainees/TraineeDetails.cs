using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Programmes;

namespace IttPartnerships.Trainees;

/// <summary>What a person or a file says of a trainee, before it is known to be right.</summary>
public sealed record TraineeDetails(CourseId? Course, string Reference, string Name, DateOnly? StartsOn, DateOnly? EndsOn)
{
    public string? Email { get; init; }

    public string? Trn { get; init; }

    public string? HomePostcode { get; init; }

    public TravelMode Travel { get; init; } = TravelMode.Car;

    public int? MaxMinutes { get; init; }

    public KeyStages ChosenKeyStage { get; init; }

    public string? Subject { get; init; }

    /// <summary>URN or whole name, for employed routes (TR-26).</summary>
    public string? EmployingSchool { get; init; }

    /// <summary>Without blanks at the ends, and nothing where there is only blank.</summary>
    public TraineeDetails Tidy() => this with
    {
        Reference = Reference.Trim(),
        Name = Name.Trim(),
        Email = Bare(Email),
        Trn = Bare(Trn),
        HomePostcode = Postcode.TryParse(HomePostcode, out var postcode) ? postcode.Value : Bare(HomePostcode),
        Subject = Bare(Subject),
        EmployingSchool = Bare(EmployingSchool),
    };

    private static string? Bare(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
