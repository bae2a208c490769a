using System.Runtime.InteropServices;

namespace IttPartnerships.Planner;

/// <summary>
/// What one slot's candidate really costs: itself plus the cheapest way to complete the trainee's course from there, at the other
/// windows' present prices. A guide for filling one window; what is kept is kept by the fill itself.
/// </summary>
internal sealed class LookAhead(Draft draft, long[] prices)
{
    private const int StepsAhead = 500;

    // At most this many schools can be taken by the course's other letters, so this many of each class are enough to choose from.
    private const int OfEachClass = 6;
    private readonly Model model = draft.Model;
    private readonly TraineeSearch search = new(draft.Model);
    private readonly Dictionary<(KeyStages Missing, bool Setting, int School), (long Cost, int[] Schools)> known = [];
    private readonly Dictionary<(KeyStages Stages, bool Setting), HashSet<int>> kept = [];
    private readonly List<Priced> all = [];
    private readonly List<(int Position, ILookup<int, Priced> AtSchool)> sameLetter = [];
    private int slot = -1;
    private long nothingElse;

    /// <summary>Gets ready for the candidates of one slot.</summary>
    /// <param name="open">Slots that are still to be filled after this one; others stay as they are.</param>
    public void Prepare(int at, HashSet<int> open)
    {
        slot = at;
        known.Clear();
        sameLetter.Clear();
        var trainee = model.TraineeOf[at];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            var options = search.Options(other - model.FirstSlot[trainee]);
            options.Clear();
            if (other != at && draft.IsFilled(other))
            {
                options.Add(new Priced(draft.At(other).Cost, draft.Chosen[other]));
            }
            else if (other != at && open.Contains(other))
            {
                Shortlist(other, options);
                if (model.LetterOf[other] == model.LetterOf[at])
                {
                    sameLetter.Add((other - model.FirstSlot[trainee], all.ToLookup(option => model.Candidates[other][option.Choice].School)));
                }
            }
        }

        nothingElse = search.Run(trainee, StepsAhead);
    }

    /// <summary>The trainee's whole cost with the slot unfilled.</summary>
    public long Unfilled => nothingElse + Costing.ApartAt(draft, slot, Costing.Nowhere);

    /// <summary>The trainee's whole cost with this candidate in the slot.</summary>
    public long With(int choice)
    {
        var candidate = model.Candidates[slot][choice];
        var wanted = model.Trainee(slot);
        var own = candidate.Cost + Costing.ApartAt(draft, slot, candidate.School);
        var key = (wanted.KeyStages & ~candidate.Stages, wanted.NeedsSetting is not null && !candidate.InSetting, sameLetter.Count > 0 ? candidate.School : -1);
        ref var rest = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key, out var found);
        if (!found)
        {
            rest = Search(choice, candidate);
        }

        return rest.Schools.Contains(candidate.School) ? own + Search(choice, candidate).Cost : own + rest.Cost;
    }

    // The rest of the course with this candidate, and the schools of other letters it uses.
    private (long Cost, int[] Schools) Search(int choice, in Candidate candidate)
    {
        var first = model.FirstSlot[model.TraineeOf[slot]];
        var options = search.Options(slot - first);
        options.Clear();
        options.Add(new Priced(candidate.Cost, choice));
        foreach (var (position, atSchool) in sameLetter)
        {
            search.Options(position).Clear();
            search.Options(position).AddRange(atSchool[candidate.School]);
        }

        var cost = search.Run(model.TraineeOf[slot], StepsAhead) - candidate.Cost;
        options.Clear();
        List<int> schools = [];
        for (var i = 0; i < search.Best.Length; i++)
        {
            if (search.Best[i] >= 0 && model.LetterOf[first + i] != model.LetterOf[slot])
            {
                schools.Add(model.Candidates[first + i][search.Best[i]].School);
            }
        }

        return (cost, [.. schools]);
    }

    // The cheapest few of each class (what they teach of what is needed, and the setting), each school once a class.
    private void Shortlist(int other, List<Priced> options)
    {
        var needed = model.Trainee(other).KeyStages;
        var window = model.WindowOf[other];
        var candidates = model.Candidates[other];
        all.Clear();
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            all.Add(new Priced(candidates[choice].Cost + prices[model.OfferResource(candidates[choice].Offer, window)], choice));
        }

        all.Sort(TraineeSearch.ByCost);
        kept.Clear();
        foreach (var option in all)
        {
            var candidate = candidates[option.Choice];
            ref var schools = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, (candidate.Stages & needed, candidate.InSetting), out _);
            schools ??= [];
            if (schools.Count < OfEachClass && schools.Add(candidate.School))
            {
                options.Add(option);
            }
        }
    }
}
