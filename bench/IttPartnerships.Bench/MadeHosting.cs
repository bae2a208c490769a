using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Bench;

/// <summary>Answers and offers for the open schools of a register, most of them for everyone in range, and a provider that works in every region.</summary>
internal sealed record MadeHosting(IReadOnlyList<OrganisationId> Schools, int Offers, OrganisationId Provider, Actor Reader)
{
    public const string ProviderName = "National University of Measurement";

    public static readonly IReadOnlyList<string> Subjects = ["Mathematics", "English", "Physics", "Chemistry", "Biology", "History", "Geography", "Computing", "Modern languages", "Physical education"];

    /// <summary>A secondary school offers places in several subjects, and half of all trainees need them in a sixth of the schools.</summary>
    private const int MoreInSecondary = 3;

    private sealed record Made : JournalEvent
    {
        public override string Summary => "Made for a measurement";

        public override IReadOnlyList<Guid> Subjects => [];
    }

    /// <param name="partners">Only the schools that this provider has agreements with; null for every school, and a provider made for it.</param>
    public static async Task<MadeHosting> In(DatabaseSettings settings, AcademicYear year, int offers, int seed, OrganisationId? partners = null)
    {
        await using var db = settings.Open();
        var provider = partners is { } known ? await db.Organisations.SingleAsync(o => o.Id == known) : await MakeProvider(db);
        var schools = await db.Schools.Where(s => db.Organisations.Any(o => o.Id == s.Organisation && o.Status == OrganisationStatus.Open) && s.KeyStages != KeyStages.None)
            .Where(s => partners == null || (db.Agreements.Any(a => a.Provider == partners && a.Partner == s.Organisation) && !db.HostingAnswers.Any(a => a.School == s.Organisation && a.Year == year)))
            .OrderBy(s => s.Urn).Select(s => new { s.Organisation, s.KeyStages, s.Region }).ToListAsync();
        foreach (var there in schools.Where(s => partners is null && s.Region is not null).DistinctBy(s => s.Region))
        {
            await Agreement(db, provider.Id, there.Organisation);
        }

        var (answers, made, recipients) = (new List<HostingAnswer>(), new List<Offer>(), new List<AnswerRecipient>());
#pragma warning disable CA5394 // A seeded choice of samples, nothing secret.
        var random = new Random(seed);
        var today = TimeProvider.System.Today();
        var weights = schools.ConvertAll(school => IsSecondary(school.KeyStages) ? MoreInSecondary : 1);
        var (all, before) = (weights.Sum(), 0);
        foreach (var (at, school) in schools.Index())
        {
            var secondary = IsSecondary(school.KeyStages);
            var answer = new HostingAnswer { Id = HostingAnswerId.New(), School = school.Organisation, Year = year, Interest = HostingInterest.Yes, GivenBy = "Bench", LastConfirmed = today.AddDays(-random.Next(200)), TotalPlaces = random.Next(3) == 0 ? 3 * weights[at] : null };
            answers.Add(answer);
            if (random.Next(4) == 0)
            {
                recipients.Add(new AnswerRecipient { Answer = answer.Id, Provider = provider.Id });
            }

            var many = (int)((long)offers * (before + weights[at]) / all) - (int)((long)offers * before / all);
            before += weights[at];
            made.AddRange(Enumerable.Range(0, many).Select(_ => new Offer
            {
                Id = OfferId.New(), Answer = answer.Id, School = school.Organisation, Year = year, Kind = (OfferKind)random.Next(5), KeyStages = school.KeyStages, Places = random.Next(1, 5),
                Subject = secondary ? Subjects[random.Next(Subjects.Count)] : null, Windows = random.Next(3) == 0 ? "" : "autumn; spring", EveryoneFrom = random.Next(5) == 0 ? null : today.AddDays(-10),
            }));
        }
#pragma warning restore CA5394

        await using var work = await db.Database.BeginTransactionAsync();
        await new BulkInsert<HostingAnswer>(db).Add(answers, CancellationToken.None);
        await new BulkInsert<AnswerRecipient>(db).Add(recipients, CancellationToken.None);
        await new BulkInsert<Offer>(db).Add(made, CancellationToken.None);
        await work.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return new([.. schools.Select(s => s.Organisation)], made.Count, provider.Id, new Actor(PersonId.New(), provider.Id, "Bench", RolePermissions.Of(Role.PartnershipManager)) { Person = null });
    }

    private static async Task<Organisation> MakeProvider(AppDb db)
    {
        var provider = new Organisation { Id = OrganisationId.New(), Name = ProviderName, Kind = OrganisationKind.HigherEducationInstitution, Status = OrganisationStatus.Open };
        db.Add(provider);
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider.Id, Number = "1999", From = new DateOnly(2020, 8, 1) });
        await Save(db);
        return provider;
    }

    private static bool IsSecondary(KeyStages stages) => (stages & (KeyStages.KeyStage3 | KeyStages.KeyStage4)) != KeyStages.None;

    private static async Task Agreement(AppDb db, OrganisationId provider, OrganisationId partner)
    {
        var from = new DateOnly(2024, 8, 1);
        var agreement = new Agreement { Id = AgreementId.New(), Provider = provider, Partner = partner, Kind = AgreementKind.PlacementSchool };
        var version = new AgreementVersion { Id = AgreementVersionId.New(), Agreement = agreement.Id, Number = 1, From = from, EffectiveFrom = from, FirstYear = AcademicYear.Of(from), LastYear = AcademicYear.Of(from) };
        agreement.Versions.Add(version);
        db.Add(agreement);
        await Save(db);
        (version.Stage, version.Digest) = (VersionStage.Offered, new string('0', 64));
        await Save(db);
        (version.Stage, version.HeldFrom) = (VersionStage.Signed, from);
        agreement.HeldFrom = from;
        await Save(db);
        db.ChangeTracker.Clear();
    }

    private static Task Save(AppDb db)
    {
        new ActivityLog(db, TimeProvider.System).Record(new Made(), Actor.CommandLine);
        return db.SaveChangesAsync();
    }
}
