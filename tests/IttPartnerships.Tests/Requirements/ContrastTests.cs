using IttPartnerships.Organisations;
using IttPartnerships.Requirements;

namespace IttPartnerships.Tests.Requirements;

public sealed class ContrastTests
{
    private static readonly SchoolFacts School = SomeFacts.Elm with { Faith = "None", Admissions = "Non-selective", Gender = "Mixed", UrbanRural = "(England/Wales) Urban city and town" };

    [Fact]
    public void Two_schools_differ_in_what_the_register_says_of_both()
    {
        Between(School with { Setting = SettingType.Special, Phase = Phase.NotApplicable, Ages = "5 to 19" }).ShouldBe(["setting", "phase", "ages"]);
        Between(School with { Faith = "Church of England", Admissions = "Selective", Gender = "Girls", UrbanRural = "(England/Wales) Rural village", Pupils = 600 })
            .ShouldBe(["admissions", "faith", "town or country", "pupils’ sex", "size"]);
    }

    [Fact]
    public void What_the_register_does_not_say_is_no_difference()
    {
        Between(School with { Setting = SettingType.Unknown, Phase = Phase.Unknown, Ages = null, Faith = "Does not apply", Admissions = "Not applicable", Gender = null, UrbanRural = "(England/Wales) Urban major conurbation", Pupils = 700 })
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Between(SchoolFacts other) => Contrast.Between(School, other);
}
