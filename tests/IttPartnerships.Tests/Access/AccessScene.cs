using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Access;

/// <summary>Two organisations and an administrator, on a database of its own, with a clock the test moves.</summary>
internal sealed class AccessScene : IAsyncDisposable
{
    private readonly TestDatabase database;

    private AccessScene(TestDatabase database)
    {
        this.database = database;
        Db = database.Open();
        Log = new ActivityLog(Db, Clock);
        Mailbox = new Mailbox(Db, Clock);
    }

    public static SiteAddress Site { get; } = new(new Uri("https://partnerships.example"));

    public MovableClock Clock { get; } = new();

    public AppDb Db { get; }

    public ActivityLog Log { get; }

    public Mailbox Mailbox { get; }

    public OrganisationId Own { get; private set; }

    public OrganisationId Other { get; private set; }

    public PersonId Bea { get; private set; }

    /// <summary>Bea, administrator of <see cref="Own"/>.</summary>
    public Actor Administrator => Bea.Acting(Own, Role.Administrator);

    public Actor Viewer => PersonId.New().Acting(Own, Role.Viewer, "Ines Whitlock");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AccessScene> On(DatabaseKind kind)
    {
        var scene = new AccessScene(await TestDatabase.Create(kind));
        scene.Own = await scene.Db.AddOrganisation("Larkmere Training");
        scene.Other = await scene.Db.AddOrganisation("Ash Grove Trust");
        scene.Bea = await scene.Db.AddPerson("Bea Okafor", null, (scene.Own, Role.Administrator));
        return scene;
    }

    /// <summary>Another connection to the same database, as another request has.</summary>
    public AppDb Another() => database.Open();

    public Task<Person> Person(PersonId id) => Db.People.AsNoTracking().Include(p => p.Credentials).Include(p => p.Memberships).Include(p => p.Passkeys)
        .SingleAsync(p => p.Id == id, Stop);

    public Task<MailMessage> LastMail() => Db.MailMessages.AsNoTracking().OrderByDescending(m => m.Id).FirstAsync(Stop);

    /// <summary>What the journal says last, beside what tests arranged.</summary>
    public async Task<string> LastEntry() =>
        (await Db.JournalEntries.AsNoTracking().Where(e => e.EventName != "Arranged").OrderByDescending(e => e.Id).FirstAsync(Stop)).Summary;

    /// <summary>The secret at the end of the last mail's link.</summary>
    public async Task<string> LastToken()
    {
        var text = (await LastMail()).Text;
        return text.Split('\n').Single(line => line.StartsWith(Site.Value.AbsoluteUri, StringComparison.Ordinal)).Split('/')[^1].Trim();
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
    }
}

internal sealed class MovableClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
