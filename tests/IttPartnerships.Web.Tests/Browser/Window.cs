using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IttPartnerships.Web.Tests.Browser;

/// <summary>One browser window with one page, that remembers what the browser complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private const string RunAxe = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id} (${violation.impact}): ${violation.help}: ${node.html}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // The browser reports an answer of 404 as an error too; a test of such a page knows.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser refused or a script threw: a breach of the content security policy shows here.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public void ForgetComplaints() => complaints.Clear();

    public Task Wide(int width) => Page.SetViewportSizeAsync(width, HeightFor(width));

    public static int HeightFor(int width) => width < 600 ? 812 : 900;

    public async Task<int> Go(string address)
    {
        var response = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return response!.Status;
    }

    /// <summary>What axe finds, one line each: rule, why it matters, where. The script is put into a page once, whatever is asked of it how often.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        if (!await Page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(RunAxe);
    }

    /// <summary>How many pixels the page is wider than the window.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture of the whole page in artifacts/screenshots, for who asks for it: ITTP_PICTURES=true ./test …</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("ITTP_PICTURES") != "true")
        {
            return;
        }

        var folder = RepositoryRoot.File("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
