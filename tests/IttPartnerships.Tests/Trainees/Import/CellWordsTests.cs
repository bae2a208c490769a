using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Trainees.Import;

namespace IttPartnerships.Tests.Trainees.Import;

public sealed class CellWordsTests
{
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
