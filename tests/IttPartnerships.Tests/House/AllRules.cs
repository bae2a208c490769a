using System.Reflection;
using IttPartnerships.Kernel;

namespace IttPartnerships.Tests.House;

/// <summary>Every rule of the product: whatever stands in a static list of the domain, found by reflection.</summary>
internal static class AllRules
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <param name="Holder">The class the rule stands in, for example <c>AccessRules</c>.</param>
    public sealed record Found(Type Holder, IRule Rule);

    /// <summary>One entry for each rule, in the order of their ids, even where several lists name the same.</summary>
    public static readonly IReadOnlyList<Found> InOrder =
    [
        .. typeof(IRule).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Static).Select(field => (type, value: field.GetValue(null))))
            .SelectMany(field => field.value is IEnumerable<IRule> list ? list.Select(rule => new Found(field.type, rule)) : [])
            .DistinctBy(found => found.Rule, ReferenceEqualityComparer.Instance)
            .OrderBy(found => found.Rule.Id, StringComparer.Ordinal),
    ];
}
