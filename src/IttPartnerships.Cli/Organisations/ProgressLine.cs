using System.Globalization;
using IttPartnerships.Organisations.Registers;

namespace IttPartnerships.Cli.Organisations;

/// <summary>Tells at once, on the same line, how far an import is; on its own lines where nobody watches a screen.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<ImportProgress>
{
    private const int EveryRows = 10_000;
    private readonly bool screen = !Console.IsErrorRedirected;
    private string stage = "";
    private bool written;

    public void Report(ImportProgress value)
    {
        if (value.Stage == stage && value.RowsRead % EveryRows != 0)
        {
            return;
        }

        stage = value.Stage;
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.RowsRead:N0} rows");
        if (screen)
        {
            error.Write($"\r{line,-60}");
            written = true;
        }
        else
        {
            error.WriteLine(line);
        }
    }

    public void End()
    {
        if (written)
        {
            error.WriteLine();
        }
    }
}
