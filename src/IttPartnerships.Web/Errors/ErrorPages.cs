using System.Data.Common;
using IttPartnerships.Web.Govuk;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IttPartnerships.Web.Errors;

/// <summary>Every refusal and failure of a page ends at one of these addresses; programs (under /api) get problem details instead.</summary>
internal static class ErrorPages
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(
            context => IsForPrograms(context.Request.Path),
            api =>
            {
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
                api.UseStatusCodePages();
            });
        app.UseWhen(
            context => !IsForPrograms(context.Request.Path),
            pages =>
            {
                pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf, CreateScopeForErrors = true });
                pages.UseStatusCodePagesWithReExecute("/error");
            });
        app.Use((context, next) =>
        {
            if (AreShowing(context))
            {
                // Whatever was sent is not looked at again: it may be why we are here.
                context.Request.Method = HttpMethods.Get;
                context.Request.ContentLength = null;
                context.Request.ContentType = null;
                context.Items.Remove(typeof(PageErrors));
            }

            if (context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                // Shown as to a visitor: finding out who asks needs the database, which may be what failed.
                context.Request.Headers.Cookie = default;
                context.User = new();
            }

            return next(context);
        });
        app.UseMaintenance();
    }

    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is the second run through the pipeline that shows what went wrong in the first.</summary>
    public static bool AreShowing(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    /// <summary>A database that is busy or away is worth a second try; anything else is a mistake of ours.</summary>
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DbException { IsTransient: true } or SqliteException { SqliteErrorCode: Busy or Locked } or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>While the setting <c>Maintenance</c> says true, people are told so and nothing is touched.</summary>
    private static void UseMaintenance(this WebApplication app)
    {
        app.UseWhen(
            context => app.Configuration.GetValue("Maintenance", false) && !Stays(context.Request.Path),
            closed => closed.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "3600";
                return Task.CompletedTask;
            }));
    }

    private static bool Stays(PathString path) =>
        path.StartsWithSegments("/error", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(path.Value);
}
