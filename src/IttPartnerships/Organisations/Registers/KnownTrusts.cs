using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The trusts we have, by the register's group number; one a file names for the first time is made.</summary>
internal sealed class KnownTrusts
{
    private readonly Dictionary<string, OrganisationId> byNumber = [];

    public static async Task<KnownTrusts> Load(AppDb db, CancellationToken stop)
    {
        var known = new KnownTrusts();
        var trusts = db.Identifiers.AsNoTracking().Where(i => i.Scheme == IdentifierScheme.GroupNumber).Select(i => new { i.Value, i.Organisation });
        await foreach (var trust in trusts.AsAsyncEnumerable().WithCancellation(stop))
        {
            known.byNumber[trust.Value] = trust.Organisation;
        }

        return known;
    }

    public OrganisationId Of(string number, string? name, NewRecords adding)
    {
        if (byNumber.TryGetValue(number, out var trust))
        {
            return trust;
        }

        trust = EntityId.New<OrganisationId>();
        adding.Add(new Organisation
        {
            Id = trust,
            Kind = OrganisationKind.Trust,
            Name = name ?? $"Trust {number}",
            Status = OrganisationStatus.Open,
            Version = Guid.CreateVersion7(),
        });
        adding.Identifiers.Add(new() { Organisation = trust, Scheme = IdentifierScheme.GroupNumber, Value = number });
        byNumber.Add(number, trust);
        return trust;
    }
}
