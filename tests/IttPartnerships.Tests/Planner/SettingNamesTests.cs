using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SettingNamesTests
{
    [Theory]
    [InlineData("special", "a special school")]
    [InlineData("AP unit", "alternative provision or a SEN unit")]
    [InlineData("special ap pru unit", "a special school, alternative provision, a pupil referral unit or a SEN unit")]
    [InlineData("forest", "the setting “forest”")]
    public void Settings_are_told_as_people_say_them(string words, string told) => SettingNames.InWords(words.Split(' ')).ShouldBe(told);
}
