using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Tests.Files;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class ResourceRuleExamples : IRuleExamples
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    private static readonly ResourceDetails Details = new(
        "Phonics", "Short sessions", ResourceKind.Template, [], ["English"], ResourceLicence.Other, "For members of our network", Today.AddDays(1), null);

    private static readonly ResourceFacts Facts = new(Details, Today, null, OwnerIsColleague: true);

    private static readonly GivenVersion Version = new(null, "https://www.example.org/guide", "First");

    private static readonly SharingFacts Sharing = new(0, 0, Withdrawn: false);

    public IEnumerable<RuleExample> All =>
    [
        Breaks("RS-01", Details with { Title = " " }),
        Breaks("RS-02", Details with { Title = new string('a', 151) }),
        Breaks("RS-03", Details with { Description = " " }),
        Breaks("RS-04", Details with { Description = new string('a', 2001) }),
        Breaks("RS-05", Details with { Kind = null }),
        Breaks("RS-06", Details with { Licence = null }),
        Breaks("RS-07", Details with { LicenceWords = " " }),
        Breaks("RS-08", Details with { ReviewOn = Today }),
        Breaks("RS-08", Details with { ReviewOn = Today.AddYears(5).AddDays(1) }),
        RuleExample.Of(ResourceRules.Details, "RS-08", Facts with { Details = Details with { ReviewOn = Today.AddYears(-1) }, Before = Today.AddYears(-1) }, Facts with { Details = Details with { ReviewOn = null } }),
        Breaks("RS-09", Details with { Subjects = [.. Enumerable.Range(0, 13).Select(i => $"Subject {i}")] }),
        Breaks("RS-09", Details with { Subjects = [new string('a', 61)] }),
        RuleExample.Of(ResourceRules.Details, "RS-10", Facts, Facts with { OwnerIsColleague = false }),
        RuleExample.Of(ResourceRules.Versions, "RS-11", Version, Version with { Link = " " }),
        RuleExample.Of(ResourceRules.Versions, "RS-12", Version, Version with { File = SomeFiles.Pdf() }),
        RuleExample.Of(ResourceRules.Versions, "RS-13", Version, Version with { Link = "javascript:alert(1)" }),
        RuleExample.Of(ResourceRules.Versions, "RS-14", Version, Version with { Note = new string('a', 501) }),
        RuleExample.Of(ResourceRules.Sharing, "RS-15", Sharing, Sharing with { Partnerships = 1 }),
        RuleExample.Of(ResourceRules.Sharing, "RS-16", Sharing, Sharing with { Organisations = 1 }),
        RuleExample.Of(ResourceRules.Sharing, "RS-17", Sharing, Sharing with { Withdrawn = true }),
    ];

    private static RuleExample Breaks(string id, ResourceDetails details) => RuleExample.Of(ResourceRules.Details, id, Facts, Facts with { Details = details });
}
