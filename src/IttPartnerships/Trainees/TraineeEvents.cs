using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Trainees;

/// <summary>
/// Which trainee an event was about. Names, references, homes and reasons are people's own and stay out of the journal (decision 0009).
/// </summary>
public abstract record TraineeEvent(TraineeId Trainee, OrganisationId Provider) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Trainee.Value];
}

public sealed record TraineeAdded(TraineeId Trainee, OrganisationId Provider, string Course) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Added a trainee to course {Course}";
}

/// <param name="Changed">Which of their details, without what they say.</param>
public sealed record TraineeChanged(TraineeId Trainee, OrganisationId Provider, IReadOnlyList<string> Changed) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Changed a trainee’s {string.Join(", ", Changed)}";
}

public sealed record TraineeStatusChanged(TraineeId Trainee, OrganisationId Provider, TraineeStatus From, TraineeStatus To, DateOnly On) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Recorded a trainee as {To.Words.ToLowerInvariant()} from {TraineeWords.Day(On)}";
}

public sealed record SuitabilityConfirmed(TraineeId Trainee, OrganisationId Provider, DateOnly On) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Confirmed that a trainee’s checks were complete on {TraineeWords.Day(On)}";
}

public sealed record ExclusionKept(TraineeId Trainee, OrganisationId Provider, OrganisationId School, bool Removed) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => Removed ? "Allowed a school for a trainee again" : "Ruled a school out for a trainee";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Trainee.Value, School.Value];
}

public sealed record PairKept(TraineeId Trainee, OrganisationId Provider, TraineeId Other, bool Removed) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => Removed ? "Ended that two trainees travel together" : "Recorded that two trainees travel together";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Trainee.Value, Other.Value];
}

public sealed record CircumstanceKept(TraineeId Trainee, OrganisationId Provider, DateOnly KeepUntil) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Recorded a trainee’s circumstance, to be erased after {TraineeWords.Day(KeepUntil)}";
}

public sealed record CircumstanceErased(TraineeId Trainee, OrganisationId Provider, bool Due) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => Due ? "Erased a trainee’s circumstance that was due" : "Erased a trainee’s circumstance";
}

public sealed record TraineeErased(TraineeId Trainee, OrganisationId Provider) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => "Erased a trainee’s personal data";
}

public sealed record TraineeExported(TraineeId Trainee, OrganisationId Provider) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => "Took out everything kept about a trainee";
}
