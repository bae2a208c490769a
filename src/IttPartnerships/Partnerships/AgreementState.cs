namespace IttPartnerships.Partnerships;

/// <summary>Where an agreement stands on a day, computed from its versions and the days it holds.</summary>
public enum AgreementState
{
    Draft,
    Offered,
    Declined,
    Withdrawn,

    /// <summary>Both have signed; its first day is yet to come.</summary>
    ToBegin,
    InForce,
    Ended,
}

public static class AgreementStates
{
    /// <param name="latest">The stage of the version with the highest number.</param>
    public static AgreementState On(DateOnly? heldFrom, DateOnly? heldUntil, EndReason? ended, VersionStage latest, DateOnly day) => heldFrom is { } from
        ? day < from ? AgreementState.ToBegin : heldUntil < day ? AgreementState.Ended : AgreementState.InForce
        : ended is not null ? AgreementState.Ended
        : latest switch
        {
            VersionStage.Draft => AgreementState.Draft,
            VersionStage.Offered => AgreementState.Offered,
            VersionStage.Declined => AgreementState.Declined,
            _ => AgreementState.Withdrawn,
        };

    extension(AgreementState state)
    {
        /// <summary>Nothing of it is in force, is to be, or waits for anybody.</summary>
        public bool IsPast => state is AgreementState.Ended or AgreementState.Declined or AgreementState.Withdrawn;

        public string Words => state switch
        {
            AgreementState.Draft => "Draft",
            AgreementState.Offered => "Waiting for signatures",
            AgreementState.Declined => "Declined",
            AgreementState.Withdrawn => "Withdrawn",
            AgreementState.ToBegin => "Signed, yet to begin",
            AgreementState.InForce => "In force",
            AgreementState.Ended => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Maybe a state was added without its words."),
        };
    }
}
