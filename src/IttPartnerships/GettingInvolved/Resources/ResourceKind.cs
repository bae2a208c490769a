namespace IttPartnerships.GettingInvolved.Resources;

public enum ResourceKind
{
    LessonMaterial,
    ResearchSummary,
    MentorMaterial,
    TrainingSession,
    Assessment,
    Policy,
    Template,
    Recording,
    Other,
}

/// <summary>On what terms others may use it.</summary>
public enum ResourceLicence
{
    OpenGovernment,
    CreativeCommons,
    CreativeCommonsNonCommercial,
    PartnershipOnly,
    Other,
}

public static class ResourceKindWords
{
    extension(ResourceKind kind)
    {
        /// <summary>At the beginning of a line.</summary>
        public string Words => kind switch
        {
            ResourceKind.LessonMaterial => "Lesson material",
            ResourceKind.ResearchSummary => "Research summary",
            ResourceKind.MentorMaterial => "Mentor material",
            ResourceKind.TrainingSession => "Training session",
            ResourceKind.Assessment => "Assessment",
            ResourceKind.Policy => "Policy",
            ResourceKind.Template => "Template",
            ResourceKind.Recording => "Recording",
            ResourceKind.Other => "Other",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind was added without its words."),
        };
    }
}

public static class ResourceLicenceWords
{
    extension(ResourceLicence licence)
    {
        public string Words => licence switch
        {
            ResourceLicence.OpenGovernment => "Open Government Licence",
            ResourceLicence.CreativeCommons => "Creative Commons BY",
            ResourceLicence.CreativeCommonsNonCommercial => "Creative Commons BY-NC",
            ResourceLicence.PartnershipOnly => "Copyright: use within the partnership only",
            ResourceLicence.Other => "Other terms",
            _ => throw new ArgumentOutOfRangeException(nameof(licence), licence, "Maybe a licence was added without its words."),
        };

        /// <summary>What it lets people do, in one sentence.</summary>
        public string Meaning => licence switch
        {
            ResourceLicence.OpenGovernment => "Anyone may use, change and pass it on, saying where it is from",
            ResourceLicence.CreativeCommons => "Anyone may use, change and pass it on, naming the author",
            ResourceLicence.CreativeCommonsNonCommercial => "As Creative Commons BY, but not to earn money with",
            ResourceLicence.PartnershipOnly => "Whoever it is shared with here may use it, and passes it on to nobody else",
            ResourceLicence.Other => "You say which",
            _ => throw new ArgumentOutOfRangeException(nameof(licence), licence, "Maybe a licence was added without its words."),
        };
    }
}
