using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Demonstration.Years;

/// <summary>A school that may host, as drawing needs to know it.</summary>
/// <param name="Agreed">The days on which an agreement with the provider is in force; empty for none.</param>
internal sealed record HostSchool(
    OrganisationId Id, string Name, string? Postcode, GridReference Place, KeyStages KeyStages, SettingType Setting, bool IsSecondary, IReadOnlyList<Period> Agreed)
{
    public bool IsMainstream => Setting is SettingType.Mainstream or SettingType.MainstreamWithSenUnit;

    public bool IsAgreed(Period stay) => Agreed.Any(days => days.Covers(stay));
}

/// <summary>How far a year has come when it is looked at.</summary>
internal enum YearStage
{
    Planned,
    UnderWay,
    Over,
}
