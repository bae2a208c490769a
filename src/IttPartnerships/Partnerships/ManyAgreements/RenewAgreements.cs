using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Asks for many agreements to be renewed for an academic year, and sent where that is wanted: a job, one agreement after another.</summary>
public sealed class RenewAgreements(AppDb db, RequestJob jobs)
{
    /// <param name="Sending">Null leaves drafts.</param>
    public sealed record Command(AcademicYear Year, IReadOnlyList<AgreementId> Agreements, Sending? Sending = null, AgreementTemplateId? Template = null);

    public async Task<Outcome<JobId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepAgreements, own))
        {
            return Refusal.NotFound;
        }

        var chosen = command.Agreements.Distinct().ToList();
        var providers = await AgreementAccess.SeenBy(db, actor).Where(a => chosen.Contains(a.Id) && (a.Provider == own || a.PreparedBy == own)).Select(a => a.Provider).ToListAsync(stop);
        if (providers.Count < chosen.Count)
        {
            return Refusal.NotFound;
        }

        var broken = ManyRules.All.Broken(new ManyFacts(chosen.Count, command.Sending, actor.MaySign(isParty: providers.TrueForAll(provider => provider == own))));
        if (broken.Count > 0)
        {
            return broken;
        }

        var renew = new WorkThroughAgreements.Renewing(command.Year.StartYear, command.Template?.Value, [.. chosen.Select(id => id.Value)]);
        var title = $"{(command.Sending is null ? "Renew" : "Renew and send")} {Counted.Of(renew.Agreements.Count, "agreement", "agreements")} for {command.Year}";
        return await jobs.Run(new(WorkThroughAgreements.JobKind, title, new WorkThroughAgreements.Arguments(command.Sending, Renew: renew)), actor, stop);
    }
}
