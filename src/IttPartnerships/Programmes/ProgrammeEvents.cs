using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>Which component an event was about. Titles and texts are people's own words and stay out of the journal.</summary>
public sealed record ComponentMark(OrganisationId Provider, CourseId Course, string Code, ComponentId Component, ComponentKind Kind)
{
    public string Words => $"{Kind.One} of course {Code}";
}

public sealed record CourseAdded(CourseId Course, OrganisationId Provider, string Code, TrainingPhase Phase) : JournalEvent
{
    public override string Summary => $"Added course {Code}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Course.Value];
}

/// <param name="Changed">Which of code, title, phase, route and the other details.</param>
public sealed record CourseChanged(CourseId Course, OrganisationId Provider, string Code, IReadOnlyList<string> Changed) : JournalEvent
{
    public override string Summary => $"Changed the {string.Join(" and ", Changed)} of course {Code}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Course.Value];
}

public sealed record CourseClosed(CourseId Course, OrganisationId Provider, string Code, bool Closed) : JournalEvent
{
    public override string Summary => Closed ? $"Closed course {Code}" : $"Opened course {Code} again";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Course.Value];
}

public abstract record ComponentEvent(ComponentMark About) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [About.Provider.Value, About.Course.Value, About.Component.Value];
}

public sealed record ComponentAdded(ComponentMark About, OrganisationId Lead) : ComponentEvent(About)
{
    public override string Summary => $"Added {About.Words}";
}

/// <param name="Changed">Which of title, lead, place in the course.</param>
public sealed record ComponentChanged(ComponentMark About, OrganisationId Lead, IReadOnlyList<string> Changed) : ComponentEvent(About)
{
    public override string Summary => $"Changed the {string.Join(" and ", Changed)} of {About.Words}";
}

public sealed record ComponentRetired(ComponentMark About) : ComponentEvent(About)
{
    public override string Summary => $"Took {About.Words} out of it";
}

public sealed record ContributorNamed(ComponentMark About, OrganisationId Contributor) : ComponentEvent(About)
{
    public override string Summary => $"Asked a partner to contribute to {About.Words}";
}

public sealed record ContributorRemoved(ComponentMark About, OrganisationId Contributor) : ComponentEvent(About)
{
    public override string Summary => $"Ended a partner’s contribution to {About.Words}";
}

public sealed record DraftWritten(ComponentMark About, ComponentVersionId Version, int Number) : ComponentEvent(About)
{
    public override string Summary => $"Wrote version {Number} of {About.Words}";
}

/// <param name="EffectiveFrom">The first day it is final, where it was approved.</param>
public sealed record VersionDecided(ComponentMark About, ComponentVersionId Version, int Number, DecisionKind Decision, DateOnly? EffectiveFrom = null) : ComponentEvent(About)
{
    public override string Summary => $"{Decision.Words} version {Number} of {About.Words}";
}

public sealed record VersionCommented(ComponentMark About, ComponentVersionId Version, int Number) : ComponentEvent(About)
{
    public override string Summary => $"Commented on version {Number} of {About.Words}";
}
