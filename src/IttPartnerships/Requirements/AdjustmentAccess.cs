using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

/// <summary>Adjustments belong to the accredited provider: who keeps its trainees proposes, who may confirm rules decides.</summary>
internal static class AdjustmentAccess
{
    public static bool MayPropose(Actor actor, OrganisationId provider) => actor.May(Permission.KeepTrainees, provider);

    public static bool MayDecide(Actor actor, OrganisationId provider) => actor.May(Permission.ConfirmRules, provider);

    /// <summary>Reasons can tell of a person's circumstances.</summary>
    public static bool MayReadReasons(Actor actor) => actor.May(Permission.ConfirmRules) || actor.May(Permission.SeeCircumstances);

    public static IQueryable<RequirementAdjustment> Open(AppDb db, Actor actor) => actor.Organisation is { } own && actor.May(Permission.SeeTrainees)
        ? db.RequirementAdjustments.Where(a => a.Provider == own) : db.RequirementAdjustments.Where(_ => false);
}
