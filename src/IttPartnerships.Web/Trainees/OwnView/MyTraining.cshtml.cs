using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Trainees.OwnView;

namespace IttPartnerships.Web.Trainees.OwnView;

internal sealed class MyTrainingStartPage(OpenMyTraining open, SiteAddress site, TimeProvider clock) : MyTrainingPage(open)
{
    public DateOnly Today => clock.Today();

    public string Calendar => site.Of($"/my-training/calendar/{TraineeTokens.CalendarOf(Token)}");

    /// <summary>The same address, by which calendar programs subscribe.</summary>
    public string Subscribe => $"webcal://{Calendar.Split("://", 2)[^1]}";

    public IEnumerable<MyStay> Coming => Mine.Stays.Where(stay => stay.Period.Until >= Today);

    public IEnumerable<MyStay> Over => Mine.Stays.Where(stay => stay.Period.Until < Today);
}
