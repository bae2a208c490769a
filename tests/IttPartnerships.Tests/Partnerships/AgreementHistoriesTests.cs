using System.Globalization;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Partnerships;

/// <summary>
/// Random histories of drafting, sending, signing, varying, delegating, ending and losing accreditation keep every invariant. The
/// same seeds every time; <c>ITTP_HISTORIES=5000</c> tries as many.
/// </summary>
public sealed class AgreementHistoriesTests
{
    private const int Steps = 24;

    private static int Histories => int.TryParse(Environment.GetEnvironmentVariable("ITTP_HISTORIES"), CultureInfo.InvariantCulture, out var count) ? count : 40;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_history_keeps_what_must_always_be_so(DatabaseKind kind)
    {
        await using var world = await HistoryWorld.On(kind);
        for (var seed = 1; seed <= Histories; seed++)
        {
            await new AgreementHistory(world, await world.Begin(), seed).Run(Steps);
        }
    }
}
