using IttPartnerships.Data;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Allocation;
using IttPartnerships.Web.Data;
using IttPartnerships.Web.GettingInvolved;
using IttPartnerships.Web.Itp;
using IttPartnerships.Web.Hosting;
using IttPartnerships.Web.Jobs;
using IttPartnerships.Web.Organisations;
using IttPartnerships.Web.Organisations.Registers;
using IttPartnerships.Web.Partnerships.Agreements;
using IttPartnerships.Web.Placements;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Requirements;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Partnerships.Oversight;
using IttPartnerships.Web.Partnerships.Picture;
using IttPartnerships.Web.Partnerships.Responsibilities;
using IttPartnerships.Web.Partnerships.ManyAgreements;
using IttPartnerships.Web.Partnerships.Quality;
using IttPartnerships.Web.Placements.Calendars;
using IttPartnerships.Web.Placements.CheckIns;
using IttPartnerships.Web.Shared;
using IttPartnerships.Web.Trainees;
using IttPartnerships;

// Content lies beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddIttPartnerships(DatabaseSettings.From(name => builder.Configuration[name]));
builder.AddShell();
builder.AddTravel();
builder.AddAccess();
builder.AddOrganisations();
builder.AddAgreements();
builder.AddHosting();
builder.AddManyAgreements();
builder.AddAllocation();
builder.AddProgrammes();
builder.AddRequirements();
builder.AddPatterns();
builder.AddItp();
builder.AddTrainees();
builder.AddGettingInvolved();
builder.AddOversight();
builder.AddPlacements();
builder.AddCheckIns();
builder.AddDatabase();
builder.AddJobs();

var app = builder.Build();

// The first question to the database waits a second for the model of its tables: that passes while the pages are mapped.
var database = Task.Run(app.StartDatabase);
app.UseShell();
app.UseAccess();
app.MapShell();
app.MapOrganisations();
app.MapAgreements();
app.MapHosting();
app.MapResponsibilities();
app.MapManyAgreements();
app.MapAllocation();
app.MapProgrammes();
app.MapRequirements();
app.MapPatterns();
app.MapItp();
app.MapTrainees();
app.MapGettingInvolved();
app.MapOversight();
app.MapPlacements();
app.MapQuality();
app.MapCalendars();
app.MapImports();
app.MapPictures();
app.MapAccess();
if (await database is { } advice)
{
    await Console.Error.WriteLineAsync(advice);
    return 1;
}

await app.RunAsync();
return 0;
