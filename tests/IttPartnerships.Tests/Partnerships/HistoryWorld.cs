using System.Text.Json;
using System.Text.Json.Serialization;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>One database that many histories share, each with organisations of its own.</summary>
internal sealed class HistoryWorld : IAsyncDisposable
{
    public static readonly DateOnly AccreditedSince = new(2025, 1, 1);

    private static readonly JsonSerializerOptions Plain = new() { Converters = { new Years() } };

    private static readonly DateTimeOffset Beginning = new MovableClock().GetUtcNow();

    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private int people;

    private HistoryWorld(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddIttPartnerships(database.Settings).BuildServiceProvider();
    }

    public MovableClock Clock { get; } = new();

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HistoryWorld> On(DatabaseKind kind) => new(await TestDatabase.Create(kind));

    public AppDb Open() => database.Open();

    public async Task<TResult> Use<TUseCase, TResult>(Func<TUseCase, Task<TResult>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Steps that need no more than the agreement.</summary>
    public Task<Outcome<Done>> Try(string what, AgreementId id, Guid version, bool rewrite, Actor actor) => what switch
    {
        "offer" => Use<OfferAgreement, Outcome<Done>>(use => use.Run(new(id, version), actor, Stop)),
        "withdraw" => Use<WithdrawOffer, Outcome<Done>>(use => use.Run(new(id, version, rewrite), actor, Stop)),
        "decline" => Use<DeclineAgreement, Outcome<Done>>(use => use.Run(new(id, "Too far"), actor, Stop)),
        "discard" => Use<DiscardDraft, Outcome<Done>>(use => use.Run(new(id, version), actor, Stop)),
        "ask" => Use<AskForChange, Outcome<Done>>(use => use.Run(new(id, "payments", "More"), actor, Stop)),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such step."),
    };

    /// <summary>Two accredited providers, two lead partners, a school and a stranger. The clock is back where histories begin.</summary>
    public async Task<Cast> Begin()
    {
        Clock.Pass(Beginning - Clock.GetUtcNow());
        await using var db = Open();
        var bodies = new[] { OrganisationKind.HigherEducationInstitution, OrganisationKind.HigherEducationInstitution, OrganisationKind.Trust, OrganisationKind.TeachingSchoolHub, OrganisationKind.School }
            .Select(kind => Body(db, kind)).ToList();
        foreach (var provider in bodies[..2])
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider.Organisation!.Value, Number = "1234", From = AccreditedSince });
        }

        await db.SaveForTest();
        foreach (var (provider, partner) in bodies[..2].SelectMany(_ => bodies[1..4], (provider, partner) => (provider.Organisation!.Value, partner.Organisation!.Value)).Where(pair => pair.Item1 != pair.Item2))
        {
            await db.AddReadiness(provider, partner);
        }

        return new Cast(bodies[..2], bodies[2..4], bodies[4]);
    }

    /// <summary>The provider's accreditation ends on a day, and maybe another begins later.</summary>
    public async Task Accredit(OrganisationId provider, DateOnly last, DateOnly? again)
    {
        await using var db = Open();
        await db.Accreditations.Where(a => a.Organisation == provider).ExecuteDeleteAsync(Stop);
        db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1234", From = AccreditedSince, Until = last });
        if (again is { } first)
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1234", From = first });
        }

        await db.SaveForTest();
    }

    public async Task<Agreement> Read(AgreementId id) => (await Read([id]))[0];

    public async Task<List<Agreement>> Read(IReadOnlyList<AgreementId> ids)
    {
        await using var db = Open();
        return await db.Agreements.AsNoTracking().Include(a => a.Versions).ThenInclude(v => v.Delegations).ThenInclude(d => d.Oversight)
            .Include(a => a.Versions).ThenInclude(v => v.Sections).Include(a => a.Versions).ThenInclude(v => v.Signatures).AsSplitQuery()
            .Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(Stop);
    }

    public async Task<string> Stored(AgreementId id) => Words(await Read(id));

    /// <summary>Everything that is stored of it, to compare.</summary>
    public static string Words(Agreement agreement)
    {
        agreement.Versions.Sort((one, other) => one.Number.CompareTo(other.Number));
        foreach (var version in agreement.Versions)
        {
            version.Sections.Sort((one, other) => one.Position.CompareTo(other.Position));
            version.Signatures.Sort((one, other) => one.Side.CompareTo(other.Side));
            version.Delegations.Sort((one, other) => one.Id.Value.CompareTo(other.Id.Value));
        }

        return JsonSerializer.Serialize(agreement, Plain);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private Actor Body(AppDb db, OrganisationKind kind)
    {
        var organisation = new Organisation { Id = OrganisationId.New(), Name = $"Body {++people}", Kind = kind, Status = OrganisationStatus.Open };
        var person = Person.Named($"Person {people}", new EmailAddress($"person{people}@school.example"), Clock.GetUtcNow());
        person.Memberships.Add(new Membership { Person = person.Id, Organisation = organisation.Id, Role = Role.PartnershipManager, Since = Clock.GetUtcNow() });
        db.AddRange(organisation, person);
        return person.Id.Acting(organisation.Id, Role.PartnershipManager, person.Name);
    }

    /// <summary>A year knows its neighbours, and they theirs.</summary>
    private sealed class Years : JsonConverter<AcademicYear>
    {
        public override AcademicYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, AcademicYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.StartYear);
    }

    /// <summary>A manager of each body.</summary>
    internal sealed record Cast(IReadOnlyList<Actor> Providers, IReadOnlyList<Actor> Partners, Actor School)
    {
        public Actor Of(OrganisationId organisation) => Providers.Concat(Partners).Append(School).Single(actor => actor.Organisation == organisation);
    }
}
