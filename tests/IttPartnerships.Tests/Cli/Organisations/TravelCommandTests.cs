using System.Text.Json;
using IttPartnerships.Cli;

namespace IttPartnerships.Tests.Cli.Organisations;

public sealed class TravelCommandTests
{
    [Fact]
    public async Task A_journey_is_printed_with_its_range_its_distance_and_what_it_rests_on()
    {
        var (code, output, _) = await Run("travel", "--from", "292000,93000", "--to", "310000,100000");

        code.ShouldBe(0);
        output.ShouldContain("38 minutes by car, one way and door to door (28 to 55).");
        output.ShouldContain("19.3 kilometres in a straight line, about 25.6 kilometres on the way.");
        output.ShouldContain("This is an estimate:");
        output.ShouldContain("no estuary, hill, ferry, timetable");
    }

    [Theory]
    [InlineData("public", "by public transport")]
    [InlineData("cycle", "by bicycle")]
    [InlineData("walk", "on foot")]
    public async Task Each_way_of_travelling_can_be_asked_for(string word, string phrase) =>
        (await Run("travel", "--from", "292000,93000", "--to", "296000,93000", "--by", word)).Output.ShouldContain($"minutes {phrase}, one way");

    [Fact]
    public async Task A_program_can_read_the_same_as_json()
    {
        var (_, output, _) = await Run("travel", "--from", "533498,181201", "--to", "529819,178495", "--by", "public", "--json");

        var journey = JsonDocument.Parse(output).RootElement;
        journey.GetProperty("by").GetString().ShouldBe("public");
        journey.GetProperty("minutes").GetInt32().ShouldBeInRange(journey.GetProperty("low").GetInt32(), journey.GetProperty("high").GetInt32());
        journey.GetProperty("source").GetString().ShouldBe("estimate");
        journey.GetProperty("fromArea").GetString().ShouldBe("Inner London");
        journey.GetProperty("assumptions").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("--from must be an easting and a northing", "travel", "--from", "SW1A 1AA", "--to", "529819,178495")]
    [InlineData("--to must be an easting and a northing", "travel", "--from", "529819,178495", "--to", "0,0")]
    [InlineData("--by must be one of car, public, cycle, walk", "travel", "--from", "529819,178495", "--to", "533498,181201", "--by", "horse")]
    [InlineData("Option '--to' is required.", "travel", "--from", "529819,178495")]
    public async Task What_cannot_be_read_is_said_and_nothing_is_estimated(string reason, params string[] arguments)
    {
        var (code, output, error) = await Run(arguments);

        code.ShouldNotBe(0);
        error.ShouldContain(reason);
        output.ShouldNotContain("minutes");
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Program.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
