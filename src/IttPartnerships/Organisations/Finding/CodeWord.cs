namespace IttPartnerships.Organisations.Finding;

/// <summary>A choice as addresses and the command line write it: "middle-deemed-primary".</summary>
public static class CodeWord
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Index().Select(sign => char.IsUpper(sign.Item) && sign.Index > 0 ? "-" + sign.Item : sign.Item.ToString())).ToLowerInvariant();

    /// <summary>The choices that were named, in their own order; words that name none are left out.</summary>
    public static IReadOnlyList<T> Read<T>(IEnumerable<string?> words)
        where T : struct, Enum
    {
        var named = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Enum.GetValues<T>().Where(value => named.Contains(Of(value)))];
    }

    public static T? ReadOne<T>(string? word)
        where T : struct, Enum => Read<T>([word]) is [var one] ? one : null;
}
