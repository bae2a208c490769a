using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IttPartnerships.Web.Tests.Shared;

public sealed class LogsTests
{
    [Fact]
    public async Task What_people_look_for_and_type_is_in_no_log()
    {
        var lines = new Lines();
        using var application = WebApplication.With(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(lines)));
        var visitor = application.Visitor();

        await visitor.Get("/privacy?name=Jane+Doe&near=SW1A+1AA");
        await visitor.Get("/Jane/Doe");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Jane Doe")]);
        await visitor.Client.PostAsync(new Uri("/development/components", UriKind.Relative), form, TestContext.Current.CancellationToken);

        lines.Written.ShouldNotBeEmpty();
        lines.Written.ShouldNotContain(line => line.Contains("Jane", StringComparison.Ordinal) || line.Contains("SW1A", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)} {exception}"));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
