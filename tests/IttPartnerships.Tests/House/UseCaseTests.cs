namespace IttPartnerships.Tests.House;

public sealed class UseCaseTests
{
    [Fact]
    public void Every_use_case_has_a_class_of_tests_named_after_it()
    {
        var classes = Repository.Written(["tests"], "Tests.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

        var untested = UseCases.All.Select(useCase => useCase.Name).Where(name => !classes.Contains($"{name}Tests")).Order();

        untested.ShouldBeEmpty("Each needs a file of its name followed by Tests.cs, in the same folder under tests/");
    }

    [Fact]
    public void There_are_use_cases() => UseCases.All.Count().ShouldBeGreaterThan(10);
}
