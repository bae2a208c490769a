using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using IttPartnerships.Tests.Access;
using IttPartnerships.Tests.Placements;
using IttPartnerships.Web.Tests.Allocation;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Placements;

/// <param name="Token">Of a link to ask for help.</param>
internal sealed record SomeSupport(HelpRequestId Help, CheckInId CheckIn, string Token);

/// <summary>A placement of the demonstration's accredited provider that began a month ago, whatever the clock says, and what is asked about it.</summary>
internal static class SampleStays
{
    public static async Task<SomeStay> SampleStay(this IServiceProvider services)
    {
        var provider = await services.DemonstrationProvider();
        await using var scope = services.CreateAsyncScope();
        return await SomeStay.In(scope.ServiceProvider.GetRequiredService<AppDb>(), provider, TimeProvider.System.Today().AddDays(-30));
    }

    public static async Task<SomeSupport> SampleSupport(this IServiceProvider services)
    {
        var stay = await services.SampleStay();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().AddSupport(stay);
    }

    /// <summary>An open request, a check-in to follow up, and a link.</summary>
    public static async Task<SomeSupport> AddSupport(this AppDb db, SomeStay stay)
    {
        var now = TimeProvider.System.GetUtcNow();
        var request = new HelpRequest
        {
            Id = HelpRequestId.New(), Placement = stay.Placement, Provider = stay.Provider, Asker = HelpAsker.Trainee, AskedBy = "Ana Cole", Text = "My timetable changed twice.", SchoolMaySee = true, AskedAt = now.AddDays(-3),
        };
        var checkIn = new CheckIn
        {
            Id = CheckInId.New(), Placement = stay.Placement, Provider = stay.Provider, Moment = CheckInMoment.DayFive, Who = HelpAsker.Trainee, DueOn = TimeProvider.System.Today().AddDays(-5),
            AnsweredAt = now.AddDays(-1), AnsweredBy = "Ana Cole", Answer = CheckInAnswer.SomeWorries, FollowUpOn = TimeProvider.System.Today().AddDays(2),
        };
        var token = SecretToken.New();
        db.AddRange(request, checkIn, new SupportLink
        {
            Id = Guid.CreateVersion7(), Placement = stay.Placement, Purpose = SupportLinkPurpose.AskForHelp, Who = HelpAsker.Trainee, Name = "Ana Cole", TokenHash = token.Hash, SentAt = now, ExpiresAt = now.AddDays(1),
        });
        await db.SaveForTest();
        return new(request.Id, checkIn.Id, token.Value);
    }
}
