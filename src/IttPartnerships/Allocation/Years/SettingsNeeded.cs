using IttPartnerships.Organisations;
using IttPartnerships.Planner;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// The settings of which a plan gives a trainee at least one. A plan holds one such set: a need of the trainee's own comes before what the course's SEN specialism asks (R19),
/// and does for both where it is one of the specialism's settings.
/// </summary>
/// <param name="AnyOf">Empty where nothing is needed.</param>
/// <param name="LeftToPeople">What is needed besides, for people to see to by hand; null where that is nothing.</param>
internal sealed record SettingsNeeded(IReadOnlyList<SettingType> AnyOf, string? LeftToPeople = null)
{
    public static readonly SettingsNeeded None = new([]);

    /// <param name="own">Each of these is needed once.</param>
    public static SettingsNeeded Of(IReadOnlyList<SettingType> own, bool specialism)
    {
        if (own.Count == 0)
        {
            return new(specialism ? SenSpecialism.Settings : []);
        }

        List<SettingType> planned = [own.Where(SenSpecialism.Settings.Contains).Concat(own).First()];
        List<string> besides = own.Except(planned).Select(setting => Words([setting])).ToList();
        if (specialism && !SenSpecialism.Settings.Contains(planned[0]))
        {
            besides.Add($"{Words(SenSpecialism.Settings)} for the course’s SEN specialism");
        }

        return new(planned, besides.Count == 0 ? null : $"A plan sees to a placement in {Words(planned)}. Find one by hand in {string.Join(", and one in ", besides)}");
    }

    private static string Words(IReadOnlyList<SettingType> settings) => SettingNames.InWords([.. settings.Select(setting => YearFiles.SettingWord(setting))]);
}
