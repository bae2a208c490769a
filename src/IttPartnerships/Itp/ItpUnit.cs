using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Itp;

/// <summary>Where a stretch of Intensive Training and Practice takes place (IT-05).</summary>
public enum ItpPlace
{
    School,
    Centre,
    Online,
}

/// <summary>
/// One stretch of Intensive Training and Practice of a course in a year, mostly a week: one tight focus (IT-08), hours planned, expert
/// input (IT-04). Its dates count to this and never to a placement (IT-03).
/// </summary>
public sealed class ItpUnit : IEditable, IJournalled
{
    public ItpUnitId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public CourseId Course { get; init; }

    public AcademicYear Year { get; init; }

    public int Number { get; set; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    public required string Focus { get; set; }

    /// <summary>Hours of planned and supported activity.</summary>
    public decimal PlannedHours { get; set; }

    public decimal ExpertHours { get; set; }

    /// <summary>Who gives the expert input.</summary>
    public string? Expert { get; set; }

    public ItpPlace Place { get; set; }

    public Guid Version { get; set; }

    public List<ItpGroup> Groups { get; init; } = [];

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>Trainees who do a unit together, at a host where it is in school (R18).</summary>
public sealed class ItpGroup
{
    public ItpGroupId Id { get; init; }

    public ItpUnitId Unit { get; init; }

    public required string Name { get; set; }

    public OrganisationId? Host { get; set; }

    public OfferId? Offer { get; set; }

    /// <summary>Why it is at this host although no offer of it says so.</summary>
    public string? HostReason { get; set; }

    /// <summary>How many it takes; empty for any number. The database itself lets no more in.</summary>
    public int? Capacity { get; set; }

    public List<ItpMember> Members { get; init; } = [];
}

public sealed class ItpMember
{
    public ItpUnitId Unit { get; init; }

    public TraineeId Trainee { get; init; }

    public ItpGroupId Group { get; set; }
}

/// <summary>What was so on one day: kept for every day somebody took the register.</summary>
public sealed class ItpAttendance
{
    public ItpUnitId Unit { get; init; }

    public TraineeId Trainee { get; init; }

    public DateOnly Day { get; init; }

    public bool Attended { get; set; }
}
