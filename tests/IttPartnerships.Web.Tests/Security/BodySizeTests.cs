namespace IttPartnerships.Web.Tests.Security;

public sealed class BodySizeTests
{
    [Theory]
    [InlineData(3_000_000, 413, "The file is too big")]
    [InlineData(1_000, 400, "We could not read your request")]
    public async Task A_form_that_is_too_big_is_refused_with_advice(int bytes, int status, string heading)
    {
        using var application = WebApplication.With(("Examples", "true"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Name", new string('a', bytes))]);

        var answer = await application.Visitor().Client.PostAsync(new Uri("/development/components", UriKind.Relative), form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(status);
        (await Answer.Read(answer, "/development/components")).Heading.ShouldBe(heading);
    }
}
