using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.AccreditationLoss;

/// <summary>
/// A second provider of the demonstration, whose accreditation ends before its agreements do: one is kept for its trainees, another
/// provider is asked to take over one, and the others wait for somebody to decide.
/// </summary>
internal sealed class DemonstrationLoss(AppDb db, TimeProvider clock)
{
    private const int Schools = 4;
    private const int DaysLeft = 60;

    private readonly DateOnly today = clock.Today();

    public async Task Add(OrganisationId losing, OrganisationId other, CancellationToken stop)
    {
        var year = AcademicYear.Of(today);
        var leads = await db.PublishedPartnerships.Where(p => p.Provider == losing && p.Year == year).Select(p => p.Partner).ToListAsync(stop);
        var schools = await db.Schools.Where(s => !db.Agreements.Any(a => a.Partner == s.Organisation) && db.Organisations.Any(o => o.Id == s.Organisation && o.Status == OrganisationStatus.Open))
            .OrderBy(s => s.Urn).Select(s => s.Organisation).Take(Schools).ToListAsync(stop);
        var past = new SignedBefore(db, today);
        await past.Names([losing, .. leads, .. schools], stop);
        await past.Save(
        [
            .. leads.Order(Comparer<OrganisationId>.Create((one, two) => one.Value.CompareTo(two.Value)))
                .Select(lead => new Story(losing, lead, AgreementKind.LeadPartner, year) { Delegated = [new(Responsibility.CourseDelivery)] }),
            .. schools.Select(school => new Story(losing, school, AgreementKind.PlacementSchool, year)),
        ], stop);

        var last = today.AddDays(DaysLeft) < year.LastDay ? today.AddDays(DaysLeft) : year.LastDay.AddDays(-1);
        (await db.Accreditations.SingleAsync(a => a.Organisation == losing, stop)).Until = last;
        var made = await db.Agreements.Where(a => a.Provider == losing && schools.Contains(a.Partner)).OrderBy(a => a.Id).Take(2).ToListAsync(stop);
        if (made is [var kept, var offered] && last >= today)
        {
            (kept.TeachOutUntil, kept.TeachOutReason) = (year.LastDay, "Two trainees are with the school until July and finish their course there.");
            db.Add(new AgreementTransfer
            {
                Id = AgreementTransferId.New(), Agreement = offered.Id, From = losing, To = other, LastDay = last, ProposedBy = "Rosa Achterberg", ProposedAt = clock.GetUtcNow().AddDays(-2),
                Plan = "Its one trainee joins your course on the first day without us; the mentor stays the same.",
            });
        }

        await db.SaveChangesAsync(stop);
    }
}
