using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees.OwnView;

/// <param name="Days">How many planned days in school lie in it.</param>
public sealed record AbsenceFacts(DateOnly? From, DateOnly? Until, int Days, DateOnly Today);

/// <summary>A trainee says they are absent on days they were to be in school. The school's and the provider's contacts are told by mail, never why.</summary>
public sealed class ReportAbsence(AppDb db, ActivityLog log, Mailbox mailbox, TimeProvider clock)
{
    public const int LongestDays = 31;

    public static readonly IReadOnlyList<Rule<AbsenceFacts>> Rules =
    [
        new("TN-53", "Enter the first day you are absent", "J9", facts => facts.From is not null, nameof(Command.From)),
        new("TN-54", "The last day must be the first day or later", "J9", facts => facts.From is not { } from || facts.Until is not { } until || until >= from, nameof(Command.Until)),
        new("TN-55", "Report up to 31 days at once, from the last 14 days on. For more, write to your provider", "J9",
            facts => facts.From is not { } from || (from >= facts.Today.AddDays(-14) && (facts.Until ?? from).DayNumber - from.DayNumber < LongestDays), nameof(Command.From)),
        new("TN-56", "No day in school is planned then", "J9", facts => facts.From is null || facts.Days > 0, nameof(Command.From)),
    ];

    /// <param name="Until">Empty for one day.</param>
    public sealed record Command(string Token, DateOnly? From, DateOnly? Until);

    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await TraineeTokens.WhosePage(db, command.Token, clock.GetUtcNow(), stop) is not { } trainee)
        {
            return OpenMyTraining.Closed;
        }

        var today = clock.Today();
        var mine = await MyTraining.Of(db, trainee, today, stop);
        var (from, until) = (command.From, command.Until ?? command.From);
        var missed = mine.Stays.Select(stay => (Stay: stay, Days: stay.Planned.Where(day => day >= from && day <= until).ToList())).Where(each => each.Days.Count > 0).ToList();
        if (Rules.Broken(new(from, command.Until, missed.Sum(each => each.Days.Count), today)) is { Count: > 0 } broken)
        {
            return broken;
        }

        foreach (var (stay, days) in missed)
        {
            var said = await db.PlacementDays.Where(d => d.Placement == stay.Id && days.Contains(d.Day)).ToListAsync(stop);
            foreach (var day in days.Except(said.Select(each => each.Day)))
            {
                db.Add(new PlacementDay { Placement = stay.Id, Day = day, Kind = DayKind.Absent, SaidBy = "the trainee", SaidAt = clock.GetUtcNow() });
            }

            log.Record(new AbsenceReported(trainee.Id, trainee.Provider, stay.School, stay.Id, days.Count), new Actor(null, null, "A trainee, through their link", []));
            foreach (var address in await Told(trainee, stay, stop))
            {
                mailbox.Put(address, $"{trainee.Name} is absent", Letter(trainee, stay, days));
            }
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : missed.Sum(each => each.Days.Count);
    }

    /// <summary>Mentors and support contacts of the placement, and whoever is kept as the school's and the provider's contact.</summary>
    private async Task<List<EmailAddress>> Told(Trainee trainee, MyStay stay, CancellationToken stop)
    {
        var kept = await db.Contacts.AsNoTracking()
            .Where(c => c.Email != null && (c.Organisation == stay.School || c.Organisation == trainee.Provider) && (c.KeptBy == c.Organisation || c.KeptBy == trainee.Provider))
            .OrderByDescending(c => c.LastConfirmed).Select(c => new { c.Organisation, c.Email }).ToListAsync(stop);
        IEnumerable<string?> addresses = [.. stay.Mentors.Select(mentor => mentor.Email), .. stay.Contacts.Select(contact => contact.Email), .. kept.DistinctBy(contact => contact.Organisation).Select(contact => contact.Email)];
        return [.. addresses.Select(text => EmailAddress.TryParse(text, out var address) ? address : (EmailAddress?)null).OfType<EmailAddress>().DistinctBy(address => address.Folded)];
    }

    private static string Letter(Trainee trainee, MyStay stay, List<DateOnly> days) =>
        $"""
        {trainee.Name} has reported an absence from {stay.SchoolName}:

        {string.Join("\n", TraineeCalendar.Runs(days).Select(run => run.First == run.Last ? TraineeWords.Day(run.First) : $"{TraineeWords.Day(run.First)} to {TraineeWords.Day(run.Last)}"))}

        These days do not count as days in school. If that is wrong, tell the trainee or the provider.
        """;
}

public sealed record AbsenceReported(TraineeId Trainee, OrganisationId Provider, OrganisationId School, PlacementId Placement, int Days) : TraineeEvent(Trainee, Provider)
{
    public override string Summary => $"Reported {(Days == 1 ? "1 day" : $"{Days} days")} of absence";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Trainee.Value, School.Value, Placement.Value];
}
