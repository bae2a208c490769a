using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Registers;

namespace IttPartnerships.Tests.Organisations.Registers;

public sealed class RegisterWordsTests
{
    [Theory]
    [InlineData("31-08-2026", "2026-08-31")]
    [InlineData("2026-08-31", "2026-08-31")]
    [InlineData("31/08/2026", "2026-08-31")]
    [InlineData("2024-08-01T00:00:00Z", "2024-08-01")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    public void Reads_every_way_a_register_writes_a_day(string cell, string day)
    {
        RegisterWords.TryReadDay(cell, out var read).ShouldBeTrue();
        read.ShouldBe(DateOnly.Parse(day));
    }

    [Theory]
    [InlineData("31-02-2026")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void What_is_no_day_is_not_read_as_one(string cell) => RegisterWords.TryReadDay(cell, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Open, but proposed to close", OrganisationStatus.ProposedToClose)]
    [InlineData("closed", OrganisationStatus.Closed)]
    [InlineData("4", OrganisationStatus.ProposedToOpen)]
    public void Reads_states_by_name_or_code(string cell, OrganisationStatus status)
    {
        RegisterWords.TryReadStatus(cell, out var read).ShouldBeTrue();
        read.ShouldBe(status);
    }

    [Fact]
    public void Words_that_registers_write_for_nothing_are_nothing()
    {
        RegisterWords.IsSilent("Not applicable").ShouldBeTrue();
        RegisterWords.IsSilent("NA").ShouldBeTrue();
        RegisterWords.IsSilent("None").ShouldBeFalse();
    }
}
