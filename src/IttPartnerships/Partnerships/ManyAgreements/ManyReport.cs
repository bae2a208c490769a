using System.Text.Json;
using System.Text.Json.Serialization;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>What came of one agreement of many. Stored by name in reports of jobs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ManyResult>))]
public enum ManyResult
{
    Sent,
    SentAndSigned,

    /// <summary>Drafted and not to be sent, as was asked.</summary>
    Drafted,

    /// <summary>Was so before: nothing was done.</summary>
    Already,

    /// <summary>Could not be sent: it stays a draft.</summary>
    StaysDraft,

    /// <summary>Not even drafted.</summary>
    NotDrafted,
}

/// <param name="Agreement">Empty where nothing was drafted.</param>
/// <param name="Reasons">Why it was not sent or drafted.</param>
public sealed record ManyRow(Guid? Agreement, Guid Partner, string PartnerName, ManyResult Result, IReadOnlyList<string> Reasons);

/// <summary>What came of many agreements asked for at once: kept with the job.</summary>
public sealed record ManyReport(IReadOnlyList<ManyRow> Rows)
{
    public static ManyReport? Read(string? result) => result is null ? null : JsonSerializer.Deserialize<ManyReport>(result);

    public int Count(params ReadOnlySpan<ManyResult> results)
    {
        var wanted = results.ToArray();
        return Rows.Count(row => wanted.Contains(row.Result));
    }

    public string Words
    {
        get
        {
            var (sent, drafted, already, not) = (Count(ManyResult.Sent, ManyResult.SentAndSigned), Count(ManyResult.Drafted), Count(ManyResult.Already), Count(ManyResult.StaysDraft, ManyResult.NotDrafted));
            string[] parts =
            [
                .. sent > 0 ? new[] { $"{Counted.Of(sent, "agreement", "agreements")} sent" } : [],
                .. drafted > 0 ? new[] { $"{drafted} drafted" } : [],
                .. already > 0 ? new[] { $"{already} done before" } : [],
                .. not > 0 ? new[] { $"{not} could not be {(sent > 0 ? "sent" : "done")}" } : [],
            ];
            return parts.Length == 0 ? "Nothing was to be done" : string.Join(", ", parts);
        }
    }
}

public static class ManyResultWords
{
    extension(ManyResult result)
    {
        public string Words => result switch
        {
            ManyResult.Sent => "Sent",
            ManyResult.SentAndSigned => "Sent and signed for the provider",
            ManyResult.Drafted => "Drafted",
            ManyResult.Already => "Done before",
            ManyResult.StaysDraft => "Not sent: stays a draft",
            ManyResult.NotDrafted => "Not drafted",
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Maybe a result was added without its words."),
        };
    }
}
