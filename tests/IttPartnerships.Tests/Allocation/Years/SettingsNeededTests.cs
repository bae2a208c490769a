using IttPartnerships.Allocation.Years;
using IttPartnerships.Programmes;
using static IttPartnerships.Organisations.SettingType;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class SettingsNeededTests
{
    [Fact]
    public void Without_a_need_and_a_specialism_any_setting_will_do() => SettingsNeeded.Of([], specialism: false).ShouldBe(new([]), Same);

    [Fact]
    public void A_specialism_asks_for_any_of_its_settings() => SettingsNeeded.Of([], specialism: true).ShouldBe(new(SenSpecialism.Settings), Same);

    [Fact]
    public void A_need_of_ones_own_within_the_specialism_does_for_both() => SettingsNeeded.Of([PupilReferralUnit], specialism: true).ShouldBe(new([PupilReferralUnit]), Same);

    [Fact]
    public void A_need_of_ones_own_outside_the_specialism_comes_first_and_the_other_is_left_to_people() =>
        SettingsNeeded.Of([FurtherEducation], specialism: true).ShouldBe(new([FurtherEducation],
            "A plan sees to a placement in a further education college. Find one by hand in a special school, alternative provision, a pupil referral unit or a SEN unit for the course’s SEN specialism"), Same);

    [Fact]
    public void Of_two_needs_of_ones_own_the_one_that_does_for_the_specialism_too_is_planned() =>
        SettingsNeeded.Of([FurtherEducation, Special], specialism: true).ShouldBe(new([Special], "A plan sees to a placement in a special school. Find one by hand in a further education college"), Same);

    private static IEqualityComparer<SettingsNeeded> Same { get; } = EqualityComparer<SettingsNeeded>.Create(
        (one, other) => one!.AnyOf.SequenceEqual(other!.AnyOf) && one.LeftToPeople == other.LeftToPeople, _ => 0);
}
