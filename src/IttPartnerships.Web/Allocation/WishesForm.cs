using System.Globalization;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IttPartnerships.Web.Allocation;

/// <summary>How much each wish counts, as a form sends it.</summary>
internal static class WishesForm
{
    /// <summary>Of them all, in a form.</summary>
    public const string Name = "Wishes";

    public static string Field(string wish) => $"{Name}[{wish}]";

    public static Dictionary<string, string?> Written(PlanWishes wishes) => wishes.Levels.ToDictionary(level => level.Key, level => (string?)level.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>One of <see cref="PlanWishes.Times"/>, by its number; null where nothing of the kind was written.</summary>
    public static int? Level(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < PlanWishes.Times.Count ? level : null;

    /// <summary>The levels. What is none is said beside its wish; a name that is no wish has no place on the page, so that the use case refuses it, and that is said above them all.</summary>
    public static PlanWishes Read(IReadOnlyDictionary<string, string?> written, ModelStateDictionary state)
    {
        Dictionary<string, int> levels = new(StringComparer.Ordinal);
        foreach (var (wish, text) in written)
        {
            levels[wish] = Level(text) ?? -1;
            if (levels[wish] < 0 && PlanWishes.All.FirstOrDefault(known => known.Id == wish) is { } known)
            {
                state.AddModelError(Field(wish), $"Choose how much it counts: {known.Label}");
            }
        }

        return new(levels);
    }
}
