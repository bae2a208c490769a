namespace IttPartnerships.Documents;

/// <summary>A text document to be printed or kept: what stands in it, in reading order. Nothing about how it looks.</summary>
/// <param name="Title">The first heading, and the name a reader's window shows.</param>
/// <param name="Made">The date in the file. Given by the caller, so that the same document is the same file.</param>
/// <param name="Header">Runs at the top left of every page.</param>
/// <param name="Footer">Run at the bottom of every page, one a line, at most two; the page number stands beside the first.</param>
/// <param name="Mark">Runs in bold at the top right of every page, for example "Not signed". Say it in a block too: marks on pages are not read aloud.</param>
/// <param name="Language">Of the text, as BCP 47 has it.</param>
public sealed record PrintedDocument(
    string Title, DateTimeOffset Made, IReadOnlyList<PrintedBlock> Blocks, string Header = "", IReadOnlyList<string>? Footer = null, string? Mark = null, string Language = "en-GB");

/// <summary>One part of a <see cref="PrintedDocument"/>. A line end inside a text is a line end on paper; other space is one space.</summary>
public abstract record PrintedBlock;

/// <param name="Level">1 below the title, 2 below that, 3 below that.</param>
public sealed record Heading(string Text, int Level = 1) : PrintedBlock;

public sealed record Paragraph(string Text, bool Bold = false) : PrintedBlock;

public sealed record BulletList(IReadOnlyList<string> Items) : PrintedBlock;

/// <summary>Two columns: what it is, and what it says.</summary>
public sealed record FactRows(IReadOnlyList<(string Name, string Value)> Facts) : PrintedBlock;

/// <summary>Its header row is repeated on every page it goes on to.</summary>
/// <param name="Caption">What the table is about; it belongs to the table.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record PrintedTable(string Caption, IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PrintedBlock;

/// <param name="Share">Of the width, beside the other columns' shares.</param>
/// <param name="ToTheRight">For numbers.</param>
public sealed record PrintedColumn(string Heading, double Share = 1, bool ToTheRight = false);

/// <summary>What follows begins on a new page.</summary>
public sealed record NewPage : PrintedBlock;
