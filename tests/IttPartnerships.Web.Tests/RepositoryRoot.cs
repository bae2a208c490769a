namespace IttPartnerships.Web.Tests;

/// <summary>Where the solution lies, found upwards from the test's own folder.</summary>
internal static class RepositoryRoot
{
    public static readonly string Path = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "IttPartnerships.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No IttPartnerships.slnx above {AppContext.BaseDirectory}.");
    }
}
