using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// The bodies a file's providers may be. A provider code is the only key: UKPRN and URN stand for up to twelve providers in
/// the real lists. Without a code known here, a provider is taken to be a body we have only when that is sure:
/// an establishment whose URN the provider, and no other provider, gives and whose present or former name it bears; or the
/// one teaching school hub or trust of the same name that has no code yet. Otherwise it is a body of its own that shares an identifier.
/// </summary>
internal sealed class KnownProviders
{
    private readonly Dictionary<string, Organisation> byCode = [];
    private readonly Dictionary<string, Organisation> schoolByUrn = [];
    private readonly Dictionary<(OrganisationKind Kind, string Name), List<Organisation>> named = [];
    private readonly HashSet<string> urnsOfSeveral;

    private KnownProviders(IEnumerable<ProviderRow> rows) => urnsOfSeveral =
        [.. rows.Where(row => row.Urn is not null).GroupBy(row => (row.Urn, FoldedText.Fold(row.Name))).Where(same => same.Count() > 1).Select(same => same.Key.Urn!)];

    public static async Task<KnownProviders> Load(AppDb db, IReadOnlyCollection<ProviderRow> rows, CancellationToken stop)
    {
        var known = new KnownProviders(rows);
        var whole = db.Organisations
            .Include(o => o.School).Include(o => o.Identifiers).Include(o => o.Names).Include(o => o.Accreditations)
            .Include(o => o.Addresses.Where(a => a.Until == null)).AsSplitQuery();
        foreach (var provider in await whole.Where(o => o.Identifiers.Any(i => i.Scheme == IdentifierScheme.ProviderCode)).ToListAsync(stop))
        {
            foreach (var code in provider.Identifiers.Where(i => i.Scheme == IdentifierScheme.ProviderCode))
            {
                known.byCode[code.Value] = provider;
            }
        }

        foreach (var body in await whole.Where(o => o.Kind == OrganisationKind.TeachingSchoolHub || o.Kind == OrganisationKind.Trust).ToListAsync(stop))
        {
            known.Remember(body);
        }

        string[] urns = [.. rows.Where(row => row.Urn is not null && !known.byCode.ContainsKey(row.Code)).Select(row => row.Urn!).Distinct()];
        foreach (var chunk in urns.Chunk(500))
        {
            foreach (var school in await whole.Where(o => o.School != null && chunk.Contains(o.School.Urn)).ToListAsync(stop))
            {
                known.schoolByUrn[school.School!.Urn] = school;
            }
        }

        return known;
    }

    /// <summary>The body this provider is, or null when it is none we have.</summary>
    public Organisation? Find(ProviderRow row)
    {
        if (byCode.TryGetValue(row.Code, out var known))
        {
            return known;
        }

        var found = SameSchool(row) ?? SameName(row);
        if (found is not null)
        {
            byCode[row.Code] = found;
        }

        return found;
    }

    private void Remember(Organisation body)
    {
        var key = (body.Kind, FoldedText.Fold(body.Name));
        if (!named.TryGetValue(key, out var same))
        {
            named.Add(key, same = []);
        }

        same.Add(body);
    }

    private Organisation? SameSchool(ProviderRow row)
    {
        if (row.Type != ProviderType.SchoolLed || row.Urn is null || urnsOfSeveral.Contains(row.Urn)
            || !schoolByUrn.TryGetValue(row.Urn, out var school) || HasCode(school))
        {
            return null;
        }

        string[] said = [FoldedText.Fold(row.Name), FoldedText.Fold(row.LegalName)];
        return school.Names.Select(n => n.Name).Append(school.Name).Any(name => said.Contains(FoldedText.Fold(name))) ? school : null;
    }

    private Organisation? SameName(ProviderRow row) =>
        named.TryGetValue((ProviderKindRules.Of(row), FoldedText.Fold(row.Name)), out var bodies) && bodies is [var only] && !HasCode(only) ? only : null;

    private static bool HasCode(Organisation body) => body.Identifiers.Exists(i => i.Scheme == IdentifierScheme.ProviderCode);
}
