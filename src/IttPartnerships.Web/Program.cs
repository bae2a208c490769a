namespace IttPartnerships.Web; internal static class Program { private static void Main() { } }
