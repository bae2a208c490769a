using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>What the rules on a resource's details look at.</summary>
/// <param name="Before">The review date it has already; null for a new one.</param>
/// <param name="OwnerIsColleague">Whether the named owner, if any, belongs to the organisation.</param>
public sealed record ResourceFacts(ResourceDetails Details, DateOnly Today, DateOnly? Before, bool OwnerIsColleague);

/// <summary>What the rules on sharing look at.</summary>
/// <param name="Partnerships">Asked for, beyond those it may be or is already shared in.</param>
/// <param name="Organisations">Asked for, beyond those that are in a partnership with the owner or have it already.</param>
public sealed record SharingFacts(int Partnerships, int Organisations, bool Withdrawn);

public static class ResourceRules
{
    public const int LongestYears = 5;

    private const string Source = "R1, W5b";

    public static readonly IReadOnlyList<Rule<ResourceFacts>> Details =
    [
        new("RS-01", "Enter a title", Source, facts => facts.Details.Title.Trim().Length > 0, nameof(ResourceDetails.Title)),
        new("RS-02", "The title must be 150 characters or fewer", Source, facts => facts.Details.Title.Trim().Length <= Resource.TitleLength, nameof(ResourceDetails.Title)),
        new("RS-03", "Say in a sentence or two what it is and who it is for", Source,
            facts => facts.Details.Description.Trim().Length > 0, nameof(ResourceDetails.Description)),
        new("RS-04", "The description must be 2,000 characters or fewer", Source,
            facts => facts.Details.Description.Trim().Length <= Resource.DescriptionLength, nameof(ResourceDetails.Description)),
        new("RS-05", "Choose what kind of resource it is", Source, facts => facts.Details.Kind is not null, nameof(ResourceDetails.Kind)),
        new("RS-06", "Choose on what terms others may use it", Source, facts => facts.Details.Licence is not null, nameof(ResourceDetails.Licence)),
        new("RS-07", "Enter the terms, in 200 characters or fewer", Source,
            facts => facts.Details.Licence is not ResourceLicence.Other || facts.Details.LicenceWords?.Trim().Length is > 0 and <= Resource.LicenceLength,
            nameof(ResourceDetails.LicenceWords)),
        new("RS-08", "Enter the day to look at it again: after today, and within 5 years", Source,
            facts => facts.Details.ReviewOn is { } day && (day == facts.Before || (day > facts.Today && day <= facts.Today.AddYears(LongestYears))),
            nameof(ResourceDetails.ReviewOn)),
        new("RS-09", "Enter at most 12 subjects, each of 60 characters or fewer", Source,
            facts => facts.Details.Subjects.Count <= TeachingSubjects.Most && facts.Details.Subjects.All(subject => subject.Length <= TeachingSubjects.Longest),
            nameof(ResourceDetails.Subjects)),
        new("RS-10", "The person to ask must be a colleague in your organisation", Source, facts => facts.OwnerIsColleague, nameof(ResourceDetails.NamedOwner)),
    ];

    public static readonly IReadOnlyList<Rule<GivenVersion>> Versions =
    [
        new("RS-11", "Choose a file, or enter a link", Source, version => version.File is not null || Says(version.Link), nameof(GivenVersion.File)),
        new("RS-12", "Choose a file or enter a link, not both", Source, version => version.File is null || !Says(version.Link), nameof(GivenVersion.Link)),
        new("RS-13", "Enter a web address that begins with http:// or https://, like https://www.example.org/guide", Source,
            version => !Says(version.Link) || WebLink.IsOne(version.Link), nameof(GivenVersion.Link)),
        new("RS-14", "What changed must be said in 500 characters or fewer", Source,
            version => (version.Note?.Trim().Length ?? 0) <= ResourceVersion.NoteLength, nameof(GivenVersion.Note)),
    ];

    public static readonly IReadOnlyList<Rule<SharingFacts>> Sharing =
    [
        new("RS-15", "Choose partnerships your organisation is in today", Source, facts => facts.Partnerships == 0, nameof(ShareResource.Command.Partnerships)),
        new("RS-16", "Choose organisations that are in a partnership with yours today", Source, facts => facts.Organisations == 0, nameof(ShareResource.Command.Organisations)),
        new("RS-17", "A resource that was withdrawn cannot be shared", Source, facts => !facts.Withdrawn),
    ];

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text);
}
