using IttPartnerships.Programmes;

namespace IttPartnerships.Requirements;

/// <summary>How requirements are written, on pages and in documents.</summary>
public static class SeverityWords
{
    extension(RequirementSeverity severity)
    {
        public string Words => severity switch
        {
            RequirementSeverity.Must => "must",
            RequirementSeverity.Should => "should",
            RequirementSeverity.Info => "for information",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Maybe a severity was added without its words."),
        };
    }
}

public static class ConfidenceWords
{
    extension(RequirementConfidence confidence)
    {
        public string Words => confidence switch
        {
            RequirementConfidence.Own => "this product’s source texts",
            RequirementConfidence.Official => "an official source",
            RequirementConfidence.Restated => "others who restate it",
            RequirementConfidence.WorkedOut => "working it out",
            RequirementConfidence.Memory => "memory only",
            _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Maybe a confidence was added without its words."),
        };
    }
}

public static class AppliesToWords
{
    extension(AppliesTo applies)
    {
        /// <summary>"6 routes: …; beginning 2024 to 2025 or later; where the course lasts four years".</summary>
        public string Words => string.Join("; ", ((string?[])
        [
            Routes(applies.Routes),
            applies.FirstYear is { } year ? $"who begin in {year} or later" : null,
            applies.From is { } from ? $"who end on {from.ToString("d MMMM yyyy", Kernel.Dates.British)} or later" : null,
            applies.When is { } when ? $"where {when.Words}" : null,
        ]).OfType<string>());
    }

    private static string Routes(IReadOnlyList<TrainingRoute> routes)
    {
        var all = RouteFacts.All.Count;
        if (routes.Count == 0 || routes.Count == all)
        {
            return "every route";
        }

        return routes.Count <= all / 2
            ? string.Join(", ", routes.Select(route => route.Words))
            : $"every route but {string.Join(", ", RouteFacts.All.Select(facts => facts.Route).Except(routes).Select(route => route.Words))}";
    }
}
