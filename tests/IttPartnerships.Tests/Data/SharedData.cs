namespace IttPartnerships.Tests.Data;

/// <summary>
/// Real open data beside the repository (or where <c>ITTP_SHARED_DATA</c> says). It is not part of the project: tests that
/// want it are skipped with a message where it is absent.
/// </summary>
public static class SharedData
{
    public static string File(params ReadOnlySpan<string> path)
    {
        var file = Path.Combine([Folder(), .. path]);
        if (!System.IO.File.Exists(file))
        {
            Assert.Skip($"The open data file {string.Join('/', path)} is not on this machine.");
        }

        return file;
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("ITTP_SHARED_DATA") is { Length: > 0 } said)
        {
            return said;
        }

        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !System.IO.File.Exists(Path.Combine(here.FullName, "IttPartnerships.slnx")))
        {
            here = here.Parent;
        }

        return Path.Combine(here?.Parent?.FullName ?? ".", "shared", "data");
    }
}
