using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IttPartnerships.Journal;

/// <summary>One fact's change, as words: empty before means it was not known, empty after that it no longer is.</summary>
public sealed record FactChange(string Fact, string? Before, string? After);

/// <summary>Before and after as the journal keeps them: <c>{"Name":["before","after"]}</c>.</summary>
public static class ChangeDetail
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<FactChange> changes) =>
        JsonSerializer.Serialize(changes.ToDictionary(c => c.Fact, c => (string?[])[c.Before, c.After]), Plain);

    /// <summary>The changes of a stored detail; none where there is no detail or it is of another shape.</summary>
    public static IReadOnlyList<FactChange> Read(string? detail)
    {
        if (string.IsNullOrEmpty(detail))
        {
            return [];
        }

        using var json = JsonDocument.Parse(detail);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? [.. json.RootElement.EnumerateObject().Where(p => IsPair(p.Value)).Select(p => new FactChange(p.Name, p.Value[0].GetString(), p.Value[1].GetString()))]
            : [];
    }

    /// <summary>A value as the journal writes it: days as 2026-08-31, words for enums, empty for nothing.</summary>
    public static string? Words(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool IsPair(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String or JsonValueKind.Null);
}
