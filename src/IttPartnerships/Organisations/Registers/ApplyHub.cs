using IttPartnerships.Data;

namespace IttPartnerships.Organisations.Registers;

/// <summary>Puts one row of the file of hubs into the hub it is about, and notes what changed and what looks wrong.</summary>
internal sealed class ApplyHub(AppDb db, RegisterRun run, KnownHubs known, IReadOnlyList<HubRegion> regions)
{
    /// <param name="row">One hub of the file.</param>
    /// <param name="isShared">Another hub has the same name without its lead school, so the name keeps it.</param>
    public void To(HubRow row, bool isShared)
    {
        if (row.Regions.Count == 0)
        {
            run.LeaveOut(row.Row, "hub_region", row.FullName, "This body serves no hub region: it is a national body, not a teaching school hub, so it was left out");
            return;
        }

        var hub = known.Find(row);
        var isNew = hub?.Identifiers.Exists(i => i.Value == row.HubId) is not true;
        var name = isShared ? row.FullName : row.Name;
        MisreadText.Warn(run.Warnings, row.Row, "hub name", name);
        hub = hub is null ? Add(row, name) : Change(hub, row, name);
        Districts(hub, row);
        Lead(hub, row);
        if (isNew)
        {
            run.Added++;
        }
        else if (run.HasChanged(hub.Id))
        {
            run.Changed++;
        }
        else
        {
            run.Unchanged++;
        }
    }

    public void WarnOfUnserved(IEnumerable<HubRow> hubs)
    {
        var served = hubs.SelectMany(hub => hub.Regions).ToHashSet();
        foreach (var region in regions.Where(region => !served.Contains(region.Code)).GroupBy(region => region.Code))
        {
            run.Warnings.Add(0, "hub_region", region.Key, $"No hub serves {string.Join(", ", region.Select(r => r.District))}. Maybe a hub's code is wrong at the source");
        }
    }

    private Organisation Add(HubRow row, string name)
    {
        var hub = new Organisation
        {
            Id = OrganisationId.New(), Kind = OrganisationKind.TeachingSchoolHub, Name = name, Status = OrganisationStatus.Open,
            Identifiers = [],
        };
        db.Add(hub);
        run.Note(hub.Id, "Name", null, name);
        AddId(hub, row);
        return hub;
    }

    private Organisation Change(Organisation hub, HubRow row, string name)
    {
        if (!hub.Identifiers.Exists(i => i.Scheme == IdentifierScheme.HubId))
        {
            AddId(hub, row);
            hub.Status = OrganisationStatus.Open;
        }
        else if (hub.Name != name)
        {
            run.Note(hub.Id, "Name", hub.Name, name);
            if (!hub.Names.Exists(n => n.Kind == NameKind.Former && n.Name == hub.Name))
            {
                db.Add(new OrganisationName { Organisation = hub.Id, Kind = NameKind.Former, Name = hub.Name, Until = run.DayBefore });
            }

            hub.Name = name;
        }

        return hub;
    }

    private void AddId(Organisation hub, HubRow row)
    {
        db.Add(new OrganisationIdentifier { Organisation = hub.Id, Scheme = IdentifierScheme.HubId, Value = row.HubId });
        run.Note(hub.Id, "HubId", null, row.HubId);
    }

    private void Districts(Organisation hub, HubRow row)
    {
        var said = regions.Where(region => row.Regions.Contains(region.Code)).ToHashSet();
        var had = known.DistrictsOf(hub.Id).ToDictionary(d => new HubRegion(d.RegionCode, d.District));
        foreach (var region in said.Where(region => !had.ContainsKey(region)))
        {
            db.Add(new HubDistrict { Hub = hub.Id, RegionCode = region.Code, District = region.District, DistrictFolded = DistrictName.Fold(region.District) });
        }

        db.RemoveRange(had.Where(one => !said.Contains(one.Key)).Select(one => one.Value));
        if (!said.SetEquals(had.Keys))
        {
            run.Note(hub.Id, "Districts", had.Count == 0 ? null : Words(had.Keys), Words(said));
        }

        foreach (var code in row.Regions.Where(code => !said.Any(region => region.Code == code)))
        {
            run.Warnings.Add(row.Row, "hub_region", code, "No districts are known for this hub region. Give the file of districts too");
        }
    }

    private void Lead(Organisation hub, HubRow row)
    {
        if (row.LeadSchool is null || !known.HasSchools)
        {
            return;
        }

        if (known.Leading(row) is not { } lead)
        {
            run.Warnings.Add(row.Row, "hub name", row.LeadSchool, "Not exactly one open school has this name, so the hub's lead school is not linked");
            return;
        }

        var served = regions.Where(region => row.Regions.Contains(region.Code)).ToList();
        if (lead.District is { } district && served.Count > 0 && !served.Exists(region => DistrictName.Fold(region.District) == DistrictName.Fold(district)))
        {
            run.Warnings.Add(row.Row, "hub_region", string.Join('/', row.Regions), $"The hub's lead school is in {district}, which these hub regions do not serve. Maybe the code is wrong at the source");
        }

        if (!known.IsLedBy(hub.Id, lead.Urn))
        {
            db.Add(new OrganisationLink
            {
                Id = Guid.CreateVersion7(), Organisation = hub.Id, Other = lead.Id, OtherUrn = lead.Urn, OtherName = lead.Name, Kind = LinkKind.Other, Words = KnownHubs.LeadSchoolWords,
            });
            run.Note(hub.Id, KnownHubs.LeadSchoolWords, null, lead.Name);
        }
    }

    private static string Words(IEnumerable<HubRegion> regions) =>
        string.Join("; ", regions.GroupBy(r => r.Code).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}: {string.Join(", ", r.Select(one => one.District))}"));
}
