namespace IttPartnerships.Organisations;

/// <summary>
/// What an organisation is to teacher training on a date. Computed from accreditations and, from the agreements room on,
/// agreements in force; never stored.
/// </summary>
public enum TrainingRole
{
    AccreditedProvider,
    LeadPartner,
    PlacementSchool,
}
