using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Placements;

/// <summary>What is not as it should be with a placement, and needs somebody.</summary>
public enum PlacementProblem
{
    /// <summary>No agreement in force covers every day of it (invariant 7).</summary>
    NoAgreement,

    /// <summary>It begins soon, and is not confirmed.</summary>
    NotFirm,

    /// <summary>The school has only days left to answer, or did not.</summary>
    AnswerDue,

    /// <summary>The school declined or did not answer, and the trainee has no other place in that window.</summary>
    NeedsAnother,

    /// <summary>It begins soon, and the trainee has not been told.</summary>
    NotShown,

    /// <summary>It has begun or begins soon, and the school has named no mentor.</summary>
    NoMentor,
}

/// <summary>Which placements of a year somebody looks for. Everything but the year may be left open.</summary>
public sealed record PlacementSearch(AcademicYear Year)
{
    public PlacementState? State { get; init; }

    public CourseId? Course { get; init; }

    /// <summary>Part of a trainee's name or reference, or of a school's name.</summary>
    public string? Words { get; init; }

    public string? Window { get; init; }

    public PlacementProblem? Problem { get; init; }
}

/// <summary>A placement looked at for problems.</summary>
/// <param name="Replaced">The trainee has a live placement in the same window.</param>
public sealed record ProblemFacts(PlacementState State, DateOnly FirstDay, DateOnly? AnswerBy, DateOnly? PublishedOn, bool Agreed, bool Replaced, DateOnly Today, bool HasMentor = true);

public static class PlacementProblems
{
    /// <summary>Days before the first one, from which a placement should be confirmed; and from which its trainee should know.</summary>
    internal const int Soon = 28;
    internal const int VerySoon = 14;
    internal const int AnswerSoon = 3;

    public static IReadOnlyList<PlacementProblem> Of(ProblemFacts facts)
    {
        List<PlacementProblem> found = [];
        Add(PlacementProblem.NoAgreement, facts.State.IsOpen && !facts.Agreed);
        Add(PlacementProblem.NotFirm, facts.State is PlacementState.Pencilled or PlacementState.Proposed or PlacementState.Accepted && facts.FirstDay <= facts.Today.AddDays(Soon));
        Add(PlacementProblem.AnswerDue, facts.State == PlacementState.Proposed && facts.AnswerBy <= facts.Today.AddDays(AnswerSoon));
        Add(PlacementProblem.NeedsAnother, facts.State is PlacementState.Declined or PlacementState.Expired && !facts.Replaced);
        Add(PlacementProblem.NotShown, facts.State is PlacementState.Confirmed or PlacementState.UnderWay && facts.PublishedOn is null && facts.FirstDay <= facts.Today.AddDays(VerySoon));
        Add(PlacementProblem.NoMentor, facts.State is PlacementState.Confirmed or PlacementState.UnderWay && !facts.HasMentor && facts.FirstDay <= facts.Today.AddDays(VerySoon));
        return found;

        void Add(PlacementProblem problem, bool holds)
        {
            if (holds)
            {
                found.Add(problem);
            }
        }
    }

    extension(PlacementProblem problem)
    {
        public string Words => problem switch
        {
            PlacementProblem.NoAgreement => "No agreement in force",
            PlacementProblem.NotFirm => "Begins soon, not confirmed",
            PlacementProblem.AnswerDue => "Answer due",
            PlacementProblem.NeedsAnother => "Needs another place",
            PlacementProblem.NotShown => "Trainee not told",
            PlacementProblem.NoMentor => "No mentor named",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Maybe a problem was added without its words."),
        };
    }
}
