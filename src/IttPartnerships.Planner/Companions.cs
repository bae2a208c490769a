namespace IttPartnerships.Planner;

/// <summary>
/// Two who asked to be together and whose patterns are the same, slot by slot: what the two of them cost at least can be worked out together. A trainee is in one
/// such pair at most, the one with the lowest number; other wishes of theirs are told to each alone (<see cref="TogetherFloor"/>).
/// </summary>
/// <param name="One">The trainee with the lower number.</param>
internal readonly record struct Companions(int One, int Other)
{
    public static IReadOnlyList<Companions> Of(Model model)
    {
        List<Companions> pairs = [];
        var taken = new bool[model.TraineeCount];
        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            foreach (var partner in model.Partners[trainee])
            {
                if (partner > trainee && !taken[trainee] && !taken[partner] && Alike(model, trainee, partner))
                {
                    (taken[trainee], taken[partner]) = (true, true);
                    pairs.Add(new(trainee, partner));
                }
            }
        }

        return pairs;
    }

    private static bool Alike(Model model, int one, int other)
    {
        var slots = model.FirstSlot[one + 1] - model.FirstSlot[one];
        if (slots != model.FirstSlot[other + 1] - model.FirstSlot[other])
        {
            return false;
        }

        for (var i = 0; i < slots; i++)
        {
            var (mine, theirs) = (model.FirstSlot[one] + i, model.FirstSlot[other] + i);
            if (model.WindowOf[mine] != model.WindowOf[theirs] || model.LetterOf[mine] != model.LetterOf[theirs])
            {
                return false;
            }
        }

        return true;
    }
}
