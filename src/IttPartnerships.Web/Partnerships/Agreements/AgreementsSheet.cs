using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>The list as a spreadsheet, narrowed as the page was.</summary>
internal static class AgreementsSheet
{
    private static readonly string[] Header =
        ["accredited provider", "partner", "kind", "state", "first day", "last day", "version", "sent", "provider signed", "partner signed", "requests for change", "delegations", "waits for", "address"];

    public static async Task<IResult> Send([AsParameters] AgreementsWanted wanted, FindAgreements find, Actor actor, CancellationToken stop)
    {
        var rows = await find.Run(wanted.Query, actor, stop);
        var file = new MemoryStream();
        using (var sheet = new DelimitedText(file, Header))
        {
            foreach (var row in rows)
            {
                sheet.Row(Cells(row));
            }
        }

        file.Position = 0;
        return TypedResults.File(file, "text/csv; charset=utf-8", "agreements.csv");
    }

    private static IEnumerable<string> Cells(FindAgreements.Row row) =>
    [
        row.ProviderName, row.PartnerName, AgreementWords.Kind(row.Kind), row.State.Words, $"{row.HeldFrom ?? row.From:yyyy-MM-dd}",
        $"{(row.HeldFrom is null ? row.Until : row.HeldUntil):yyyy-MM-dd}", $"{row.Number}", $"{row.OfferedAt:yyyy-MM-dd}", row.ProviderSigned ? "yes" : "no", row.PartnerSigned ? "yes" : "no",
        $"{row.Requests}", $"{row.Delegations}", string.Join("; ", row.Needs.Select(AgreementWords.Need)), AgreementWords.Address(row.Id),
    ];
}
