namespace IttPartnerships.Tests.House;

/// <summary>The repository these tests were built from, as files.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["artifacts", "node_modules", ".git", "data"];

    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files somebody wrote, below these folders, by the ends of their names; paths from the root.</summary>
    public static IEnumerable<string> Written(IEnumerable<string> folders, params string[] ends) => folders
        .Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => ends.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotOurs, StringComparer.Ordinal).Any());

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "IttPartnerships.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No IttPartnerships.slnx above {AppContext.BaseDirectory}.");
    }
}
