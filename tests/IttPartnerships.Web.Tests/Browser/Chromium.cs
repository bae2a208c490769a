using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>The product on a real port and a real browser to meet it with; both started once for all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private ListeningApplication? application;
    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool JavaScript, string? As), Window> standing = [];
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

    /// <summary>Where the product listens; ask for a window first.</summary>
    public string Address => application?.Address ?? throw new InvalidOperationException("There is no browser, so nothing listens.");

    /// <summary>A fresh browser window: its own cookies and width, with or without JavaScript, signed in or not.</summary>
    public async Task<Window> Open(int width = 1280, bool javaScript = true, string? signedInAs = null) =>
        await Open(application, width, javaScript, signedInAs is null ? null : await Session(signedInAs));

    /// <summary>
    /// Somebody's window that stays open from test to test: opening one costs more than many pages. For looking at pages only;
    /// who changes anything about a session opens one of their own. Nobody disposes it but the end of all tests.
    /// </summary>
    public async Task<Window> Standing(bool javaScript, string? signedInAs)
    {
        if (!standing.TryGetValue((javaScript, signedInAs), out var window))
        {
            standing[(javaScript, signedInAs)] = window = await Open(javaScript: javaScript, signedInAs: signedInAs);
        }

        window.ForgetComplaints();
        return window;
    }

    /// <summary>The same on an application of the test's own, as nobody.</summary>
    internal async Task<Window> Open(ListeningApplication? on, int width = 1280, bool javaScript = true, string? session = null)
    {
        Assert.SkipWhen(browser is null || on is null, $"No browser at {Executable}: install Debian's chromium, or say in CHROMIUM where it is.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = on.Address,
            ViewportSize = new ViewportSize { Width = width, Height = Window.HeightFor(width) },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            StorageState = session,
        });
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>Cookies of somebody who signed in once; later windows take them over.</summary>
    private async Task<string> Session(string persona)
    {
        if (!sessions.TryGetValue(persona, out var session))
        {
            await using var window = await Open(application);
            await SigningIn.As(window, persona);
            session = await window.Page.Context.StorageStateAsync();
            sessions[persona] = session;
        }

        return session;
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
