using System.Net;
using System.Text.Json;

namespace IttPartnerships.Organisations.Places;

/// <summary>What the table service answered; durations are seconds, null where no way was found.</summary>
internal sealed record TableAnswer(string? Code, double?[]?[]? Durations, TableAnswer.Waypoint?[]? Sources, TableAnswer.Waypoint?[]? Destinations)
{
    public static readonly TableAnswer None = new(null, null, null, null);
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>Null where the answer is a table.</summary>
    public string? Problem => Code switch
    {
        "Ok" when Durations is not null => null,
        "Ok" or null => "The routing server answered something that is not a table of durations",
        _ => $"The routing server refused: {new string([.. Code.Where(char.IsAsciiLetterOrDigit).Take(30)])}",
    };

    /// <exception cref="HttpRequestException">No connection, or a status that is neither success nor 400, which carries a code of its own.</exception>
    public static async Task<TableAnswer> Get(HttpClient http, Uri address, CancellationToken stop)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
        if (response.StatusCode != HttpStatusCode.BadRequest)
        {
            response.EnsureSuccessStatusCode();
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(stop);
            return await JsonSerializer.DeserializeAsync<TableAnswer>(body, Names, stop) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Null where the server gave no usable time, or moved an end too far to its nearest road.</summary>
    public double? Seconds(int row, int column, double farthest) =>
        At(At(Durations, row), column) is { } seconds and >= 0 && IsNear(At(Sources, row), farthest) && IsNear(At(Destinations, column), farthest)
            ? seconds
            : null;

    private static bool IsNear(Waypoint? end, double farthest) => end?.Distance is not { } metres || metres <= farthest;

    private static T? At<T>(T?[]? row, int index) => row is not null && index < row.Length ? row[index] : default;

    /// <param name="Distance">Metres from the place asked for to the nearest road; older servers leave it out.</param>
    public sealed record Waypoint(double? Distance);
}
