using System.Reflection;

namespace IttPartnerships;

/// <summary>Finds every use case: a public class of this assembly with a Run method and a nested Command or Query.</summary>
public static class UseCases
{
    public static IEnumerable<Type> All => typeof(UseCases).Assembly.GetTypes().Where(IsUseCase);

    private static bool IsUseCase(Type type) =>
        type is { IsPublic: true, IsSealed: true, IsAbstract: false }
        && type.GetMethod("Run", BindingFlags.Public | BindingFlags.Instance) is not null
        && (type.GetNestedType("Command") ?? type.GetNestedType("Query")) is not null;
}
