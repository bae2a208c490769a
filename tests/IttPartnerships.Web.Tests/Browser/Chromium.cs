using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The product on a real port and a real browser to meet it with; both started once for all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private ListeningApplication? application;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IServiceProvider Services => application?.Services ?? throw new InvalidOperationException("Open a window first: it skips the test where there is no browser.");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        application = await ListeningApplication.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh browser window: no cookies, its own width, with or without JavaScript.</summary>
    public Task<Window> Open(int width = 1280, bool javaScript = true) => Open(application, width, javaScript);

    /// <summary>The same on an application of the test's own.</summary>
    internal async Task<Window> Open(ListeningApplication? on, int width = 1280, bool javaScript = true)
    {
        Assert.SkipWhen(browser is null || on is null, $"No browser at {Executable}: install Debian's chromium, or say in CHROMIUM where it is.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = on.Address,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 812 : 900 },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(Chromium))]
public sealed class InChromium : ICollectionFixture<Chromium>;
