using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Web.Access;

namespace IttPartnerships.Web.Tests.Access;

public sealed class PermissionsPageTests
{
    private const string Ask = "ITTP_WRITE_DOCS";

    [Fact]
    public void The_page_of_permissions_says_what_the_table_says()
    {
        var page = new StringBuilder("""
            # Who may do what

            Made from the route table and the roles in the code by a test: do not edit. Whoever is not signed in is sent to the sign-in page
            first; for whoever is signed in and may not, the address does not exist (404). Use cases ask again, about the very organisation and record.

            ## Roles


            """);
        var roles = Enum.GetValues<Role>();
        page.Append($"| permission | {string.Join(" | ", roles.Select(role => role.Words))} |\n|---|{string.Concat(roles.Select(_ => "---|"))}\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            page.Append($"| `{permission}` | {string.Join(" | ", roles.Select(role => RolePermissions.Of(role).Contains(permission) ? "yes" : ""))} |\n");
        }

        page.Append("\n## Addresses\n\n| address | method | who |\n|---|---|---|\n");
        foreach (var address in RouteTable.All.GroupBy(line => (line.Pattern, line.Requirement.Words)))
        {
            page.Append($"| `{address.Key.Pattern}` | {string.Join(", ", address.Select(line => line.Method))} | {address.Key.Words} |\n");
        }

        var file = RepositoryRoot.File("docs", "permissions.md");
        if (Environment.GetEnvironmentVariable(Ask) == "true")
        {
            File.WriteAllText(file, page.ToString());
        }

        (File.Exists(file) ? File.ReadAllText(file) : "").ShouldBe(page.ToString(), $"docs/permissions.md is out of date. Write it anew: {Ask}=true ./test -class '*PermissionsPageTests'");
    }
}
