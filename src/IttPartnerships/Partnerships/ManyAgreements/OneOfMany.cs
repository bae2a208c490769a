using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>One agreement of many, drafted and sent by the same use cases as a single one, in a scope of its own.</summary>
internal sealed class OneOfMany(IServiceProvider services, Actor actor, Sending? sending)
{
    private readonly AppDb db = services.GetRequiredService<AppDb>();

    public async Task<ManyRow> Renew(AgreementId before, WorkThroughAgreements.Renewing renewing, CancellationToken stop)
    {
        var known = await db.Agreements.AsNoTracking().Where(a => a.RenewalOf == before).Select(a => (AgreementId?)a.Id).SingleOrDefaultAsync(stop);
        if (known is null)
        {
            var template = renewing.Template is { } id ? AgreementTemplateId.From(id) : (AgreementTemplateId?)null;
            var renewed = await services.GetRequiredService<RenewAgreement>().Run(new(before, new AcademicYear(renewing.Year), template), actor, stop);
            if (!renewed.Succeeded)
            {
                return await NotDrafted(before, renewed.Refusals, stop);
            }

            known = renewed.Value;
            return await Drafted(known.Value, stop);
        }

        return await Seen(known.Value, stop) is { } seen ? await Finish(seen, fresh: false, stop) : await NotDrafted(before, [Refusal.NotFound], stop);
    }

    public async Task<ManyRow> Draft(OrganisationId partner, WorkThroughAgreements.Drafting drafting, CancellationToken stop)
    {
        var provider = OrganisationId.From(drafting.Provider);
        var first = drafting.From ?? new AcademicYear(drafting.FirstYear).FirstDay;
        var last = drafting.Until ?? new AcademicYear(drafting.LastYear).LastDay;

        // One that is under way for these very days is taken up, so that a second run makes no second agreement.
        var known = await AgreementAccess.SeenBy(db, actor).AsNoTracking()
            .Where(a => a.Provider == provider && a.Partner == partner && a.Kind == drafting.Kind
                && a.Versions.Any(v => (v.Stage == VersionStage.Draft || v.Stage == VersionStage.Offered || v.HeldFrom != null) && v.From == first && v.Until == last))
            .OrderByDescending(a => a.Id).Select(a => (AgreementId?)a.Id).FirstOrDefaultAsync(stop);
        if (known is not null)
        {
            return await Finish((await Seen(known.Value, stop))!, fresh: false, stop);
        }

        await using var work = await WholeWork.Begin(db, stop);
        var template = drafting.Template is { } id ? AgreementTemplateId.From(id) : (AgreementTemplateId?)null;
        var command = new DraftAgreement.Command(provider, partner, drafting.Kind, new AcademicYear(drafting.FirstYear), new AcademicYear(drafting.LastYear), first, last, template);
        var drafted = await services.GetRequiredService<DraftAgreement>().Run(command, actor, stop);
        if (!drafted.Succeeded)
        {
            return new ManyRow(null, partner.Value, await Name(partner, stop), ManyResult.NotDrafted, [.. drafted.Refusals.Select(refusal => refusal.Statement)]);
        }

        if (await Describe(drafted.Value, drafting, stop) is { Count: > 0 } refusals)
        {
            return new ManyRow(null, partner.Value, await Name(partner, stop), ManyResult.NotDrafted, [.. refusals.Select(refusal => refusal.Statement)]);
        }

        await work.Commit(stop);
        return await Drafted(drafted.Value, stop);
    }

    public async Task<ManyRow> Send(AgreementId id, Guid version, CancellationToken stop)
    {
        if (await Seen(id, stop) is not { } agreement)
        {
            return new ManyRow(null, Guid.Empty, "", ManyResult.NotDrafted, [Refusal.NotFound.Statement]);
        }

        return agreement.Latest().Stage == VersionStage.Draft && agreement.Version != version
            ? Row(agreement, ManyResult.StaysDraft, Refusal.Changed.Statement)
            : await Finish(agreement, fresh: false, stop);
    }

    private async Task<IReadOnlyList<Refusal>> Describe(AgreementId id, WorkThroughAgreements.Drafting drafting, CancellationToken stop)
    {
        var agreement = (await Seen(id, stop))!;
        var draft = agreement.Latest();
        var (aims, area) = (drafting.Aims.Length > 0 ? drafting.Aims : draft.Aims, drafting.Area);
        var change = new ChangeDraft.Command(id, agreement.Version, draft.From, draft.Until, draft.FirstYear, draft.LastYear, null, aims, area);
        return (await services.GetRequiredService<ChangeDraft>().Run(change, actor, stop)).Refusals;
    }

    private async Task<ManyRow> Drafted(AgreementId id, CancellationToken stop) => await Finish((await Seen(id, stop))!, fresh: true, stop);

    private async Task<ManyRow> Finish(Agreement agreement, bool fresh, CancellationToken stop)
    {
        if (agreement.Latest().Stage != VersionStage.Draft)
        {
            return Row(agreement, ManyResult.Already);
        }

        if (sending is null)
        {
            return Row(agreement, fresh ? ManyResult.Drafted : ManyResult.Already);
        }

        var refusals = await Offer(agreement, stop);
        return refusals.Count == 0
            ? Row(agreement, sending.Sign ? ManyResult.SentAndSigned : ManyResult.Sent)
            : Row(agreement, ManyResult.StaysDraft, [.. refusals.Select(refusal => refusal.Statement)]);
    }

    /// <summary>Sent and signed, or neither.</summary>
    private async Task<IReadOnlyList<Refusal>> Offer(Agreement agreement, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await using var work = await WholeWork.Begin(db, stop);
        var offered = await services.GetRequiredService<OfferAgreement>().Run(new(agreement.Id, agreement.Version), actor, stop);
        if (!offered.Succeeded)
        {
            return offered.Refusals;
        }

        if (sending is { Sign: true } sign)
        {
            var digest = (await Seen(agreement.Id, stop))!.Latest().Digest!;
            var signed = await services.GetRequiredService<SignAgreement>().Run(new(agreement.Id, digest, sign.JobTitle, sign.Agreed), actor, stop);
            if (!signed.Succeeded)
            {
                return signed.Refusals;
            }
        }

        await work.Commit(stop);
        return [];
    }

    private Task<Agreement?> Seen(AgreementId id, CancellationToken stop) =>
        AgreementAccess.SeenBy(db, actor).AsNoTracking().Include(a => a.Versions).SingleOrDefaultAsync(a => a.Id == id, stop);

    private async Task<ManyRow> NotDrafted(AgreementId before, IEnumerable<Refusal> refusals, CancellationToken stop)
    {
        var agreement = await Seen(before, stop);
        return new ManyRow(
            agreement?.Id.Value, agreement?.Partner.Value ?? Guid.Empty, agreement?.Latest().PartnerName ?? "", ManyResult.NotDrafted, [.. refusals.Select(refusal => refusal.Statement)]);
    }

    private static ManyRow Row(Agreement agreement, ManyResult result, params IReadOnlyList<string> reasons) =>
        new(agreement.Id.Value, agreement.Partner.Value, agreement.Latest().PartnerName, result, reasons);

    private Task<string> Name(OrganisationId id, CancellationToken stop) => db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleAsync(stop);
}
