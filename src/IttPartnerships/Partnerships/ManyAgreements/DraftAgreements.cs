using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// Asks for one agreement text to go to many partners: a list is matched whole first, and every row that means nobody comes back with
/// its reason. Then a job drafts them, and sends them where that is wanted.
/// </summary>
public sealed class DraftAgreements(AppDb db, TimeProvider clock, RequestJob jobs)
{
    /// <param name="Provider">The actor's own organisation, or a provider that lets this lead partner prepare its agreements with placement schools.</param>
    /// <param name="Pasted">One partner a line; read where there is no <paramref name="Upload"/>.</param>
    /// <param name="Sending">Null leaves drafts.</param>
    public sealed record Command(
        OrganisationId Provider, AgreementKind Kind, AgreementTemplateId? Template, AcademicYear FirstYear, AcademicYear LastYear, DateOnly? From, DateOnly? Until, string Aims, string Area,
        string Pasted, Stream? Upload = null, string UploadName = "", Sending? Sending = null);

    /// <summary>The job that was asked for, or everything wrong with the list: never both.</summary>
    public sealed record Answer(JobId? Job, FileProblems Problems, int Listed);

    public async Task<Outcome<Answer>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var preparer = actor.Organisation == command.Provider ? null : actor.Organisation;
        if (actor.Organisation is not { } own || !await actor.MayWrite(db, command.Provider, preparer, clock.Today(), stop))
        {
            return Refusal.NotFound;
        }

        var problems = new FileProblems(command.Upload is null ? "The list" : command.UploadName);
        var listed = command.Upload is { } upload ? PartnerList.Uploaded(upload, problems) : PartnerList.Pasted(command.Pasted);
        var known = await KnownBodies.Load(db, listed.Select(one => one.Cell), stop);
        var partners = Match(listed, known, command.Kind, problems);

        var terms = new DraftAgreement.Command(command.Provider, own, command.Kind, command.FirstYear, command.LastYear, command.From, command.Until);
        var accredited = await db.Accreditations.AnyAsync(a => a.Organisation == command.Provider, stop);
        var broken = DraftRules.All.Where(rule => rule.Field != nameof(DraftAgreement.Command.Partner)).Broken(new DraftFacts(terms, PartnerExists: true, accredited, preparer is not null));
        var isParty = command.Provider == own;
        broken.AddRange(ManyRules.All.Broken(new ManyFacts(listed.Count, command.Sending, actor.MaySign(isParty))).Select(refusal => refusal.Field == "Chosen" ? new Refusal("MA-06", "List at least one partner, and no more than 5,000", nameof(Command.Pasted)) : refusal));
        if (command.Aims.Length > AgreementText.LongestAims || command.Area.Length > AgreementText.LongestArea)
        {
            broken.Add(new Refusal("MA-07", "Write no more than 4,000 characters of aims and 1,000 about the area", nameof(Command.Aims)));
        }

        if (broken.Count > 0)
        {
            return broken;
        }

        if (problems.Any)
        {
            return new Answer(null, problems, listed.Count);
        }

        var draft = new WorkThroughAgreements.Drafting(
            command.Provider.Value, command.Kind, command.Template?.Value, command.FirstYear.StartYear, command.LastYear.StartYear, command.From, command.Until,
            command.Aims.Trim(), command.Area.Trim(), [.. partners.Select(id => id.Value)]);
        var title = $"{(command.Sending is null ? "Draft" : "Draft and send")} {Counted.Of(partners.Count, "agreement", "agreements")} for {command.FirstYear}";
        var job = await jobs.Run(new(WorkThroughAgreements.JobKind, title, new WorkThroughAgreements.Arguments(command.Sending, Draft: draft)), actor, stop);
        return job.Succeeded ? new Answer(job.Value, problems, listed.Count) : job.Refusals[0];
    }

    private static List<OrganisationId> Match(List<ListedPartner> listed, KnownBodies known, AgreementKind kind, FileProblems problems)
    {
        Dictionary<OrganisationId, int> rows = [];
        foreach (var one in listed)
        {
            var (found, reason) = known.Find(one.Cell);
            if (found is not { } partner)
            {
                problems.Add(one.Row, PartnerList.Column, one.Cell, reason);
            }
            else if (WhyNot(known, partner, kind) is { } why)
            {
                problems.Add(one.Row, PartnerList.Column, one.Cell, why);
            }
            else if (!rows.TryAdd(partner, one.Row))
            {
                problems.Add(one.Row, PartnerList.Column, one.Cell, $"Row {rows[partner]} means the same organisation. Remove one of the two");
            }
        }

        return [.. rows.Keys];
    }

    private static string? WhyNot(KnownBodies known, OrganisationId partner, AgreementKind kind) => known.Bodies[partner] switch
    {
        { Status: OrganisationStatus.Closed } closed => $"{closed.Name} is closed in the register",
        { Kind: not OrganisationKind.School } other when kind == AgreementKind.PlacementSchool => $"{other.Name} is no school in the register",
        _ => null,
    };
}
