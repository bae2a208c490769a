namespace IttPartnerships.Web.Access;

/// <summary>
/// Lets anybody sign in as one of the demonstration's fictional people and read the mail they are sent. On by itself while
/// developing; anywhere else only when the setting <c>DemonstrationMode</c> (or <c>ITTP_DEMONSTRATION</c>) says so, and
/// never beside a mail server: where mail goes to real people there are real people to protect.
/// </summary>
internal sealed record DemonstrationMode(bool IsOn)
{
    public static DemonstrationMode From(IConfiguration configuration, IHostEnvironment environment)
    {
        var on = configuration.GetValue<bool?>("DemonstrationMode") ?? configuration.GetValue<bool?>("ITTP_DEMONSTRATION") ?? environment.IsDevelopment();
        if (on && configuration["Mail:Server"] is { Length: > 0 } server)
        {
            throw new InvalidOperationException(
                $"DemonstrationMode is on and Mail:Server is {server}: anybody could sign in and mail real people. Turn one of them off.");
        }

        return new(on);
    }
}
