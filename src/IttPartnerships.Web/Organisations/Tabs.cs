namespace IttPartnerships.Web.Organisations;

/// <summary>The two pages of an organisation, as tabs with addresses of their own.</summary>
public sealed record Tabs(string Address, bool OnHistory);
