using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Cli.Organisations;

/// <summary><c>ittp travel</c>: how long one journey takes by the product's own estimate, and what that rests on.</summary>
public static class TravelCommand
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var from = Place("--from", "Where the journey starts: easting,northing in metres on the British National Grid");
        var to = Place("--to", "Where it ends, in the same form");
        var by = new Option<TravelMode?>("--by")
        {
            Description = "How: car if not said",
            HelpName = string.Join('|', TravelModes.All.Select(TravelModes.Word)),
            CustomParser = result =>
            {
                if (TravelModes.TryParse(result.Tokens is [var only] ? only.Value : null, out var mode))
                {
                    return mode;
                }

                result.AddError($"--by must be one of {string.Join(", ", TravelModes.All.Select(TravelModes.Word))}");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of sentences" };
        var command = new Command("travel", "Estimates how long a journey takes, one way and door to door, without any outside service") { from, to, by, json };
        command.SetAction(parsed => Print(
            parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(by) ?? TravelMode.Car, parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static Option<GridReference> Place(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "easting,northing",
        Required = true,
        CustomParser = result =>
        {
            if (!GridReference.TryParse(result.Tokens is [var only] ? only.Value : null, out var place))
            {
                result.AddError($"{name} must be an easting and a northing in metres with a comma between, for example 533498,181201");
            }

            return place;
        },
    };

    private static void Print(GridReference from, GridReference to, TravelMode mode, bool json, TextWriter output)
    {
        var journey = TravelExplanation.Of(from, to, mode);
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    From = from.ToString(),
                    To = to.ToString(),
                    By = mode.Word(),
                    journey.Time.Minutes,
                    journey.Time.Low,
                    journey.Time.High,
                    Source = journey.Time.SourceInWords,
                    journey.StraightKilometres,
                    journey.WayKilometres,
                    journey.FromArea,
                    journey.ToArea,
                    journey.Assumptions,
                    Unknown = TravelExplanation.Unknown,
                },
                Shape));
            return;
        }

        output.WriteLine($"{journey.Time.Minutes} minutes {mode.Phrase()}, one way and door to door ({journey.Time.Low} to {journey.Time.High}).");
        output.WriteLine($"{Kilometres(journey.StraightKilometres)} in a straight line, about {Kilometres(journey.WayKilometres)} on the way.");
        output.WriteLine($"From: {journey.FromArea}. To: {journey.ToArea}.");
        output.WriteLine();
        output.WriteLine("This is an estimate:");
        foreach (var assumption in journey.Assumptions)
        {
            output.WriteLine($"- {assumption}.");
        }

        output.WriteLine($"- {TravelExplanation.Unknown}.");
    }

    private static string Kilometres(double number) => $"{number.ToString("0.0", CultureInfo.InvariantCulture)} kilometres";
}
