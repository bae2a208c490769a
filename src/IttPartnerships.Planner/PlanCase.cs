namespace IttPartnerships.Planner;

/// <summary>Whether a slot is at that school, or stays unfilled: yes or no.</summary>
/// <param name="School">As the problem numbers them; <see cref="PlanCase.Nowhere"/> for unfilled.</param>
/// <param name="Offer">Which of the school's; null for any.</param>
internal readonly record struct Answer(int Slot, int School, int? Offer, bool IsYes)
{
    /// <summary>Whether what is there is what was asked about.</summary>
    public bool IsAbout(int school, int offer) => School == school && (Offer is null || Offer == offer);
}

/// <summary>Those plans in which some questions about single slots are answered so. Prices prove more about some plans than about all.</summary>
internal sealed class PlanCase(IReadOnlyList<Answer> answers)
{
    /// <summary>In place of a school and an offer, where a slot stays unfilled.</summary>
    public const int Nowhere = -1;

    // Parts of a point: dearer than any plan, and no trouble in a sum.
    private const long Outside = 1L << 50;

    /// <summary>All plans.</summary>
    public static PlanCase Any { get; } = new([]);

    public IReadOnlyList<Answer> Answers { get; } = answers;

    public IEnumerable<int> Slots => Answers.Select(answer => answer.Slot).Distinct();

    public PlanCase With(Answer answer) => new([.. Answers, answer]);

    /// <summary>Whether a slot has that offer of that school, or <see cref="Nowhere"/>, in any of them.</summary>
    public bool Has(int slot, int school, int offer)
    {
        foreach (var answer in Answers)
        {
            if (answer.Slot == slot && answer.IsAbout(school, offer) != answer.IsYes)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What that costs for being in none of them: nothing where it is, and more than any plan where it is not.</summary>
    public long CostOf(int slot, int school, int offer) => Has(slot, school, offer) ? 0 : Outside;

    /// <summary>The same of leaving a slot unfilled.</summary>
    public long CostOfNone(int slot) => CostOf(slot, Nowhere, Nowhere);
}
