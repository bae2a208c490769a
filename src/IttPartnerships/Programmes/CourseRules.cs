using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>A course about to be added or changed.</summary>
/// <param name="CodeTaken">Another course of the provider has this code.</param>
/// <param name="CodeAgreed">The code changes although agreements delegate work on the course by it.</param>
/// <param name="Accredited">Its organisation is accredited today, or teaches out.</param>
/// <param name="DelivererInForce">Whoever is to deliver it is a lead partner with an agreement in force, or does already.</param>
public sealed record CourseFacts(
    string Code, string Title, TrainingPhase? Phase, bool CodeTaken, bool CodeAgreed, bool Accredited, CourseDetails Details, bool DelivererInForce = true)
{
    /// <summary>The limits of ages are those of courses that lead to QTS.</summary>
    public bool ForQts => (Details.Route is null || Details.Route.Value.Facts.Award == TrainingAward.QualifiedTeacherStatus)
        && Phase is null or TrainingPhase.Primary or TrainingPhase.Secondary;
}

/// <summary>A component about to be added or changed.</summary>
/// <param name="LeadInPartnership">Whoever is to lead it is the accredited provider or has an agreement in force with it.</param>
/// <param name="Decided">A version of it is approved or waits for approval, and whoever changes it may not approve.</param>
public sealed record ComponentFacts(string Title, ComponentKind? Kind, bool LeadInPartnership, bool CourseClosed, bool Decided);

/// <summary>An organisation about to be asked to contribute.</summary>
/// <param name="Found">How many organisations of the partnership have this name.</param>
public sealed record ContributorFacts(string Organisation, int Found, bool AlreadyNamed, string? Person);

/// <summary>What a course and the list of its components must be.</summary>
public static class CourseRules
{
    private const string Source = "R21, R22: course design";

    public static readonly IReadOnlyList<Rule<CourseFacts>> BeforeKeeping =
    [
        new("CD-01", "Only an accredited provider can add courses and change them", "R8, R22", facts => facts.Accredited),
        new("CD-02", "Enter the course’s code, like X104: up to 20 letters, numbers and hyphens", Source,
            facts => facts.Code.Length is > 0 and <= 20 && facts.Code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-'), nameof(CourseFacts.Code)),
        new("CD-03", "Another of your courses has this code", Source, facts => !facts.CodeTaken, nameof(CourseFacts.Code)),
        new("CD-04", "Agreements name this course by its code, so the code has to stay. Agree a variation with those partners first", "R14: delegation by course",
            facts => !facts.CodeAgreed, nameof(CourseFacts.Code)),
        new("CD-05", "Enter the course’s title, in 200 characters or fewer", Source, facts => facts.Title.Length is > 0 and <= 200, nameof(CourseFacts.Title)),
        new("CD-06", "Choose the phase the course trains for", Source, facts => facts.Phase is not null, nameof(CourseFacts.Phase)),
        new("CD-16", "Enter both ages of the range, the youngest first, or neither", Source,
            facts => facts.Details is { LowAge: null, HighAge: null } or { LowAge: >= 0, HighAge: <= 25 } && !(facts.Details.LowAge >= facts.Details.HighAge),
            nameof(CourseDetails.LowAge)),
        new("CD-17", "The age range of a course that leads to QTS covers at least 4 school years, such as 7 to 11", "TR-13",
            facts => !facts.ForQts || !(facts.Details.HighAge - facts.Details.LowAge < 4), nameof(CourseDetails.HighAge)),
        new("CD-18", "The age range of a course that leads to QTS begins at an age from 3 to 15 and ends at an age from 7 to 19", "TR-14",
            facts => !facts.ForQts || facts.Details is { LowAge: null or (>= 3 and <= 15), HighAge: null or (>= 7 and <= 19) }, nameof(CourseDetails.LowAge)),
        new("CD-19", "The subjects must be 300 characters or fewer together", Source, facts => facts.Details.Subjects.Length <= 300, nameof(CourseDetails.Subjects)),
        new("CD-36", "Choose a lead partner with an agreement in force, or your own organisation", "R11", facts => facts.DelivererInForce, nameof(CourseDetails.DeliveredBy)),
        new("CD-37", "The SEN specialism must be 200 characters or fewer", "R19", facts => (facts.Details.SenSpecialism?.Length ?? 0) <= 200, nameof(CourseDetails.SenSpecialism)),
    ];

    public static readonly IReadOnlyList<Rule<ComponentFacts>> BeforeKeepingComponent =
    [
        new("CD-07", "This course is closed. Open it again before you change what it is made of", Source, facts => !facts.CourseClosed),
        new("CD-08", "Enter what it is called, in 200 characters or fewer", Source, facts => facts.Title.Length is > 0 and <= CourseComponent.LongestTitle, nameof(ComponentFacts.Title)),
        new("CD-09", "Choose what kind of component it is", Source, facts => facts.Kind is not null, nameof(ComponentFacts.Kind)),
        new("CD-10", "Choose who leads it: the accredited provider, or a partner with an agreement in force", "R11, R21", facts => facts.LeadInPartnership, "Lead"),
        new("CD-11", "Something of this component is approved or waits for approval, so only someone who may approve for the accredited provider can change it", "R22",
            facts => !facts.Decided),
    ];

    public static readonly IReadOnlyList<Rule<ContributorFacts>> BeforeNaming =
    [
        new("CD-12", "Enter the name of an organisation that has an agreement in force with the accredited provider", "R11, R21",
            facts => facts.Organisation.Length == 0 || facts.Found == 1, nameof(ContributorFacts.Organisation)),
        new("CD-13", "Enter the organisation’s name", Source, facts => facts.Organisation.Length > 0, nameof(ContributorFacts.Organisation)),
        new("CD-14", "This organisation is a contributor already", Source, facts => !facts.AlreadyNamed, nameof(ContributorFacts.Organisation)),
        new("CD-15", "The person’s name must be 200 characters or fewer", Source, facts => (facts.Person?.Length ?? 0) <= 200, nameof(ContributorFacts.Person)),
    ];
}
