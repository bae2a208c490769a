using System.Text.Json;
using IttPartnerships.Cli;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Organisations.Finding;

namespace IttPartnerships.Tests.Cli.Organisations;

/// <summary>The database is told by the environment, as people tell it, so these do not run beside each other.</summary>
[Collection(nameof(FindCommandTests))]
public sealed class FindCommandTests
{
    [Fact]
    public async Task A_search_prints_what_it_found_and_how_far_it_is()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var (code, output, _) = await Run(register, "find", "academy", "--near", "LS6 3AA", "--within", "30", "--open");

        code.ShouldBe(0);
        output.ShouldStartWith("1 organisation, minutes from LS6 3AA");
        output.ShouldContain("Saint Mary\u2019s Catholic Academy");
        output.ShouldContain("estimate)");
    }

    [Fact]
    public async Task A_program_can_read_the_same_as_json()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var (_, output, _) = await Run(register, "find", "training partner", "--json");

        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("total").GetInt32().ShouldBe(1);
        answer.GetProperty("meaning").GetString().ShouldBe("lead partners");
        answer.GetProperty("organisations")[0].GetProperty("roles")[0].GetString().ShouldBe("Lead partner");
    }

    [Fact]
    public async Task Filters_narrow_as_on_the_page()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        (await Run(register, "find", "--setting", "special", "pupil-referral-unit")).Output.ShouldStartWith("2 organisations");
        (await Run(register, "find", "--phase", "secondary", "--closed")).Output.ShouldContain("Leeds West Academy");
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_says_why_and_fails()
    {
        await using var register = await FindingFixture.Create(DatabaseKind.Sqlite);

        var (code, _, error) = await Run(register, "find", "--near", "nonsense");

        code.ShouldBe(2);
        error.ShouldContain("Enter a postcode");
    }

    private static async Task<(int Code, string Output, string Error)> Run(FindingFixture register, params string[] arguments)
    {
        Environment.SetEnvironmentVariable("ITTP_SQLITE", register.Database.Settings.SqliteFile);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Program.Root().Parse(arguments).InvokeAsync(
            new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
