using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Trainees.Import;

namespace IttPartnerships.Tests.Trainees.Import;

public sealed class CellWordsTests
{
    [Theory]
    [InlineData("1/9/2026")]
    [InlineData("01/09/26")]
    [InlineData("1-Sep-26")]
    [InlineData("1 September 2026")]
    [InlineData("Tuesday 1 September 2026")]
    [InlineData("2026-09-01")]
    [InlineData("2026-09-01 00:00:00")]
    [InlineData("01/09/2026 00:00")]
    [InlineData("46266")]
    public void A_day_is_read_as_england_writes_it(string cell) => CellWords.Day(cell).ShouldBe(new DateOnly(2026, 9, 1));

    [Theory]
    [InlineData("9/31/2026")]
    [InlineData("31/9/2026")]
    [InlineData("soon")]
    [InlineData("12")]
    public void What_is_no_day_is_none(string cell) => CellWords.Day(cell).ShouldBeNull();

    [Fact]
    public void Other_words_are_read_as_people_write_them()
    {
        CellWords.Minutes("45").ShouldBe(45);
        CellWords.Minutes("45mins").ShouldBe(45);
        CellWords.Minutes("1.5 hours").ShouldBe(90);
        CellWords.Minutes("far").ShouldBeNull();
        CellWords.Stage("Key Stage 3").ShouldBe(KeyStages.KeyStage3);
        CellWords.Stage("KS6").ShouldBeNull();
        CellWords.Travel("Public Transport").ShouldBe(TravelMode.PublicTransport);
        CellWords.Travel("teleport").ShouldBeNull();
        CellWords.PersonName("Bello, Amara").ShouldBe("Amara Bello");
        CellWords.PersonName("Amara Bello").ShouldBe("Amara Bello");
    }
}
