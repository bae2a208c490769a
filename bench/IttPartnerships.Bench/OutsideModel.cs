using IttPartnerships.Planner;

namespace IttPartnerships.Bench;

/// <summary>An offer that a slot may have, and the column that is 1 where it has it.</summary>
internal readonly record struct OutsideChoice(int Offer, int School, int Column);

/// <summary>
/// The same year as a mixed integer programme for solvers from outside, with every hard rule and every goal and no code of the planner's: x = a slot has an offer, u = a slot is unfilled,
/// y = a letter of several slots is at a school. Goals between two placements are in <see cref="OutsidePairs"/>.
/// </summary>
internal sealed class OutsideModel
{
    private readonly PlanningProblem problem;
    private readonly PlanWeights weights;
    private readonly List<OutsideChoice>[][] choices;
    private readonly int[][] unfilled;

    /// <param name="perSlot">Points of an unfilled slot. Solvers reckon in floating point: as much as the planner's would drown the rest.</param>
    public OutsideModel(PlanningProblem problem, long perSlot, PlanWeights weights)
    {
        (this.problem, this.weights) = (problem, weights);
        choices = [.. problem.Trainees.Select((trainee, t) => trainee.Pattern.Select((_, s) => Choices(t, s)).ToArray())];
        unfilled = [.. problem.Trainees.Select((trainee, t) => trainee.Pattern.Select((_, s) =>
            Programme.Column($"u{t}_{s}", (perSlot * OutsideRules.Slots(trainee, s)) + (trainee.Before.ContainsKey(s) ? weights.Change : 0), whole: true)).ToArray())];
        for (var t = 0; t < problem.Trainees.Count; t++)
        {
            Course(t);
        }

        Places();
        OutsidePairs pairs = new(problem, weights, Programme, choices, unfilled);
        pairs.Contrast();
        pairs.Together();
    }

    public Programme Programme { get; } = new();

    /// <summary>Leaves the solver nothing but to say what this plan costs.</summary>
    public void Fix(IEnumerable<PlannedSlot> plan)
    {
        foreach (var slot in plan)
        {
            foreach (var choice in choices[slot.Trainee][slot.Slot])
            {
                Programme.Fix(choice.Column, choice.Offer == slot.Offer ? 1 : 0);
            }
        }
    }

    /// <summary>Leaves exactly so many slots unfilled, each counted as pins make it: shares of trainees could leave fewer, which says nothing of whole ones.</summary>
    public void Leave(long slots) =>
        Programme.Row(problem.Trainees.SelectMany((trainee, t) => unfilled[t].Select((column, s) => new Term(column, OutsideRules.Slots(trainee, s)))), "=", slots);

    private List<OutsideChoice> Choices(int t, int s) =>
        [.. Enumerable.Range(0, problem.Offers.Count).Where(o => OutsideRules.May(problem, t, s, o)).Select(o =>
            new OutsideChoice(o, problem.Offers[o].School, Programme.Column($"x{t}_{s}_{o}", OutsideRules.Points(problem, weights, t, s, o), whole: true)))];

    private void Course(int t)
    {
        var trainee = problem.Trainees[t];
        foreach (var (own, out_) in choices[t].Zip(unfilled[t]))
        {
            Programme.Row([.. own.Select(choice => new Term(choice.Column)), new(out_)], "=", 1);
        }

        var anyOut = unfilled[t].Select(column => new Term(column)).ToList();
        foreach (var stage in Enum.GetValues<KeyStages>().Where(stage => (stage & trainee.KeyStages) != KeyStages.None))
        {
            Programme.Row([.. choices[t].SelectMany(own => own).Where(choice => (problem.Offers[choice.Offer].KeyStages & stage) != KeyStages.None).Select(choice => new Term(choice.Column)), .. anyOut], ">=", 1);
        }

        if (trainee.NeedsSetting is { } need)
        {
            Programme.Row([.. choices[t].SelectMany(own => own).Where(choice => need.AnyOf.Any(setting => OutsideRules.Same(problem.Schools[choice.School].Setting, setting))).Select(choice => new Term(choice.Column)), .. anyOut], ">=", 1);
        }

        Letters(t);
    }

    private void Letters(int t)
    {
        var letters = problem.Trainees[t].Pattern.Index().GroupBy(slot => slot.Item.Letter, slot => slot.Index, StringComparer.OrdinalIgnoreCase).ToList();
        List<(int School, Term Term)> at = [];
        foreach (var letter in letters)
        {
            List<int> slots = [.. letter];
            if (slots.Count == 1)
            {
                at.AddRange(choices[t][slots[0]].Select(choice => (choice.School, new Term(choice.Column))));
                continue;
            }

            Dictionary<int, int> there = [];
            foreach (var here in slots.SelectMany(s => choices[t][s].GroupBy(choice => choice.School)))
            {
                var column = there.TryGetValue(here.Key, out var known) ? known : there[here.Key] = Programme.Column($"y{t}_{slots[0]}_{here.Key}", 0);
                Programme.Row([.. here.Select(choice => new Term(choice.Column)), new(column, -1)], "<=", 0);
            }

            Programme.Row(there.Values.Select(column => new Term(column)), "<=", 1);
            at.AddRange(there.Select(pair => (pair.Key, new Term(pair.Value))));
        }

        foreach (var school in at.GroupBy(pair => pair.School, pair => pair.Term).Where(_ => letters.Count > 1))
        {
            Programme.Row(school, "<=", 1);
        }
    }

    private void Places()
    {
        var all = choices.SelectMany((slots, t) => slots.SelectMany((own, s) => own.Select(choice => (Window: problem.Trainees[t].Pattern[s].Window.ToUpperInvariant(), Choice: choice)))).ToList();
        foreach (var offer in all.GroupBy(one => (one.Choice.Offer, one.Window)).Where(group => group.Count() > problem.Offers[group.Key.Offer].Places))
        {
            Programme.Row(offer.Select(one => new Term(one.Choice.Column)), "<=", problem.Offers[offer.Key.Offer].Places);
        }

        foreach (var school in all.GroupBy(one => (one.Choice.School, one.Window)).Where(group => group.Count() > problem.Schools[group.Key.School].Places))
        {
            Programme.Row(school.Select(one => new Term(one.Choice.Column)), "<=", problem.Schools[school.Key.School].Places!.Value);
        }
    }
}
