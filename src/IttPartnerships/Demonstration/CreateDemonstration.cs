using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Demonstration.Years;
using IttPartnerships.GettingInvolved;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Partnerships.AccreditationLoss;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Programmes;
using IttPartnerships.Partnerships.Capacity;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Partnerships.Quality;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Demonstration;

public sealed record DemonstrationCreated(int Schools, int Counties, int Seed, int Contacts) : JournalEvent
{
    public override string Summary => $"Made a demonstration: {Schools} fictional schools in {Counties} fictional {(Counties == 1 ? "county" : "counties")}, seed {Seed}";

    public override IReadOnlyList<Guid> Subjects => [];
}

/// <summary>
/// Fills an empty database with a fictional partnership in a fictional county, or with as many counties as the schools asked
/// for need, up to a whole nation: accredited providers, lead partners of every kind, a teaching school hub, schools of every
/// setting, some closed, with successors, trusts and contacts, and people to sign in as. Comes in through the register imports; all of it or nothing.
/// </summary>
public sealed class CreateDemonstration(AppDb db, TimeProvider clock)
{
    public const int FewestSchools = 60;

    public static int MostSchools => County.All.Count * County.MostSchools;

    /// <param name="Schools">How many schools, closed ones among them.</param>
    /// <param name="Seed">The same seed on the same day makes the same demonstration.</param>
    /// <param name="Trainees">How many the home county's provider trains in a year; fewer where there are few schools.</param>
    public sealed record Command(int Schools = 250, int Seed = 1, IProgress<ImportProgress>? Progress = null, int Trainees = 190);

    /// <summary>The organisations of the home county that the demonstration's people work for.</summary>
    public sealed record Made(
        string County, int Schools, OrganisationId AccreditedProvider, OrganisationId LeadPartner, OrganisationId TeachingSchoolHub,
        OrganisationId School, OrganisationId Keeper, OrganisationId LosingProvider);

    public async Task<Outcome<Made>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        await using var work = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, "register", stop);
        if (DemonstrationRules.All.Broken(new(command.Schools, !await db.Organisations.AnyAsync(stop))) is { Count: > 0 } broken)
        {
            return broken;
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.Date);
        var counties = Draw(command, today);
        await new ImportDemonstration(db, clock, actor, command.Progress).Run(counties, AcademicYear.Of(today), stop);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"ANALYZE", stop); // A nation's rows came in this very transaction: nothing else has counted them yet.
        }

        var contacts = await new DemonstrationContacts(db, new Chance(command.Seed), today).Add(counties, stop);
        var keeper = new Organisation
        {
            Id = OrganisationId.New(), Kind = OrganisationKind.Other, Name = $"{counties[0].County.Name} Register Office", Status = OrganisationStatus.Open,
        };
        var entry = ActivityLog.Entry(new DemonstrationCreated(command.Schools, counties.Count, command.Seed, contacts.Count), actor, now);
        db.AddRange(keeper, entry, Subject(entry, keeper.Id, "Name", keeper.Name));
        await db.SaveChangesAsync(stop);
        await new BulkInsert<JournalSubject>(db).Add([.. contacts.Select(contact => Subject(entry, contact.Organisation, "Contact", contact.JobTitle))], stop);
        var made = await Find(counties[0], command.Schools, keeper.Id, stop);
        var people = await new CreateDemonstrationPeople(db, new ActivityLog(db, clock), clock).Run(
            new(made.AccreditedProvider, made.LeadPartner, made.TeachingSchoolHub, made.School, made.Keeper, made.LosingProvider), actor, stop);
        if (!people.Succeeded)
        {
            return people.Refusals.ToList();
        }

        await new DemonstrationAgreements(db, today).Add(made.AccreditedProvider, made.LeadPartner, made.TeachingSchoolHub, made.School, stop);
        await new DemonstrationLoss(db, clock).Add(made.LosingProvider, made.AccreditedProvider, stop);
        await new DemonstrationCourses(db, clock).Add(made.AccreditedProvider, made.LeadPartner, made.TeachingSchoolHub, stop);
        await new DemonstrationSharing(db, clock).Add(stop);
        await new DemonstrationOversight(db, clock).Add(made.AccreditedProvider, stop);
        await new DemonstrationCapacity(db, clock).Add(made.AccreditedProvider, stop);
        await new DemonstrationReviews(db, clock).Add(made.AccreditedProvider, stop);
        await new AddYears(db, clock, new Chance(command.Seed)).Run(made.AccreditedProvider, made.LeadPartner, Math.Min(command.Trainees, command.Schools * 3 / 4), stop);
        await work.Commit(stop);
        return made;
    }

    private static JournalSubject Subject(JournalEntry entry, OrganisationId about, string fact, string? after) =>
        new() { Entry = entry.Id, Subject = about.Value, Detail = ChangeDetail.Of([new(fact, null, after)]) };

    private static List<InventedCounty> Draw(Command command, DateOnly today)
    {
        List<InventedCounty> counties = [];
        var urn = DrawSchools.FirstUrn;
        foreach (var (county, schools) in County.Holding(command.Schools))
        {
            counties.Add(DrawCounty.Run(county, schools, command.Seed, urn, today));
            urn += schools;
        }

        return counties;
    }

    private async Task<Made> Find(InventedCounty home, int schools, OrganisationId keeper, CancellationToken stop)
    {
        var codes = home.Providers.Select(provider => provider.Code).ToList();
        var bodies = await db.Identifiers.Where(i => i.Scheme == IdentifierScheme.ProviderCode && codes.Contains(i.Value))
            .ToDictionaryAsync(i => i.Value, i => i.Organisation, stop);
        var first = home.Schools.First(school => school is { Closed: null, Sort.Phase: "Primary" }).Urn;
        var school = await db.Schools.Where(s => s.Urn == first).Select(s => s.Organisation).SingleAsync(stop);
        return new Made(home.County.Name, schools, bodies[codes[0]], bodies[codes[4]], bodies[codes[6]], school, keeper, bodies[codes[1]]);
    }
}
