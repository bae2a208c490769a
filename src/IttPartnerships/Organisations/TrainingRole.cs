namespace IttPartnerships.Organisations;

/// <summary>
/// What an organisation is to teacher training on a date. Computed from accreditations, agreements in force and
/// published partnerships; never stored.
/// </summary>
public enum TrainingRole
{
    AccreditedProvider,
    LeadPartner,
    PlacementSchool,
}
