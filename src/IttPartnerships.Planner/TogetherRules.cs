namespace IttPartnerships.Planner;

/// <summary>What a trainee's other placements leave for one slot to bring.</summary>
/// <param name="Missing">Key stages not covered yet.</param>
/// <param name="SettingMissing">True when a needed setting is not among them yet.</param>
/// <param name="Last">True when every other slot is filled, so that this one has to bring all of it.</param>
internal readonly record struct RestOfCourse(KeyStages Missing, bool SettingMissing, bool Last)
{
    /// <summary>True when the slot may have this candidate while the trainee's other placements stay as they are.</summary>
    public bool Allows(Draft draft, int slot, in Candidate candidate) =>
        Completes(candidate) && TogetherRules.KeepsLetters(draft, slot, candidate.School);

    public bool Completes(in Candidate candidate) =>
        !Last || ((Missing & ~candidate.Stages) == KeyStages.None && (!SettingMissing || candidate.InSetting));
}

/// <summary>The rules that look at all the placements of one trainee together.</summary>
internal static class TogetherRules
{
    /// <summary>Same letter, same school; different letters, different schools.</summary>
    public static bool KeepsLetters(Draft draft, int slot, int school)
    {
        var model = draft.Model;
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            if (other != slot && draft.IsFilled(other) && (model.LetterOf[other] == model.LetterOf[slot]) != (draft.At(other).School == school))
            {
                return false;
            }
        }

        return true;
    }

    public static RestOfCourse Rest(Draft draft, int slot)
    {
        var model = draft.Model;
        var trainee = model.TraineeOf[slot];
        var wanted = model.Problem.Trainees[trainee];
        var (missing, settingMissing, last) = (wanted.KeyStages, wanted.NeedsSetting is not null, true);
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            if (other == slot)
            {
                continue;
            }

            last &= draft.IsFilled(other);
            if (draft.IsFilled(other))
            {
                missing &= ~draft.At(other).Stages;
                settingMissing &= !draft.At(other).InSetting;
            }
        }

        return new RestOfCourse(missing, settingMissing, last);
    }
}
