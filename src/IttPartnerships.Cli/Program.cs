using System.CommandLine;
using IttPartnerships.Cli.Access;
using IttPartnerships.Cli.Allocation;
using IttPartnerships.Cli.Data;
using IttPartnerships.Cli.Demonstration;
using IttPartnerships.Cli.Jobs;
using IttPartnerships.Cli.Organisations;
using IttPartnerships.Cli.Partnerships;

namespace IttPartnerships.Cli;

public static class Program
{
    /// <summary>Every verb of <c>ittp</c>, one file each: a new one is one line here.</summary>
    public static RootCommand Root() => new("ITT Partnerships: the year of a partnership that trains teachers, from the command line.")
    {
        PlanCommand.Create(),
        ExamplesCommand.Create(),
        TravelCommand.Create(),
        FindCommand.Create(),
        ImportCommand.Create(),
        PictureCommand.Create(),
        DemonstrationCommand.Create(),
        JobsCommand.Create(),
        InviteCommand.Create(),
        DatabaseCommand.Create(),
    };

    public static Task<int> Main(string[] arguments) => Root().Parse(arguments).InvokeAsync();
}
