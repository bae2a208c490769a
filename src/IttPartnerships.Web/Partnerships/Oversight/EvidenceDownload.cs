using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Files;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal static class EvidenceDownload
{
    public static async Task<IResult> Run(OversightActivityId activity, Guid evidence, ReadOversightEvidence read, Actor actor, CancellationToken stop) =>
        (await read.Run(new(activity, evidence), actor, stop)).Try(out var open) ? new KeptFileAnswer(open) : Results.NotFound();
}
