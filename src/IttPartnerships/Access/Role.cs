namespace IttPartnerships.Access;

/// <summary>What a person does for one organisation. A person holds one role in each organisation they belong to.</summary>
public enum Role
{
    /// <summary>May see what the organisation may see, and change nothing.</summary>
    Viewer,

    /// <summary>Runs the partnership: agreements, placements, plans.</summary>
    PartnershipManager,

    /// <summary>Owns oversight and quality.</summary>
    QualityLead,

    /// <summary>Owns payments and claims.</summary>
    Finance,

    /// <summary>Looks after mentors, their training and capacity.</summary>
    MentorCoordinator,

    /// <summary>Everything in the organisation, its people included.</summary>
    Administrator,

    /// <summary>Keeps this installation: imports the public register and looks after jobs. Sees no organisation's own records.</summary>
    Operator,
}

public static class RoleWords
{
    extension(Role role)
    {
        /// <summary>The role inside a sentence: "partnership manager".</summary>
        public string Words => role switch
        {
            Role.PartnershipManager => "partnership manager",
            Role.QualityLead => "quality lead",
            Role.MentorCoordinator => "mentor coordinator",
            Role.Viewer => "viewer",
            Role.Finance => "finance",
            Role.Administrator => "administrator",
            Role.Operator => "operator",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Maybe a role was added without its words."),
        };

        /// <summary>What somebody choosing a role is told of it.</summary>
        public string Description => role switch
        {
            Role.Viewer => "Sees what the organisation may see, and changes nothing",
            Role.PartnershipManager => "Runs the partnership: contacts, placements, plans",
            Role.QualityLead => "Looks after oversight and quality",
            Role.Finance => "Looks after payments and claims",
            Role.MentorCoordinator => "Looks after mentors, their training and capacity",
            Role.Administrator => "Everything in the organisation, its people included",
            Role.Operator => "Keeps this installation: imports registers, looks after long work",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Maybe a role was added without its description."),
        };
    }
}
