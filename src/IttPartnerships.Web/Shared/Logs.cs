namespace IttPartnerships.Web.Shared;

/// <summary>
/// Logs to the console: plain lines while developing, one JSON object a line otherwise. Request paths and query strings
/// can hold names and postcodes, so the server's own request lines stay off (see appsettings.json).
/// </summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole();
            return;
        }

        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.IncludeScopes = false;
        });
    }
}
