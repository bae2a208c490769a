using IttPartnerships.Organisations;

namespace IttPartnerships.Tests.Organisations;

public sealed class SettingRulesTests
{
    /// <summary>One school for each rule, by type, group, and whether it has a SEN unit.</summary>
    public static TheoryData<string, string?, string?, bool, SettingType> Examples => new()
    {
        { "ST-01", "14", null, false, SettingType.PupilReferralUnit },
        { "ST-02", "42", null, false, SettingType.AlternativeProvision },
        { "ST-03", "7", null, true, SettingType.Special },
        { "ST-04", "15", null, false, SettingType.EarlyYears },
        { "ST-05", "18", null, false, SettingType.FurtherEducation },
        { "ST-06", "11", null, false, SettingType.Independent },
        { "ST-07", "34", null, true, SettingType.MainstreamWithSenUnit },
        { "ST-08", "1", null, false, SettingType.Mainstream },
        { "ST-09", null, "State-funded special school", false, SettingType.Special },
        { "ST-10", null, "State-funded AP school", false, SettingType.AlternativeProvision },
        { "ST-11", null, "State-funded nursery", false, SettingType.EarlyYears },
        { "ST-12", null, "Independent school", false, SettingType.Independent },
        { "ST-13", null, "State-funded secondary", true, SettingType.MainstreamWithSenUnit },
        { "ST-14", null, "State-funded primary", false, SettingType.Mainstream },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Each_rule_decides_the_setting_it_names(string rule, string? type, string? group, bool unit, SettingType setting)
    {
        var says = new RegisterSays(type, group, Phase.Unknown, unit);

        SettingRules.Deciding(says)!.Id.ShouldBe(rule);
        SettingRules.Of(says).ShouldBe(setting);
    }

    [Fact]
    public void Every_rule_has_an_example_that_holds() =>
        Examples.Select(example => example.Data.Item1).ShouldBe(SettingRules.All.Select(rule => rule.Id));

    [Fact]
    public void No_rule_applies_to_a_school_of_which_the_register_says_nothing()
    {
        var silent = new RegisterSays(null, null, Phase.Primary, HasSenUnit: true);

        SettingRules.All.ShouldAllBe(rule => !rule.Applies(silent));
        SettingRules.Of(silent).ShouldBe(SettingType.Unknown);
    }

    [Fact]
    public void A_type_we_do_not_know_is_unknown_whatever_its_group() =>
        SettingRules.Of(new RegisterSays("37", "Independent school", Phase.NotApplicable, HasSenUnit: false)).ShouldBe(SettingType.Unknown);
}
