using IttPartnerships.Itp;

namespace IttPartnerships.Web.Itp;

internal static class ItpWords
{
    extension(ItpPlace place)
    {
        public string Words => place switch
        {
            ItpPlace.School => "In school",
            ItpPlace.Centre => "At the centre",
            ItpPlace.Online => "Online or simulated",
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Maybe a place was added without its words."),
        };
    }
}
