using System.Xml.Linq;
using IttPartnerships.Cli;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Cli.Organisations;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Cli.Partnerships;

/// <summary>The database is told by the environment, as people tell it, so these do not run beside others that do so.</summary>
[Collection(nameof(FindCommandTests))]
public sealed class PictureCommandTests
{
    [Fact]
    public async Task A_partnership_a_country_and_the_surroundings_of_anybody_are_drawn_into_a_file()
    {
        await using var scene = await Scene.Create();

        (await scene.Run("--provider", "l1k", "--year", "2026")).ShouldBe((0, ""));
        scene.Title().ShouldBe("The partnership of Larkmere University, 2026 to 2027");
        (await scene.Run("--year", "2026", "--columns", "8")).ShouldBe((0, ""));
        scene.Title().ShouldBe("Partnerships that train teachers in England, 2026 to 2027");
        (await scene.Run("--organisation", scene.Partner.Value.ToString(), "--year", "2026")).ShouldBe((0, ""));
        scene.Title().ShouldBe("Who Ash Grove Trust works with, 2026 to 2027");
    }

    [Theory]
    [InlineData("No organisation has the number 9ZZ. Find it by name", "--provider", "9ZZ")]
    [InlineData("No partnership is known for 2019 to 2020. There is something for 2026.", "--provider", "L1K", "--year", "2019")]
    [InlineData("--year must be the year an academic year starts in", "--year", "26")]
    [InlineData("Say --provider or --organisation, not both", "--provider", "L1K", "--organisation", "L1K")]
    [InlineData("--columns must be a whole number from 1 to 20", "--columns", "0")]
    public async Task What_cannot_be_drawn_is_said_in_plain_words(string words, params string[] arguments)
    {
        await using var scene = await Scene.Create();

        var (code, error) = await scene.Run(arguments);

        code.ShouldNotBe(0);
        error.ShouldContain(words);
        File.Exists(scene.Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await using var scene = await Scene.Create();

        var (code, error) = await scene.Run(["--year", "2026"], Path.Combine(scene.Out, "below", "nothing.svg"));

        code.ShouldBe(2);
        error.ShouldContain("cannot be written");
    }

    private sealed class Scene(TestDatabase database) : IAsyncDisposable
    {
        public OrganisationId Partner { get; private set; }

        public string Out { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.svg");

        public static async Task<Scene> Create()
        {
            var scene = new Scene(await TestDatabase.Create(DatabaseKind.Sqlite));
            await using var db = scene.Database.Open();
            var provider = await db.AddOrganisation("Larkmere University");
            scene.Partner = await db.AddOrganisation("Ash Grove Trust");
            db.AddRange(
                new OrganisationIdentifier { Organisation = provider, Scheme = IdentifierScheme.ProviderCode, Value = "L1K" },
                new PublishedPartnership { Provider = provider, Partner = scene.Partner, Year = new(2026) });
            await db.SaveForTest();
            return scene;
        }

        private TestDatabase Database { get; } = database;

        public Task<(int Code, string Error)> Run(params string[] arguments) => Run(arguments, Out);

        public async Task<(int Code, string Error)> Run(string[] arguments, string file)
        {
            Environment.SetEnvironmentVariable("ITTP_SQLITE", Database.Settings.SqliteFile);
            using StringWriter output = new(), error = new();
            var code = await Program.Root().Parse(["picture", .. arguments, "--out", file]).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
            return (code, error.ToString());
        }

        public string Title() => XDocument.Load(Out).Root!.Elements().First().Value;

        public ValueTask DisposeAsync()
        {
            File.Delete(Out);
            return Database.DisposeAsync();
        }
    }
}
