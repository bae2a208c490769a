namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Which of the agreements that end are shown.</summary>
public enum RenewalShow
{
    Ready,
    Attention,
    StaysDraft,
    Renewed,
}

internal static class RenewalShowWords
{
    extension(RenewalShow show)
    {
        public string Words => show switch
        {
            RenewalShow.Ready => "Nothing to look at",
            RenewalShow.Attention => "Something to look at first",
            RenewalShow.StaysDraft => "Would stay drafts",
            RenewalShow.Renewed => "Renewed already",
            _ => throw new ArgumentOutOfRangeException(nameof(show), show, "Maybe a choice was added without its words."),
        };
    }
}
