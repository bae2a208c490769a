using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <param name="Id">Stable id of the rule.</param>
/// <param name="Statement">Why a provider is a body of this kind, in one sentence.</param>
/// <param name="Source">Where the reading comes from.</param>
internal sealed record ProviderKindRule(string Id, string Statement, string Source, OrganisationKind Kind, Func<ProviderRow, bool> Applies) : IRule;

/// <summary>
/// What kind of body a training provider is. The lists of the training services know only "hei", "scitt" and "school", and
/// "school" there means led by schools: trusts, alliances and hubs are among them. The first rule that applies decides.
/// A provider that is an establishment of the school register never comes here: see <see cref="KnownProviders"/>.
/// </summary>
internal static class ProviderKindRules
{
    public static readonly IReadOnlyList<ProviderKindRule> All =
    [
        new("PK-01", "Its type is higher education institution", "Lists of training providers",
            OrganisationKind.HigherEducationInstitution, row => row.Type == ProviderType.HigherEducation),
        new("PK-02", "Its name says that it is a teaching school hub", "DfE, teaching school hubs, naming",
            OrganisationKind.TeachingSchoolHub, row => Name(row).Contains("teaching school hub", StringComparison.Ordinal)),
        new("PK-03", "Its name says that it is a trust", "Companies House, academy trusts' names",
            OrganisationKind.Trust, row => Name(row) is var name && (name.EndsWith(" trust", StringComparison.Ordinal) || name.EndsWith(" mat", StringComparison.Ordinal))),
        new("PK-04", "Nothing says what else it is", "Decision of this product", OrganisationKind.Other, _ => true),
    ];

    public static OrganisationKind Of(ProviderRow row) => All.First(rule => rule.Applies(row)).Kind;

    private static string Name(ProviderRow row) => FoldedText.Fold(row.Name);
}
