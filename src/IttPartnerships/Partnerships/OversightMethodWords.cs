namespace IttPartnerships.Partnerships;

public static class OversightMethodWords
{
    extension(OversightMethod method)
    {
        /// <summary>Begins a line: "Joint observation".</summary>
        public string Words => method switch
        {
            OversightMethod.Visit => "Visit",
            OversightMethod.JointObservation => "Joint observation",
            OversightMethod.Sampling => "Sampling",
            OversightMethod.Meeting => "Meeting",
            OversightMethod.Report => "Report",
            OversightMethod.DataReview => "Data review",
            OversightMethod.ExternalModeration => "External moderation",
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Maybe a method was added without its words."),
        };

        /// <summary>Inside a sentence: "joint observation".</summary>
        public string InSentence => char.ToLowerInvariant(method.Words[0]) + method.Words[1..];
    }
}
