using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;

namespace IttPartnerships.Demonstration.Years;

/// <summary>Who supports placements of the year under way, what help was asked for, and how people say they go.</summary>
internal sealed class DrawSupport(DateOnly today, Chance chance, OrganisationId provider, OrganisationId leadPartner)
{
    private static readonly string[] Needs =
        ["The timetable has changed twice and I have no lessons on Thursdays.", "Observations have been missed for two weeks.", "We do not know who marks the trainee’s planning file.", "The bus no longer gets me there by eight."];

    private static readonly string[] Worries = ["Little feedback so far.", "Behaviour in one class is hard to manage.", "The mentor has been off ill.", "Workload at weekends."];

    public IEnumerable<SupportContact> Contacts() =>
    [
        new() { Id = SupportContactId.New(), KeptBy = provider, From = SupportFrom.Provider, Name = "Placements office", Does = "Placements and travel", Email = "placements@university.example", Telephone = "01632 960010", Version = Guid.CreateVersion7() },
        new() { Id = SupportContactId.New(), KeptBy = provider, Partner = leadPartner, From = SupportFrom.LeadPartner, Name = "Ines Whitlock", Does = "Partnership coordinator", Email = "coordinator@partner.example", Telephone = "01632 960031", Version = Guid.CreateVersion7() },
    ];

    public IEnumerable<HelpRequest> Help(IReadOnlyList<Placement> underWay) => underWay.Where((_, at) => at % 23 == 5).Take(8).Select((placement, at) =>
    {
        var asked = Day(-2 - (at * 3));
        var answered = at % 3 == 0 ? (DateTimeOffset?)null : asked.AddDays(2);
        return new HelpRequest
        {
            Id = HelpRequestId.New(), Placement = placement.Id, Provider = placement.Provider, Asker = (HelpAsker)(at % 3), AskedBy = at % 3 == 0 ? "The trainee" : "A mentor", Text = Needs[at % Needs.Length],
            SchoolMaySee = at % 3 != 0, AskedAt = asked, AnsweredAt = answered, AnsweredBy = answered is null ? null : "Elif Standring", Answer = answered is null ? null : "We spoke, and the school has agreed a new timetable.",
            RemindedOn = today, Version = Guid.CreateVersion7(),
        };
    });

    /// <summary>Each moment that has come, by what the placement's own days say: most go well, some do not, and some people are silent.</summary>
    public IEnumerable<CheckIn> CheckIns(IReadOnlyList<Placement> underWay) =>
        from placement in underWay
        from moment in Moments(placement)
        from who in (HelpAsker[])[HelpAsker.Trainee, HelpAsker.Mentor, HelpAsker.School]
        select Of(placement, moment.Moment, moment.Day, who);

    private IEnumerable<(CheckInMoment Moment, DateOnly Day)> Moments(Placement placement)
    {
        List<DateOnly> planned = [.. DaysInSchool.Planned(placement.Period, placement.Days, SchoolCalendar.Unknown, _ => false)];
        return CheckInRules.Come(planned.Count, planned.FindAll(day => day <= today));
    }

    private CheckIn Of(Placement placement, CheckInMoment moment, DateOnly day, HelpAsker who)
    {
        var (sent, luck) = (new DateTimeOffset(day.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero), chance.Between(1, 100));
        var answer = luck switch { <= 82 => CheckInAnswer.GoingWell, <= 90 => CheckInAnswer.SomeWorries, <= 93 => CheckInAnswer.NotGoingWell, _ => (CheckInAnswer?)null };
        var follow = answer is { } said ? CheckInRules.FollowUpBy(said, day.AddDays(1)) : null;
        var closed = follow is { } by && by < today.AddDays(-10) ? new DateTimeOffset(by.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero) : (DateTimeOffset?)null;
        return new CheckIn
        {
            Id = CheckInId.New(), Placement = placement.Id, Provider = placement.Provider, Moment = moment, Who = who, DueOn = day, SentAt = sent, RemindedAt = answer is null ? sent.AddDays(3) : null,
            AnsweredAt = answer is null ? null : sent.AddDays(1), AnsweredBy = answer is null ? null : who.Words, Answer = answer, Line = follow is null ? null : Worries[luck % Worries.Length],
            FollowUpOn = follow, Owner = follow is null ? null : chance.Pick<string>(["Elif Standring", "Marcus Oyelaran", "Hanna Birkenshaw"]), ClosedAt = closed,
            ClosedBy = closed is null ? null : "Elif Standring", Outcome = closed is null ? null : "We met all three and agreed weekly observations.", Version = Guid.CreateVersion7(),
        };
    }

    private DateTimeOffset Day(int from) => new(today.AddDays(from).ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);
}
