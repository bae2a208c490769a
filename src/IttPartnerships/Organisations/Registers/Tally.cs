namespace IttPartnerships.Organisations.Registers;

/// <summary>What an import has done so far.</summary>
internal sealed class Tally
{
    public int Rows { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Closed { get; set; }

    public int Unchanged { get; set; }

    public int Vanished { get; set; }

    public ImportCounts Counts => new(Rows, Added, Changed, Closed, Unchanged, Vanished);
}
