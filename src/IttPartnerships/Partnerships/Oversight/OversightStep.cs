namespace IttPartnerships.Partnerships.Oversight;

public enum OversightStepKind
{
    AgreeArrangement,
    NameOwner,
    PlanActivity,
    RecordActivity,
    SettleAction,
    Look,
}

/// <summary>The one thing to do next about a delegation's oversight.</summary>
/// <param name="Method">For an activity that has no record yet.</param>
public sealed record OversightStep(OversightStepKind Kind, OversightMethod? Method = null, OversightActivityId? Activity = null, OversightActionId? Action = null)
{
    /// <summary>Says it as a link does, to the provider that must do it and to the partner that waits for it.</summary>
    public string Words(AgreementSide reader) => (Kind, reader) switch
    {
        (OversightStepKind.AgreeArrangement, AgreementSide.Provider) => "Agree how it is overseen",
        (OversightStepKind.NameOwner, AgreementSide.Provider) => "Name an owner",
        (OversightStepKind.PlanActivity, AgreementSide.Provider) => $"Plan the {Method!.Value.InSentence}",
        (OversightStepKind.RecordActivity, AgreementSide.Provider) => $"Record the {Method!.Value.InSentence}",
        (OversightStepKind.SettleAction, AgreementSide.Provider) => "Follow up the action",
        (OversightStepKind.SettleAction, AgreementSide.Partner) => "Answer, or add evidence",
        _ => "See how it is overseen",
    };

    internal static OversightStep After(Overseen overseen)
    {
        var facts = overseen.Facts;
        if (facts.Agreed.Count == 0)
        {
            return new(OversightStepKind.AgreeArrangement);
        }

        if (!facts.Owned)
        {
            return new(OversightStepKind.NameOwner);
        }

        var soon = facts.On.AddDays(OversightRules.SoonDays);
        var activity = facts.Due.Count > 0 && facts.Due[0].On <= soon ? facts.Due[0] : null;
        var action = facts.Actions.Where(open => open.DueOn <= soon).MinBy(open => open.DueOn);
        return activity is not null && (action is null || activity.On < facts.On || action.DueOn >= facts.On) ? About(activity, overseen)
            : action is not null ? new(OversightStepKind.SettleAction, action.Method, action.Activity, action.Action)
            : new(OversightStepKind.Look);
    }

    private static OversightStep About(DueOversight due, Overseen overseen)
    {
        var behind = overseen.Behind(due);
        var toPlan = due.On >= overseen.Facts.On && behind?.PlannedFor is null;
        return new(toPlan ? OversightStepKind.PlanActivity : OversightStepKind.RecordActivity, due.Method, behind?.Id);
    }
}
