using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Files;
using Microsoft.EntityFrameworkCore;
using static IttPartnerships.Tests.GettingInvolved.PartnershipScene;

namespace IttPartnerships.Tests.GettingInvolved.Resources;

public sealed class AddResourceTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_resource_is_added_with_its_file_and_its_subjects_in_their_known_spelling(DatabaseKind kind)
    {
        await using var scene = await On(kind);
        var id = await scene.Add(scene.Lead, scene.Details() with { NamedOwner = scene.Lead.Person }, File());

        var picture = (await scene.See(id, scene.Lead)).Value;
        picture.Resource.Subjects.Select(s => s.Name).ShouldBe(["Early reading and phonics", "English"], ignoreOrder: true);
        (picture.OwnerName, picture.AskName, picture.NeedsReview).ShouldBe(("Ash Grove Training", "Yusuf Pemberton", false));
        var version = picture.Versions.ShouldHaveSingleItem();
        (version.Number, version.FileName, version.ContentType, version.AddedBy).ShouldBe((1, "handbook.pdf", "application/pdf", "Yusuf Pemberton"));
        (await scene.LastEntry()).Summary.ShouldBe("Added a resource to the library (lesson material, a file)");
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_wrong_is_said_at_once_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var scene = await On(kind);

        var refused = await scene.Adding(scene.Db).Run(new(scene.Details(" ") with { NamedOwner = scene.School.Person }, new(null, "ftp://example.org/")), scene.Lead, Stop);
        refused.Refusals.Select(r => r.Code).ShouldBe(["RS-01", "RS-10", "RS-13"]);
        var page = await scene.Adding(scene.Db).Run(new(scene.Details(), new(SomeFiles.Text("page.html", "<p>words</p>"), null)), scene.Lead, Stop);
        page.Refusals.ShouldHaveSingleItem().Code.ShouldBe("FI-03");

        (await scene.Db.Resources.CountAsync(Stop)).ShouldBe(0);
        (await scene.Db.KeptFiles.CountAsync(Stop)).ShouldBe(0);
        (await scene.Adding(scene.Db).Run(new(scene.Details(), Link()), scene.Lead with { Permissions = RolePermissions.Of(Role.Viewer) }, Stop)).Refusals.ShouldBe([Refusal.NotFound]);
    }
}
