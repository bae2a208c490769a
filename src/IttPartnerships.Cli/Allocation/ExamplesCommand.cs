using System.CommandLine;
using IttPartnerships.Allocation;

namespace IttPartnerships.Cli.Allocation;

/// <summary><c>ittp examples</c>: three invented files to try <c>ittp plan</c> with, and to see how one's own should look.</summary>
public static class ExamplesCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where trainees.csv, schools.csv and offers.csv are written; made when it is not there" };
        var trainees = new Option<int>("--trainees") { Description = "How many trainees", DefaultValueFactory = _ => 200 };
        var schools = new Option<int>("--schools") { Description = "How many schools", DefaultValueFactory = _ => 80 };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same files", DefaultValueFactory = _ => 1 };
        foreach (var count in (Option<int>[])[trainees, schools])
        {
            count.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is not (>= 1 and <= 100_000))
                {
                    result.AddError($"{count.Name} must be a whole number from 1 to 100000");
                }
            });
        }

        var command = new Command("examples", "Writes three example files for ittp plan: invented people, schools and offers") { folder, trainees, schools, seed };
        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(folder), parsed.GetValue(trainees), parsed.GetValue(schools), parsed.GetValue(seed), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(DirectoryInfo folder, int trainees, int schools, ulong seed, TextWriter output)
    {
        folder.Create();
        using var people = File.Create(Path.Combine(folder.FullName, "trainees.csv"));
        using var places = File.Create(Path.Combine(folder.FullName, "schools.csv"));
        using var offers = File.Create(Path.Combine(folder.FullName, "offers.csv"));
        new ExampleFiles(ExampleFiles.InventedSites(schools, seed), trainees, seed).Write(people, places, offers);
        output.WriteLine($"Written to {folder}: trainees.csv, schools.csv, offers.csv. Try: ittp plan --trainees {folder}/trainees.csv --schools {folder}/schools.csv --offers {folder}/offers.csv --out {folder}/plan.csv");
    }
}
