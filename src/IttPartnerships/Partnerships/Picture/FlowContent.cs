namespace IttPartnerships.Partnerships.Picture;

/// <summary>A box of a flow chart and the arrows it has.</summary>
/// <param name="ToRoot">Kinds of arrow between it and the root.</param>
/// <param name="ToHead">Kinds of arrow between it and the head of its block.</param>
internal sealed record FlowBox(BoxContent Content, IReadOnlyList<ArrowKind> ToRoot, IReadOnlyList<ArrowKind> ToHead)
{
    public static FlowBox Alone(BoxContent content) => new(content, [], []);
}

/// <summary>A box with those that stand indented below it; never torn over two columns.</summary>
internal sealed record FlowBlock(FlowBox Head, IReadOnlyList<FlowBox> Nested)
{
    public IEnumerable<FlowBox> Boxes => Nested.Prepend(Head);
}

/// <summary>Blocks under one heading.</summary>
internal sealed record FlowBand(string Heading, IReadOnlyList<FlowBlock> Blocks);

/// <summary>What a flow chart shows, before anything has a place.</summary>
/// <param name="Above">Providers whose partner the root is: their arrows come down to it.</param>
/// <param name="Root">The one in the middle or on top; null for a picture of blocks only.</param>
internal sealed record FlowContent(string Title, string Description, IReadOnlyList<FlowBand> Above, BoxContent? Root, IReadOnlyList<FlowBand> Below)
{
    /// <summary>What each arrow means, for those that occur.</summary>
    public required Func<ArrowKind, string> ArrowWords { get; init; }

    /// <summary>Said at the foot: sources and dates.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How much room there is.</summary>
/// <param name="Width">Picture units; a page shows about 960 at their true size.</param>
/// <param name="Columns">The most there may be side by side.</param>
public sealed record PictureSize(int Width = 960, int Columns = 4);
