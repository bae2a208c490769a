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
            { Count: > 1 } => (null, $"Several organisations have this {words}. Use another identifier, for example the URN"),
            _ when scheme is null && ProviderCode.TryParse(value, out _) => (null, "No organisation in the register has this provider code"),
            _ => (null, $"No organisation in the register has this {words}"),
        };
    }

    private async Task Names(AppDb db, string[] values, CancellationToken stop)
    {
        var wanted = values.Where(value => !IsIdentifier(value) || ProviderCode.TryParse(value, out _)).Select(FoldedText.Fold).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return;
        }

        // Folding is ours, not the database's: names are read whole once.
        await foreach (var body in db.Organisations.AsNoTracking().Where(o => o.Status != OrganisationStatus.Closed).Select(o => new { o.Id, o.Name }).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (wanted.Contains(FoldedText.Fold(body.Name)))
            {
                Add(named, FoldedText.Fold(body.Name), body.Id);
            }
        }
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
