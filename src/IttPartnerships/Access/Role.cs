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
