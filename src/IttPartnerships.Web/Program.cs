using IttPartnerships.Web.Shared;

// Content lies beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddShell();

var app = builder.Build();
app.UseShell();
app.MapShell();
await app.RunAsync();
