using System.ComponentModel.DataAnnotations;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Programmes;

/// <summary>The boxes of a component, as they were filled in, and what there is to choose from. Rules stand in <see cref="CourseRules"/>.</summary>
public sealed class ComponentForm
{
    [Display(Name = "What is it called?")]
    public string? Title { get; set; }

    public ComponentKind? Kind { get; set; }

    [Display(Name = "Who leads it?", Description = "The accredited provider stays accountable for it, whoever leads")]
    public Guid? Lead { get; set; }

    [Display(Name = "Where does it stand in the course?")]
    public Guid? After { get; set; }

    public Guid? Version { get; set; }

    internal IReadOnlyList<ComponentKind> Kinds { get; private set; } = [];

    /// <summary>None for a partner: what it adds, it leads itself.</summary>
    internal IReadOnlyList<FindDesignPartners.Row> Leads { get; private set; } = [];

    internal IReadOnlyList<CourseComponent> Others { get; private set; } = [];

    internal KeepComponent.Command Command(CourseId course, ComponentId? component) => new(
        course, component, Kind, Title ?? "", Lead is { } lead ? new OrganisationId(lead) : null, After is { } after ? new ComponentId(after) : null, Version);

    /// <param name="partners">Who could lead; lead partners, and whoever leads it now, are offered.</param>
    internal void Offer(ShowCourse.Picture course, IReadOnlyList<FindDesignPartners.Row> partners, ComponentLine? known)
    {
        Kinds = known is not null ? [] : [.. Enum.GetValues<ComponentKind>().Where(kind => course.Rights.Arranges || course.Rights.Adds(kind))];
        Leads = [.. partners.Where(row => row.Kind != AgreementKind.PlacementSchool || row.Id == known?.Component.Lead || known?.Contributors.Any(each => each.Organisation == row.Id) == true)];
        Others = [.. course.InUse.Select(line => line.Component).Where(component => component.Id != known?.Component.Id)];
    }
}
