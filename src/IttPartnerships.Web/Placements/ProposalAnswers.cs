using IttPartnerships.Placements;

namespace IttPartnerships.Web.Placements;

/// <summary>One line of the form a school answers with.</summary>
internal sealed class ProposalLine
{
    public PlacementId Placement { get; set; }

    public Guid Version { get; set; }

    /// <summary>"accept", "decline", or nothing for later.</summary>
    public string? Choice { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What waits for a school's answer, with what it has filled in so far.</summary>
/// <param name="Linked">Each placement has a page for whoever reads this.</param>
internal sealed record ProposalAnswers(FindProposals.Found Found, IReadOnlyList<ProposalLine> Lines, IReadOnlyDictionary<PlacementId, string> Errors, bool Linked)
{
    /// <summary>The lines that say something, as the use case takes them.</summary>
    public static List<AnswerProposal.Answer> Given(IEnumerable<ProposalLine> lines) =>
        [.. lines.Where(line => line.Choice is "accept" or "decline").Select(line => new AnswerProposal.Answer(line.Placement, line.Version, line.Choice == "accept", line.Reason))];

    /// <summary>Which refusal belongs to which placement, from the number in its field.</summary>
    public static Dictionary<PlacementId, string> ErrorsOf(IReadOnlyList<AnswerProposal.Answer> given, IEnumerable<Kernel.Refusal> refusals) =>
        refusals.Select(refusal => (refusal, At: given.Select((_, i) => i).FirstOrDefault(i => refusal.Field?.StartsWith($"Answers[{i}].", StringComparison.Ordinal) == true, -1)))
            .Where(each => each.At >= 0).GroupBy(each => given[each.At].Placement).ToDictionary(group => group.Key, group => group.First().refusal.Statement);

    public string ChoiceOf(int row) => Line(row)?.Choice ?? "";

    public string? ReasonOf(int row) => Line(row)?.Reason;

    public string? ErrorOf(int row) => Errors.GetValueOrDefault(Found.Waiting[row].Id);

    private ProposalLine? Line(int row) => Lines.FirstOrDefault(line => line.Placement == Found.Waiting[row].Id);
}
