namespace IttPartnerships.Planner;

/// <summary>One thing a row of a <see cref="CapacityFlow"/> may be given.</summary>
internal readonly record struct FlowArc(int Offer, long Cost);

/// <summary>All that a row could be given, and what it costs to stay out.</summary>
internal readonly record struct FlowRow(FlowArc[] Arcs, long OutCost);
