using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Hosting;

// Who sees an offer is the school's own business: only the school and whoever wrote it down are subjects, never a provider it does not go to.

public abstract record HostingEvent(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => By is { } by && by != School ? [Answer.Value, School.Value, by.Value] : [Answer.Value, School.Value];

    protected string How => Channel switch
    {
        AnswerChannel.Link => " through a link",
        AnswerChannel.Telephone => ", as the school said",
        AnswerChannel.OnBehalf => " on behalf of the school",
        _ => "",
    };
}

public sealed record HostingAnswered(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, HostingInterest Interest)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Answered “{Interest.Words}” about hosting in {Year}{How}";
}

public sealed record AnswerShared(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, int Recipients)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Chose who sees what is offered in {Year}{How}";
}

public sealed record AnswerConfirmed(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Confirmed that the answer about hosting in {Year} still holds{How}";
}

public sealed record AnswerRepeated(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, int Offers)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Began the answer about hosting in {Year} with the year before{How}";
}

public sealed record PlacesOffered(HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, int Offers, int Places)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Offered places for {Year}{How}";
}

public sealed record OfferKept(OfferId Offer, HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, OfferKind Kind, int Places, bool New)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"{(New ? "Added" : "Changed")} an offer of {Kind.Words.ToLowerInvariant()} for {Year}{How}";
}

public sealed record HostingOfferWithdrawn(OfferId Offer, HostingAnswerId Answer, OrganisationId School, AcademicYear Year, AnswerChannel Channel, OrganisationId? By, OfferKind Kind)
    : HostingEvent(Answer, School, Year, Channel, By)
{
    public override string Summary => $"Took back an offer of {Kind.Words.ToLowerInvariant()} for {Year}{How}";
}

public sealed record HostingPreferenceKept(OrganisationId School, int Letters, bool OthersMayAnswer) : JournalEvent
{
    public override string Summary => $"Asked for no more than {Letters} letters about hosting within {HostingPreference.Stretch} days{(OthersMayAnswer ? "" : ", and for nobody else to answer")}";

    public override IReadOnlyList<Guid> Subjects => [School.Value];
}

public sealed record SchoolAsked(OrganisationId School, OrganisationId Provider, AcademicYear Year, int Letters, bool Again) : JournalEvent
{
    public override string Summary => $"{(Again ? "Asked again" : "Asked")} a school about hosting in {Year}";

    public override IReadOnlyList<Guid> Subjects => [School.Value, Provider.Value];
}

public sealed record NudgeDaysKept(OrganisationId Provider, IReadOnlyList<DateOnly> Days) : JournalEvent
{
    public override string Summary => Days.Count == 0 ? "Set no days for asking schools again" : $"Set {Days.Count} days for asking schools again";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}
