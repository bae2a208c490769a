namespace IttPartnerships.Planner;

/// <summary>Reads what the letters of one trainee's course after another could be. One worker's.</summary>
internal sealed class OptionReader(Model model, Company company, LabelClasses labels)
{
    private readonly LetterJoins joins = new(model);
    private readonly List<int> slots = [];
    private readonly List<(int Brings, CourseOption Option)> options = [];
    private readonly List<int> places = [];
    private readonly List<int> taken = [];

    // By school: its number in the course, and the trainee it is of.
    private readonly (int Trainee, ushort Number)[] numberOf = [.. Enumerable.Repeat((Nobody, default(ushort)), model.Problem.Schools.Count)];
    private const int Nobody = -1;
    private int schools;

    /// <returns>The letters, and how many schools there are among their options.</returns>
    public (CourseLetter[] Letters, int Schools) Read(int trainee)
    {
        schools = 0;
        List<CourseLetter> letters = [];
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            if (model.LetterOf[slot] == slot - model.FirstSlot[trainee])
            {
                letters.Add(Letter(trainee, slot));
            }
        }

        return ([.. letters], schools);
    }

    private CourseLetter Letter(int trainee, int first)
    {
        options.Clear();
        places.Clear();
        model.ReadLetter(first, slots);
        if (slots.Count == 1)
        {
            AddCandidates(trainee, first);
        }
        else
        {
            AddJoined(trainee);
        }

        return new(options, [.. places]) { Slots = slots.Count, OutSlots = slots.Sum(model.OutSlots), OutPoints = slots.Sum(OutPointsOf) };
    }

    // Of a letter of one slot, as nearly all are: nothing is made on the way, since there are a million of these in a year of two thousand.
    private void AddCandidates(int trainee, int slot)
    {
        var (candidates, window) = (model.Candidates[slot], model.WindowOf[slot]);
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            ref readonly var candidate = ref candidates[choice];
            var more = places.Count;
            foreach (var side in company.PaidFor(slot, choice))
            {
                places.Add(model.OfferResources + side);
            }

            options.Add((candidate.Brings, new((int)PointsOf(slot, choice), model.OfferResource(candidate.Offer, window), more, NumberOf(trainee, candidate.School), (byte)(places.Count - more), (byte)labels.Of[candidate.School])));
        }
    }

    private void AddJoined(int trainee)
    {
        foreach (var one in joins.Read(slots, PointsOf))
        {
            var (brings, outs) = (0, 0);
            taken.Clear();
            var choices = joins.Choices(one);
            for (var i = 0; i < choices.Length; i++)
            {
                if (choices[i] < 0)
                {
                    outs += model.OutSlots(slots[i]);
                    continue;
                }

                ref readonly var candidate = ref model.Candidates[slots[i]][choices[i]];
                brings |= candidate.Brings;
                taken.Add(model.OfferResource(candidate.Offer, model.WindowOf[slots[i]]));
                foreach (var side in company.PaidFor(slots[i], choices[i]))
                {
                    taken.Add(model.OfferResources + side);
                }
            }

            if (outs > 0)
            {
                brings = CourseNeeds.All(model.Problem.Trainees[trainee]) + 1;
                taken.Add(-outs);
            }

            options.Add((brings, new((int)one.Cost, taken[0], places.Count, NumberOf(trainee, one.School), (byte)(taken.Count - 1), (byte)labels.Of[one.School])));
            for (var i = 1; i < taken.Count; i++)
            {
                places.Add(taken[i]);
            }
        }
    }

    private long PointsOf(int slot, int choice) => choice < 0 ? OutPointsOf(slot) : model.Candidates[slot][choice].Cost + company.Unmet(slot, choice);

    private long OutPointsOf(int slot) => model.OutPoints(slot) + company.Out(slot);

    private ushort NumberOf(int trainee, int school)
    {
        if (numberOf[school].Trainee != trainee)
        {
            numberOf[school] = (trainee, (ushort)schools++);
        }

        return numberOf[school].Number;
    }
}
