namespace IttPartnerships.Tests.House;

/// <summary>A page of docs/ that is made from the code. The test writes it when asked, and otherwise says that it is out of date.</summary>
internal static class GeneratedPage
{
    private const string Ask = "ITTP_WRITE_DOCS";

    public static void ShouldBeUpToDate(string name, string content)
    {
        var file = Repository.File("docs", name);
        if (Environment.GetEnvironmentVariable(Ask) == "true")
        {
            File.WriteAllText(file, content);
        }

        (File.Exists(file) ? File.ReadAllText(file) : "").ShouldBe(content, $"docs/{name} is out of date. Write it anew: {Ask}=true ./test -class '*GeneratedPageTests'");
    }
}
