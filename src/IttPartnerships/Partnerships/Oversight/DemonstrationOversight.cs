using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Fictional oversight of the demonstration's delegations in force, good and bad: done, due soon, late, not met, owned by nobody. Nothing where nothing is delegated.</summary>
internal sealed class DemonstrationOversight(AppDb db, TimeProvider clock)
{
    private readonly DateOnly today = clock.Today();
    private readonly ActivityLog log = new(db, clock);

    public async Task Add(OrganisationId provider, CancellationToken stop)
    {
        var overseen = await Overseen.On(db, db.Delegations.Where(d => d.Provider == provider), today, stop);
        var quality = await db.Memberships.Where(m => m.Organisation == provider && m.Role == Role.QualityLead).Select(m => (PersonId?)m.Person).FirstOrDefaultAsync(stop);
        foreach (var (at, each) in overseen.OrderBy(each => each.Delegation.Id.Value).Index())
        {
            Tell(at % 5, each, quality);
        }

        if (overseen.Count > 0)
        {
            log.Record(new OversightPlanned(provider, 0, 0, 0, 0), Actor.CommandLine);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            await new PlanOversight(db, log, clock).Run(new(), Actor.CommandLine, stop);
        }
    }

    private void Tell(int fate, Overseen each, PersonId? quality)
    {
        var (delegation, begun) = (each.Delegation, each.Facts.Held.From!.Value);
        if (fate != 4 && quality is { } person)
        {
            db.Add(new OversightOwner { Id = Guid.CreateVersion7(), Provider = delegation.Provider, Delegation = delegation.Id, Person = person, From = begun });
        }

        if (fate == 2)
        {
            db.Add(Activity(delegation, OversightMethod.Meeting, begun, Later(begun, today.AddDays(-12)), extra: true));
            return;
        }

        foreach (var agreed in each.Facts.Agreed)
        {
            var day = fate == 1 ? today.AddMonths(-agreed.EveryMonths).AddDays(14) : today.AddDays(-35);
            if (day >= begun && day <= today && fate != 4)
            {
                Done(delegation, agreed.Method, begun, day, fate == 3 && agreed.Method == OversightMethod.Visit);
            }
        }
    }

    private void Done(Delegation delegation, OversightMethod method, DateOnly begun, DateOnly day, bool fails)
    {
        var activity = Activity(delegation, method, begun, day.AddDays(6), extra: false);
        (activity.State, activity.DoneOn, activity.PlannedFor) = (ActivityState.Done, day, day);
        activity.Outcome = fails ? OversightOutcome.DoesNotMeet : method == OversightMethod.Report ? OversightOutcome.MeetsWithActions : OversightOutcome.MeetsExpectations;
        activity.Summary = fails
            ? "Two of five mentors seen had not had their training, and trainees’ weekly meetings were not held everywhere."
            : "Sessions followed the agreed curriculum. Trainees could say what they were working on and why.";
        activity.Strengths = "Tutors know each trainee well and act early.";
        db.Add(activity);
        db.Add(new OversightEvidence
        {
            Id = Guid.CreateVersion7(), Activity = activity.Id, What = "Notes agreed by both sides", Link = "https://evidence.example/notes", By = delegation.Provider, At = At(day),
        });
        if (activity.Outcome != OversightOutcome.MeetsExpectations)
        {
            Act(activity, day, fails ? today.AddDays(-6) : today.AddDays(60));
        }
    }

    private void Act(OversightActivity activity, DateOnly raised, DateOnly due)
    {
        var action = new OversightAction
        {
            Id = OversightActionId.New(), Activity = activity.Id, What = "Train the mentors who were missed, and hold every weekly meeting: show the register of both.",
            Side = AgreementSide.Partner, Owner = "Programme lead", RaisedOn = raised, DueOn = Later(due, raised),
        };
        db.Add(action);
        db.Add(new OversightMessage
        {
            Id = Guid.CreateVersion7(), Activity = activity.Id, Action = action.Id, Text = "One mentor is booked for next week. We are looking for a day for the other.", By = activity.Partner, At = At(raised.AddDays(3)),
        });
    }

    private static OversightActivity Activity(Delegation delegation, OversightMethod method, DateOnly made, DateOnly due, bool extra) => new()
    {
        Id = OversightActivityId.New(), Provider = delegation.Provider, Partner = delegation.Partner, Delegation = delegation.Id, Method = method, Extra = extra, MadeOn = made, DueOn = due,
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(15, 0), TimeSpan.Zero);
}
