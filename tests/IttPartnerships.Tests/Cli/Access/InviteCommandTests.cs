using IttPartnerships.Access;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Organisations.Registers;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Cli.Access;

public sealed class InviteCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ittp-invite-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_first_administrator_is_invited_and_the_letter_printed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await ImportSchoolsTests.Import(database, "URN,EstablishmentName", "100001,Alder School");

        var (code, output, error) = await CommandLine.Run(
            database, folder, "invite", "--organisation", "100001", "--name", "Bea Okafor", "--email", "bea@school.example");

        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("Alder School");
        output.ShouldContain("/invitations/");
        await using var db = database.Open();
        var invitation = await db.Invitations.SingleAsync(TestContext.Current.CancellationToken);
        (invitation.Name, invitation.Role).ShouldBe(("Bea Okafor", Role.Administrator));
    }

    [Fact]
    public async Task A_number_nobody_has_and_an_address_that_is_none_are_refused_in_words()
    {
        await using var database = await TestDatabase.Create(DatabaseKind.Sqlite);
        await ImportSchoolsTests.Import(database, "URN,EstablishmentName", "100001,Alder School");

        var nobody = await CommandLine.Run(database, folder, "invite", "--organisation", "100009", "--name", "Bea Okafor", "--email", "bea@school.example");
        var nowhere = await CommandLine.Run(database, folder, "invite", "--organisation", "100001", "--name", "Bea Okafor", "--email", "bea");

        (nobody.Code, nowhere.Code).ShouldBe((2, 2));
        nobody.Error.ShouldContain("No organisation has the number 100009");
        nowhere.Error.ShouldContain("email address");
    }
}
