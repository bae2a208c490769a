using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// The partnerships an organisation is in on a day: its own where it is accredited, and those that name it as their partner.
/// Until agreements are signed here, DfE's published partnerships say who is in one.
/// </summary>
internal sealed class MyPartnership
{
    private readonly HashSet<OrganisationId> providers;
    private readonly AcademicYear year;

    public MyPartnership(RegisterSnapshot register, OrganisationId? mine, DateOnly day)
    {
        year = AcademicYear.Of(day);
        var row = mine is { } id ? register.Row(id) : null;
        providers = [.. row?.PartnerOf.Where(partnership => partnership.Year == year).Select(partnership => partnership.Provider) ?? []];
        if (row is not null && row.HasRole(TrainingRole.AccreditedProvider, day))
        {
            providers.Add(row.Id);
        }
    }

    public bool Has(RegisterRow row, PartnershipPart part) => part switch
    {
        PartnershipPart.AccreditedProvider => providers.Contains(row.Id),
        PartnershipPart.LeadPartner => row.PartnerOf.Any(partnership => partnership.Year == year && providers.Contains(partnership.Provider)),
        PartnershipPart.Member => Has(row, PartnershipPart.AccreditedProvider) || Has(row, PartnershipPart.LeadPartner),

        // Hosting is agreed in agreements, which are not here yet: nobody is one rather than everybody.
        _ => false,
    };
}
