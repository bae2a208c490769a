using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Programmes;

/// <summary>A pattern of an accredited provider, in the present academic year.</summary>
internal static class SomePattern
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static AcademicYear Year => AcademicYear.Of(TimeProvider.System.Today());

    public static async Task<PatternId> In(AppDb db, OrganisationId provider, PatternShape shape = PatternShape.TwoSchools)
    {
        if (!await db.Accreditations.AnyAsync(a => a.Organisation == provider, Stop))
        {
            db.Add(new Accreditation { Id = Guid.CreateVersion7(), Organisation = provider, Number = "1901", From = new(2020, 9, 1) });
            await db.SaveForTest();
        }

        var keeper = (await db.AddPerson($"Keeper {Guid.CreateVersion7():N}", null, (provider, Role.PartnershipManager))).Acting(provider, Role.PartnershipManager, "Bea Okafor");
        var kept = await new KeepPattern(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System)
            .Run(new(null, Year, $"Secondary {Guid.CreateVersion7().ToString("N")[..12]}", shape.In(Year)), keeper, Stop);
        db.ChangeTracker.Clear();
        return kept.Value;
    }
}
