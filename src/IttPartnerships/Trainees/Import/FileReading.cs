using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees.Import;

/// <summary>How a file is read: which column says what, and what its own words for courses mean here.</summary>
/// <param name="Columns">The heading for each field; a field without one is not read.</param>
/// <param name="Courses">The file's word for a course, folded, and the code it has here.</param>
public sealed record FileReading(IReadOnlyDictionary<TraineeField, string> Columns, IReadOnlyDictionary<string, string> Courses)
{
    public static readonly FileReading Nothing = new(new Dictionary<TraineeField, string>(), new Dictionary<string, string>());

    public static FileReading Of(string json) => JsonSerializer.Deserialize<FileReading>(json) ?? Nothing;

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The same headings are the same layout, in whatever case.</summary>
    public static string DigestOf(IEnumerable<string> headings) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(FoldedText.Fold)))));
}
