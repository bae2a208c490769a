using IttPartnerships.Data;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Requirements;

/// <summary>Schools as requirements look at them, in two queries.</summary>
internal static class LoadSchoolFacts
{
    public static async Task<Dictionary<OrganisationId, SchoolFacts>> Of(AppDb db, IQueryable<OrganisationId> schools, CancellationToken stop)
    {
        var successors = (await db.Links.AsNoTracking().Where(l => l.Kind == LinkKind.Successor && l.Other != null && schools.Contains(l.Organisation))
            .Select(l => new { l.Organisation, Other = l.Other!.Value }).ToListAsync(stop)).ToLookup(l => l.Organisation, l => l.Other);
        var rows = await (
            from organisation in db.Organisations
            where schools.Contains(organisation.Id)
            join school in db.Schools on organisation.Id equals school.Organisation into registered
            from school in registered.DefaultIfEmpty()
            select new
            {
                organisation.Id, organisation.Name, Urn = (string?)school.Urn, Setting = (SettingType?)school.Setting, Phase = (Phase?)school.Phase, school.TypeGroup, school.LowAge, school.HighAge,
                school.AdmissionsPolicy, school.ReligiousCharacter, school.UrbanRural, school.Gender, school.Pupils, school.Country,
            }).ToListAsync(stop);
        return rows.ToDictionary(row => row.Id, row => new SchoolFacts
        {
            Id = row.Id, Name = row.Name, Urn = row.Urn, SameAs = successors[row.Id].Take(2).ToList() is [var only] ? only : row.Id, Setting = row.Setting ?? SettingType.Unknown,
            Phase = row.Phase ?? Phase.Unknown, TypeGroup = row.TypeGroup, Ages = row is { LowAge: { } low, HighAge: { } high } ? FormattableString.Invariant($"{low} to {high}") : null,
            Admissions = row.AdmissionsPolicy, Faith = row.ReligiousCharacter, UrbanRural = row.UrbanRural, Gender = row.Gender, Pupils = row.Pupils, Country = row.Country,
        });
    }
}
