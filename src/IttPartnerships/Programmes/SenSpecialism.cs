using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>What a SEN specialism of a course asks of where its trainees are placed (R19).</summary>
public static class SenSpecialism
{
    /// <summary>At least one placement is in any of these.</summary>
    public static readonly IReadOnlyList<SettingType> Settings =
        [SettingType.Special, SettingType.AlternativeProvision, SettingType.PupilReferralUnit, SettingType.MainstreamWithSenUnit];
}
