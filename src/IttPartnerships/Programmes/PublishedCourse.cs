using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Programmes;

/// <summary>One course as DfE’s Publish service writes it, a line of JSON each. Only facts are read.</summary>
internal sealed record PublishedCourse(
    string? Name, string? Code, string? Qualification, string? ProgramType, string? FundingType, string? StudyMode, string? AgeRange, string? SubjectLevel, string? IsSend,
    IReadOnlyList<PublishedCourse.Named>? Subjects, PublishedCourse.Named? TrainingProvider, PublishedCourse.Named? AccreditedBody)
{
    public sealed record Named(string? Code, string? Name);

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);

    /// <summary>The accredited provider’s code: a course without accredited body is the training provider’s own.</summary>
    public string ProviderCode => (AccreditedBody?.Code ?? TrainingProvider?.Code ?? "").Trim();

    public string TidyCode => (Code ?? "").Trim().ToUpperInvariant();

    public string Title => (Name ?? "").Trim();

    public TrainingPhase? Phase => SubjectLevel switch
    {
        "primary" => TrainingPhase.Primary,
        "secondary" => TrainingPhase.Secondary,
        "further_education" => TrainingPhase.FurtherEducation,
        _ => null,
    };

    /// <summary>Null where the file does not settle it: further education, and salaried courses of universities.</summary>
    public TrainingRoute? Route => (ProgramType, FundingType) switch
    {
        _ when Qualification is "pgce" or "pgde" => null,
        ("HE" or "SC", "fee" or null) => TrainingRoute.ProviderLedPostgraduate,
        ("SD", _) => TrainingRoute.SchoolDirectFee,
        ("SS", _) => TrainingRoute.SchoolDirectSalaried,
        ("TA", _) => TrainingRoute.PostgraduateApprenticeship,
        ("TDA", _) => TrainingRoute.TeacherDegreeApprenticeship,
        _ => null,
    };

    public StudyMode? Mode => StudyMode switch { "F" => Programmes.StudyMode.FullTime, "P" => Programmes.StudyMode.PartTime, _ => null };

    /// <summary>"11_to_18".</summary>
    public (int Low, int High)? Ages => AgeRange?.Split("_to_") is [var low, var high] && int.TryParse(low, out var from) && int.TryParse(high, out var to) ? (from, to) : null;

    public string SubjectNames => string.Join("; ", (Subjects ?? []).Select(subject => subject.Name?.Trim()).Where(name => !string.IsNullOrEmpty(name)).Distinct());

    /// <summary>Every line of the file; a line that is no course is a problem, and so is one without a code or a provider.</summary>
    public static List<(int Row, PublishedCourse Course)> ReadAll(Stream content, FileProblems problems, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        List<(int, PublishedCourse)> courses = [];
        using var text = new StreamReader(Unpacked(content), Encoding.UTF8);
        for (var row = 1; text.ReadLine() is { } line; row++)
        {
            if (row % 1000 == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(row, "Reading"));
            }

            if (line.Length > 0 && Read(line, row, problems) is { } course)
            {
                courses.Add((row, course));
            }
        }

        progress?.Report(new ImportProgress(courses.Count, "Comparing"));
        return courses;
    }

    private static PublishedCourse? Read(string line, int row, FileProblems problems)
    {
        try
        {
            if (JsonSerializer.Deserialize<PublishedCourse>(line, Shape) is { } course && course.TidyCode.Length > 0 && course.ProviderCode.Length > 0)
            {
                return course;
            }

            problems.Add(row, "", "", "a course needs a code and a training provider with its code");
        }
        catch (JsonException)
        {
            problems.Add(row, "", line.Length > 40 ? line[..40] : line, "this line is not a course in JSON");
        }

        return null;
    }

    private static Stream Unpacked(Stream content)
    {
        var packed = content.ReadByte() == 0x1f && content.ReadByte() == 0x8b;
        content.Position = 0;
        return packed ? new GZipStream(content, CompressionMode.Decompress, leaveOpen: true) : content;
    }
}
