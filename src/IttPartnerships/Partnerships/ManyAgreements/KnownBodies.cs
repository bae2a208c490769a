using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>Which organisation a cell means: a provider code, URN, UKPRN or whole name, each only where it is one body's.</summary>
internal sealed class KnownBodies
{
    private readonly Dictionary<(IdentifierScheme Scheme, string Value), List<OrganisationId>> identified = [];
    private readonly Dictionary<string, List<OrganisationId>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganisationId, string> own = [];

    public Dictionary<OrganisationId, (string Name, OrganisationKind Kind, OrganisationStatus Status, DateOnly? ClosedOn)> Bodies { get; } = [];

    public static async Task<KnownBodies> Load(AppDb db, IEnumerable<string> cells, CancellationToken stop)
    {
        var known = new KnownBodies();
        string[] values = [.. cells.Select(cell => cell.Trim().ToUpperInvariant()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        foreach (var chunk in values.Where(IsIdentifier).Chunk(500))
        {
            foreach (var found in await db.Identifiers.AsNoTracking().Where(i => chunk.Contains(i.Value) && i.Until == null).ToListAsync(stop))
            {
                Add(known.identified, (found.Scheme, found.Value), found.Organisation);
            }

            foreach (var school in await db.Schools.AsNoTracking().Where(s => chunk.Contains(s.Urn)).Select(s => new { s.Organisation, s.Urn }).ToListAsync(stop))
            {
                Add(known.identified, (IdentifierScheme.Urn, school.Urn), school.Organisation);
            }
        }

        await known.Names(db, values, stop);
        var ids = known.identified.Values.Concat(known.named.Values).SelectMany(found => found).Distinct().ToList();
        foreach (var chunk in ids.Chunk(500))
        {
            foreach (var body in await db.Organisations.AsNoTracking().Where(o => chunk.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Kind, o.Status, o.ClosedOn }).ToListAsync(stop))
            {
                known.Bodies[body.Id] = (body.Name, body.Kind, body.Status, body.ClosedOn);
            }
        }

        await known.OwnWords(db, stop);
        return known;
    }

    /// <summary>The one body a cell means, or why it means none.</summary>
    public (OrganisationId? Found, string Reason) Find(string cell)
    {
        var value = cell.Trim().ToUpperInvariant();
        if (ProviderCode.TryParse(value, out _) && identified.TryGetValue((IdentifierScheme.ProviderCode, value), out var coded))
        {
            return (coded[0], "");
        }

        var (scheme, words) = Urn.TryParse(value, out _) ? (IdentifierScheme.Urn, "URN") : Ukprn.TryParse(value, out _) ? (IdentifierScheme.Ukprn, "UKPRN") : ((IdentifierScheme?)null, "name");
        var found = scheme is { } one ? identified.GetValueOrDefault((one, value)) : named.GetValueOrDefault(FoldedText.Fold(cell));
        return found switch
        {
            [var only] => (only, ""),
            { Count: > 1 } several => (null, Shared(several, words)),
            _ when scheme is null && ProviderCode.TryParse(value, out _) => (null, "No organisation in the register has this provider code"),
            _ => (null, $"No organisation in the register has this {words}"),
        };
    }

    /// <summary>Which bodies share it, and what to write for each.</summary>
    private string Shared(List<OrganisationId> several, string words)
    {
        var bodies = several.OrderBy(id => Bodies[id].Name, StringComparer.Ordinal).ThenBy(id => own.GetValueOrDefault(id), StringComparer.Ordinal).ToList();
        var ways = bodies.Where(own.ContainsKey).Select(id => $"{own[id]} for {Bodies[id].Name}").ToList();
        var missing = bodies.Exists(id => !own.ContainsKey(id)) ? " Leave out those that have no identifier of their own, and make their agreements one by one" : "";
        return $"{several.Count} organisations have this {words}: {string.Join(", ", bodies.Select(id => Bodies[id].Name))}. {(ways.Count == 0 ? "" : $"Write {string.Join(", or ", ways)}.")}{missing}".Trim().TrimEnd('.');
    }

    /// <summary>For bodies that share what a cell says: an identifier that is one body's alone, the provider code first; else a name no other of them has.</summary>
    private async Task OwnWords(AppDb db, CancellationToken stop)
    {
        var sharing = identified.Values.Concat(named.Values).Where(found => found.Count > 1).ToList();
        foreach (var chunk in sharing.SelectMany(found => found).Distinct().Chunk(500))
        {
            var theirs = await db.Identifiers.AsNoTracking().Where(i => chunk.Contains(i.Organisation) && i.Until == null)
                .Where(i => !db.Identifiers.Any(other => other.Scheme == i.Scheme && other.Value == i.Value && other.Until == null && other.Organisation != i.Organisation))
                .Where(i => i.Scheme != IdentifierScheme.Urn || !db.Schools.Any(school => school.Urn == i.Value && school.Organisation != i.Organisation))
                .Select(i => new { i.Organisation, i.Scheme, i.Value }).ToListAsync(stop);
            foreach (var best in theirs.Where(i => Order.Contains(i.Scheme)).GroupBy(i => i.Organisation).Select(same => same.MinBy(i => Array.IndexOf(Order, i.Scheme))!))
            {
                own[best.Organisation] = $"{Words(best.Scheme)} {best.Value}";
            }
        }

        var nameless = sharing.SelectMany(found => found).Where(id => !own.ContainsKey(id)).ToHashSet();
        if (nameless.Count > 0)
        {
            var wanted = nameless.Select(id => FoldedText.Fold(Bodies[id].Name)).ToHashSet(StringComparer.Ordinal);
            foreach (var alone in (await OpenBodies(db, wanted, stop)).Where(same => same.Value.Count == 1 && nameless.Contains(same.Value[0])))
            {
                own[alone.Value[0]] = $"the whole name “{Bodies[alone.Value[0]].Name}”";
            }
        }
    }

    private static readonly IdentifierScheme[] Order = [IdentifierScheme.ProviderCode, IdentifierScheme.Urn, IdentifierScheme.Ukprn];

    private static string Words(IdentifierScheme scheme) => scheme switch { IdentifierScheme.ProviderCode => "provider code", IdentifierScheme.Urn => "URN", _ => "UKPRN" };

    private async Task Names(AppDb db, string[] values, CancellationToken stop)
    {
        var wanted = values.Where(value => !IsIdentifier(value) || ProviderCode.TryParse(value, out _)).Select(FoldedText.Fold).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return;
        }

        foreach (var (name, ids) in await OpenBodies(db, wanted, stop))
        {
            named[name] = ids;
        }
    }

    /// <summary>By folded name. Folding is ours, not the database's: names are read whole.</summary>
    private static async Task<Dictionary<string, List<OrganisationId>>> OpenBodies(AppDb db, HashSet<string> wanted, CancellationToken stop)
    {
        Dictionary<string, List<OrganisationId>> found = new(StringComparer.Ordinal);
        await foreach (var body in db.Organisations.AsNoTracking().Where(o => o.Status != OrganisationStatus.Closed).Select(o => new { o.Id, o.Name }).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (wanted.Contains(FoldedText.Fold(body.Name)))
            {
                Add(found, FoldedText.Fold(body.Name), body.Id);
            }
        }

        return found;
    }

    private static bool IsIdentifier(string value) => Urn.TryParse(value, out _) || Ukprn.TryParse(value, out _) || ProviderCode.TryParse(value, out _);

    private static void Add<TKey>(Dictionary<TKey, List<OrganisationId>> into, TKey key, OrganisationId id)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out var list))
        {
            into.Add(key, list = []);
        }

        if (!list.Contains(id))
        {
            list.Add(id);
        }
    }
}
