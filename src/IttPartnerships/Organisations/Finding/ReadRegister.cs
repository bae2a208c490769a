using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// Reads the whole register once into a snapshot: one streaming query a table, joined here. The stamp is read first, so a
/// change while reading is noticed at the next look.
/// </summary>
internal sealed class ReadRegister(AppDb db)
{
    private readonly Dictionary<string, string> shared = new(StringComparer.Ordinal);

    public static async Task<RegisterStamp> Stamp(AppDb db, CancellationToken stop) => new(
        await db.RegisterImports.CountAsync(stop),
        (await db.RegisterImports.OrderByDescending(import => import.Id).Select(import => (RegisterImportId?)import.Id).FirstOrDefaultAsync(stop))?.Value,
        (await db.JournalEntries.OrderByDescending(entry => entry.Id).Select(entry => (Journal.JournalEntryId?)entry.Id).FirstOrDefaultAsync(stop))?.Value);

    public async Task<RegisterSnapshot> Run(CancellationToken stop)
    {
        var stamp = await Stamp(db, stop);
        var schools = await Schools(stop);
        var addresses = await Addresses(stop);
        var names = await Grouped(db.Names.Select(n => new { n.Organisation, n.Name }), n => n.Organisation, n => n.Name, stop);
        var numbers = await Grouped(
            db.Identifiers.Select(i => new { i.Organisation, i.Scheme, i.Value }), i => i.Organisation, i => new RowNumber(i.Scheme, i.Value), stop);
        var accredited = await Grouped(
            db.Accreditations.Select(a => new { a.Organisation, a.From, a.Until }), a => a.Organisation, a => new Period(a.From, a.Until), stop);
        var partners = await Grouped(db.PublishedPartnerships, p => p.Partner, p => new RowPartnership(p.Provider, p.Year), stop);
        var agreed = await Agreed(stop);

        var rows = new List<RegisterRow>(schools.Count + 4000);
        await foreach (var organisation in db.Organisations.Select(o => new { o.Id, o.Kind, o.Name, o.Status }).AsAsyncEnumerable().WithCancellation(stop))
        {
            var id = organisation.Id;
            var address = addresses.GetValueOrDefault(id);
            var school = schools.GetValueOrDefault(id);
            rows.Add(new(id, organisation.Kind, organisation.Name, organisation.Status)
            {
                OtherNames = names.GetValueOrDefault(id) ?? [],
                Numbers = [.. WithUrn(school?.Urn, numbers.GetValueOrDefault(id))],
                Town = Shared(address?.Town),
                Postcode = address?.Postcode,
                Place = GridReference.TryAt(address?.Easting, address?.Northing, out var place) ? place : default,
                Phase = school?.Phase ?? Phase.NotApplicable,
                KeyStages = school?.KeyStages ?? KeyStages.None,
                Setting = school?.Setting ?? SettingType.Unknown,
                TypeName = Shared(school?.TypeName),
                LocalAuthority = Shared(school?.LocalAuthority),
                District = Shared(school?.District),
                Trust = Shared(school?.Trust),
                Pupils = school?.Pupils,
                Accredited = accredited.GetValueOrDefault(id) ?? [],
                PartnerOf = partners.GetValueOrDefault(id) ?? [],
                Agreed = agreed.GetValueOrDefault(id) ?? [],
            });
        }

        return RegisterSnapshot.Of(rows, stamp);
    }

    /// <summary>By version, because whether a lead partner hosts too may change with each.</summary>
    private async Task<Dictionary<OrganisationId, List<RowAgreement>>> Agreed(CancellationToken stop)
    {
        var held = await db.AgreementVersions.AsNoTracking().Where(v => v.HeldFrom != null)
            .Join(db.Agreements, v => v.Agreement, a => a.Id, (v, a) => new { a.Provider, a.Partner, a.Kind, v.Hosts, v.HeldFrom, v.HeldUntil }).ToListAsync(stop);
        return held.SelectMany(h => OrganisationRoles.Roles(h.Kind, h.Hosts).Select(role => (h.Partner, Row: new RowAgreement(h.Provider, role, new Period(h.HeldFrom, h.HeldUntil)))))
            .GroupBy(pair => pair.Partner, pair => pair.Row).ToDictionary(rows => rows.Key, rows => rows.ToList());
    }

    private async Task<Dictionary<OrganisationId, SchoolFacts>> Schools(CancellationToken stop)
    {
        var rows = db.Schools.Select(s => new SchoolFacts(
            s.Organisation, s.Urn, s.Phase, s.KeyStages, s.Setting, s.TypeName, s.LocalAuthority, s.District, s.TrustName, s.Pupils));
        return await rows.ToDictionaryAsync(s => s.Organisation, stop);
    }

    private async Task<Dictionary<OrganisationId, AddressFacts>> Addresses(CancellationToken stop)
    {
        var now = db.Set<OrganisationAddress>().Where(a => a.Until == null)
            .Select(a => new AddressFacts(a.Organisation, a.Town, a.Postcode, a.Easting, a.Northing));
        return await now.ToDictionaryAsync(a => a.Organisation, stop);
    }

    private static async Task<Dictionary<OrganisationId, List<TValue>>> Grouped<TRow, TValue>(
        IQueryable<TRow> rows, Func<TRow, OrganisationId> key, Func<TRow, TValue> value, CancellationToken stop)
        where TRow : class
    {
        var groups = new Dictionary<OrganisationId, List<TValue>>();
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!groups.TryGetValue(key(row), out var list))
            {
                groups[key(row)] = list = new(1);
            }

            list.Add(value(row));
        }

        return groups;
    }

    private static IEnumerable<RowNumber> WithUrn(string? urn, List<RowNumber>? numbers)
    {
        var own = urn is null ? null : new RowNumber(IdentifierScheme.Urn, urn);
        var others = (numbers ?? []).Where(number => number != own);
        return own is null ? others : others.Prepend(own);
    }

    /// <summary>Towns and authorities repeat thousands of times: each is kept once.</summary>
    private string? Shared(string? text) =>
        text is null ? null : shared.TryGetValue(text, out var same) ? same : shared[text] = text;

    private sealed record SchoolFacts(
        OrganisationId Organisation, string Urn, Phase Phase, KeyStages KeyStages, SettingType Setting,
        string? TypeName, string? LocalAuthority, string? District, string? Trust, int? Pupils);

    private sealed record AddressFacts(OrganisationId Organisation, string? Town, string? Postcode, int? Easting, int? Northing);
}
