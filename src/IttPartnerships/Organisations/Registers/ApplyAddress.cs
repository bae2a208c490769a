using System.Globalization;
using IttPartnerships.Data;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Gives a body the address a file says, keeping the one before as history.</summary>
internal sealed class ApplyAddress(AppDb db, RegisterRun run)
{
    public void To(Organisation body, OrganisationAddress said, GridReference? place, bool isNew)
    {
        (said.Easting, said.Northing) = (place?.Easting, place?.Northing);
        var now = body.Addresses.Find(a => a.Until is null);
        if (now is null)
        {
            now = new OrganisationAddress { Id = Guid.CreateVersion7(), Organisation = body.Id };
            Take(now, said);
            body.Addresses.Add(now);
            db.Add(now);
            run.Note(body.Id, "Address", null, Words(now));
            return;
        }

        if (isNew || (Words(now) == Words(said) && now.Street == said.Street && now.Locality == said.Locality))
        {
            return;
        }

        // The present record keeps its place as the one address of now; what it said moves into a record of its own.
        run.Note(body.Id, "Address", Words(now), Words(said));
        var before = new OrganisationAddress
        {
            Id = Guid.CreateVersion7(), Organisation = body.Id, From = now.From, Until = run.DayBefore < now.From ? now.From : run.DayBefore,
        };
        Take(before, now);
        db.Add(before);
        Take(now, said);
        now.From = run.FactsOf;
    }

    private static void Take(OrganisationAddress target, OrganisationAddress source)
    {
        target.Street = source.Street;
        target.Locality = source.Locality;
        target.Town = source.Town;
        target.County = source.County;
        target.Postcode = source.Postcode;
        target.Easting = source.Easting;
        target.Northing = source.Northing;
    }

    private static string Words(OrganisationAddress address) => string.Join(", ", ((string?[])
        [address.Street, address.Locality, address.Town, address.County, address.Postcode, Place(address)]).Where(part => part is not null));

    private static string? Place(OrganisationAddress address) =>
        address.Easting is { } east ? string.Create(CultureInfo.InvariantCulture, $"{east} {address.Northing}") : null;
}
