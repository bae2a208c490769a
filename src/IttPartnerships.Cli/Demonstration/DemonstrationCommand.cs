using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Cli.Organisations;
using IttPartnerships.Data;
using IttPartnerships.Demonstration;

namespace IttPartnerships.Cli.Demonstration;

/// <summary><c>ittp demonstration</c>: fills an empty database with a fictional partnership.</summary>
public static class DemonstrationCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var schools = new Option<int>("--schools") { Description = "How many schools: 250 is a county, 25000 a nation", DefaultValueFactory = _ => 250 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same demonstration", DefaultValueFactory = _ => 1 };
        var command = new Command("demonstration", "Fills an empty database with a fictional partnership: nobody and no school in it is real") { schools, seed };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(schools), parsed.GetValue(seed), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> Run(int schools, int seed, InvocationConfiguration console, CancellationToken stop)
    {
        await using var db = DatabaseSettings.FromEnvironment().Open();
        if (await SchemaState.Of(db, stop) is { IsCurrent: false } schema)
        {
            await console.Error.WriteLineAsync(schema.Advice);
            return Refused;
        }

        var progress = new ProgressLine(console.Error);
        var outcome = await new CreateDemonstration(db, TimeProvider.System).Run(new(schools, seed, progress), Actor.CommandLine, stop);
        progress.End();
        if (!outcome.Try(out var made))
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => $"{refusal.Statement}.")));
            return Refused;
        }

        await console.Output.WriteLineAsync($"Made {made.Schools} fictional schools around the fictional county of {made.County}.");
        return 0;
    }
}
