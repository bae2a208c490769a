using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// The partnerships an organisation is in on a day: its own where it is accredited, and those it is a partner in, by agreement or
/// by DfE's published list.
/// </summary>
internal sealed class MyPartnership
{
    private readonly HashSet<OrganisationId> providers;
    private readonly AcademicYear year;
    private readonly DateOnly day;

    public MyPartnership(RegisterSnapshot register, OrganisationId? mine, DateOnly day)
    {
        (this.day, year) = (day, AcademicYear.Of(day));
        var row = mine is { } id ? register.Row(id) : null;
        providers =
        [
            .. row?.PartnerOf.Where(partnership => partnership.Year == year).Select(partnership => partnership.Provider) ?? [],
            .. row?.Agreed.Where(agreed => agreed.Held.Contains(day)).Select(agreed => agreed.Provider) ?? [],
        ];
        if (row is not null && row.HasRole(TrainingRole.AccreditedProvider, day))
        {
            providers.Add(row.Id);
        }
    }

    public bool Has(RegisterRow row, PartnershipPart part) => part switch
    {
        PartnershipPart.AccreditedProvider => providers.Contains(row.Id),
        PartnershipPart.LeadPartner => row.PartnerOf.Any(partnership => partnership.Year == year && providers.Contains(partnership.Provider))
            || Agreed(row, TrainingRole.LeadPartner),
        PartnershipPart.PlacementSchool => Agreed(row, TrainingRole.PlacementSchool),
        _ => row.Trains && (Has(row, PartnershipPart.AccreditedProvider) || Has(row, PartnershipPart.LeadPartner) || Has(row, PartnershipPart.PlacementSchool)),
    };

    private bool Agreed(RegisterRow row, TrainingRole role) => row.Agreed.Any(agreed => agreed.Gives(role, day) && providers.Contains(agreed.Provider));
}
