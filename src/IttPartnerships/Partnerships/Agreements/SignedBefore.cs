using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>Writes agreements as if they had been drafted, sent and signed before today, through the same steps the database asks for.</summary>
internal sealed class SignedBefore(AppDb db, DateOnly today)
{
    private readonly Dictionary<OrganisationId, string> names = [];
    private readonly List<(Agreement Agreement, AgreementVersion Version, Story Story, DateOnly Day)> offers = [];

    public async Task Names(IReadOnlyList<OrganisationId> bodies, CancellationToken stop)
    {
        foreach (var body in await db.Organisations.AsNoTracking().Where(o => bodies.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(stop))
        {
            names[body.Id] = body.Name;
        }
    }

    public async Task Save(IReadOnlyList<Story> stories, CancellationToken stop)
    {
        foreach (var story in stories)
        {
            Add(story);
        }

        await db.SaveChangesAsync(stop);
        await Offer(stop);
        var varied = offers.Where(offer => offer.Story.Varied && offer.Version.FirstYear == offer.Story.Year).ToList();
        offers.Clear();
        foreach (var (agreement, version, story, _) in varied)
        {
            Vary(agreement, version, story);
        }

        await db.SaveChangesAsync(stop);
        await Offer(stop);
    }

    private void Add(Story story)
    {
        Agreement? before = null;
        for (var back = story.Earlier; back >= 0; back--)
        {
            var year = new AcademicYear(story.Year.StartYear - back);
            var agreement = NewAgreement.Between(story.Provider, story.Partner, story.Kind, story.PreparedBy, null, At(year.FirstDay.AddDays(-60)), before?.Id);
            var version = NewAgreement.FirstVersion(agreement, new(story.Provider, story.Partner, story.Kind, year, year), names[story.Provider], names[story.Partner]);
            version.Aims = story.Kind == AgreementKind.LeadPartner
                ? "Train more teachers of shortage subjects close to home, and keep them in our schools."
                : "Give every trainee a welcoming school, and every mentor the time to mentor well.";
            version.Area = story.Kind == AgreementKind.LeadPartner ? "The whole county" : "";
            (version.Hosts, version.PreparesSchoolAgreements, version.ReviewOn) = (story.Hosts, story.Prepares, year.LastDay.AddDays(-60));
            version.Sections.AddRange(NewAgreement.Sections(version, FindTemplates.Starter));
            version.Delegations.AddRange(story.Delegated.Select(delegated => Delegation(version, agreement, delegated)));
            agreement.Versions.Add(version);
            db.Add(agreement);
            if (back > 0 || story.Reached != Reached.Draft)
            {
                offers.Add((agreement, version, back > 0 ? story with { Reached = Reached.InForce, Asks = null, EndedAfter = null } : story, back > 0 || story.Reached == Reached.InForce ? year.FirstDay.AddDays(-20) : today.AddDays(-story.Silent)));
            }

            before = agreement;
        }
    }

    private void Vary(Agreement agreement, AgreementVersion version, Story story)
    {
        var from = Earlier(story.Year.FirstDay.AddDays(60), today);
        var next = NewAgreement.Next(agreement, version, from, "Intensive Training and Practice moves to the lead partner");
        next.Delegations.Add(Delegation(next, agreement, new(Responsibility.IntensiveTraining)));
        db.Add(next);
        offers.Add((agreement, next, story, from.AddDays(-7)));
    }

    /// <summary>Each stage is a save of its own: the database refuses to skip one.</summary>
    private async Task Offer(CancellationToken stop)
    {
        foreach (var (agreement, version, _, day) in offers)
        {
            (version.Stage, version.Digest, version.OfferedAt, version.OfferedBy) = (VersionStage.Offered, AgreementDocument.Digest(agreement, version), At(day), "Tomasz Lindqvist");
        }

        await db.SaveChangesAsync(stop);
        foreach (var (agreement, version, story, day) in offers)
        {
            Answer(agreement, version, story, day);
        }

        await db.SaveChangesAsync(stop);
        foreach (var (agreement, version, _, day) in offers.Where(offer => offer.Story.Reached == Reached.InForce))
        {
            var days = new Period(version.EffectiveFrom > day ? version.EffectiveFrom : day, version.Until);
            if (agreement.Versions.Count == 1)
            {
                Holding.Put(agreement, version, days, At(day));
            }
            else
            {
                _ = await Holding.Begin(db, agreement, version, days, At(day), stop);
            }
        }

        await db.SaveChangesAsync(stop);

        foreach (var (agreement, version, story, _) in offers.Where(offer => offer.Story is { Reached: Reached.Declined } or { EndedAfter: not null }))
        {
            Close(agreement, version, story);
        }

        await db.SaveChangesAsync(stop);
    }

    private void Answer(Agreement agreement, AgreementVersion version, Story story, DateOnly day)
    {
        if (story.Reached == Reached.InForce || story is { Reached: Reached.Offered, HalfSigned: true })
        {
            db.Add(Signature(agreement, version, AgreementSide.Provider, "Tomasz Lindqvist", "Head of partnerships", day));
        }

        if (story.Reached == Reached.InForce)
        {
            db.Add(Signature(agreement, version, AgreementSide.Partner, "Robin Vale", story.Kind == AgreementKind.LeadPartner ? "Director of teacher education" : "Headteacher", day));
        }

        if (story.Asks is { } text)
        {
            db.Add(Message(agreement, version, MessageKind.ChangeAsked, "delegations", text, day));
        }
    }

    private void Close(Agreement agreement, AgreementVersion version, Story story)
    {
        if (story.Reached == Reached.Declined)
        {
            (version.Stage, version.AnsweredAt) = (VersionStage.Declined, At(today.AddDays(-3)));
            db.Add(Message(agreement, version, MessageKind.Declined, null, "Two of our mentors leave this summer. Ask us again next year.", today.AddDays(-3)));
            return;
        }

        var last = Earlier(story.Year.FirstDay.AddDays(story.EndedAfter!.Value), today.AddDays(-1));
        Holding.End(agreement, last < agreement.HeldFrom ? agreement.HeldFrom.Value : last);
        (agreement.EndReason, agreement.EndPlan) = (EndReason.PartnerWithdrew, "Its trainees finish their placements with the provider’s own mentors.");
        (agreement.EndDecidedBy, agreement.EndDecidedAt) = ("Tomasz Lindqvist", At(last));
    }

    private static AgreementMessage Message(Agreement agreement, AgreementVersion version, MessageKind kind, string? section, string text, DateOnly day) => new()
    {
        Id = AgreementMessageId.New(), Agreement = agreement.Id, Version = version.Id, Kind = kind, Section = agreement.Kind == AgreementKind.LeadPartner ? section : section is null ? null : "term",
        Organisation = agreement.Partner, Author = "Robin Vale", At = At(day.AddDays(2)), Text = text,
    };

    private static Signature Signature(Agreement agreement, AgreementVersion version, AgreementSide side, string name, string role, DateOnly day) => new()
    {
        Version = version.Id, Side = side, Organisation = agreement.PartyOn(side), Name = name, JobTitle = role, At = At(day), Digest = version.Digest!,
    };

    private static Delegation Delegation(AgreementVersion version, Agreement agreement, Delegated delegated)
    {
        var delegation = new Delegation
        {
            Id = DelegationId.New(), Version = version.Id, Agreement = agreement.Id, Provider = agreement.Provider, Partner = agreement.Partner,
            Responsibility = delegated.Responsibility, From = version.From, Until = version.Until, Phases = delegated.Phase,
        };
        if (delegated.Owner is null)
        {
            delegation.Oversight.Add(Arrangement(delegation, OversightMethod.Visit, 4, "A visit report with what was seen and agreed"));
            delegation.Oversight.Add(Arrangement(delegation, OversightMethod.Report, 6, "A written report by the lead partner"));
        }

        return delegation;
    }

    private static OversightArrangement Arrangement(Delegation delegation, OversightMethod method, int months, string evidence) =>
        new() { Version = delegation.Version, Delegation = delegation.Id, Method = method, EveryMonths = months, Evidence = evidence, Owner = "Head of quality" };

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(10, 30), TimeSpan.Zero);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
