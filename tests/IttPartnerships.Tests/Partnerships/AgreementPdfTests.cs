using IttPartnerships.Documents;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Tests.Data;
using IttPartnerships.Tests.Documents;

namespace IttPartnerships.Tests.Partnerships;

public sealed class AgreementPdfTests
{
    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_signed_version_holds_its_whole_text_who_signed_it_and_the_digest_on_every_page(DatabaseKind kind)
    {
        await using var scene = await AgreementScene.On(kind);
        var agreement = await scene.Read(await scene.InForce(delegated: [Responsibility.CourseDelivery, Responsibility.QualityAssurance]));
        var version = agreement.Latest();

        var pages = Pages(agreement, version);

        Words(pages.Read()).ShouldContain(Words(Text(agreement, version)));
        pages.Read().ShouldContain("For University of Larkmere, the accredited provider Name Bea Okafor Role Head of partnerships Signed 7 September 2026 at");
        pages.Read().ShouldContain("For Ash Grove Trust, the partner Name Yusuf Pemberton");
        pages.Read().ShouldContain("In force From 7 September 2026 to 31 July 2027");
        foreach (var page in pages.Runs.GroupBy(run => run.Page))
        {
            pages.Running(page.Key).ShouldStartWith("University of Larkmere and Ash Grove Trust|Version 1. Digest of its text (SHA-256):|" + AgreementDocument.Grouped(version.Digest!));
        }

        AgreementPdf.FileName(version).ShouldBe("agreement-university-of-larkmere-and-ash-grove-trust-version-1.pdf");
        AgreementPdf.Of(agreement, version).ShouldBe(AgreementPdf.Of(await scene.Read(agreement.Id), version));
    }

    [Fact]
    public async Task What_both_have_not_signed_says_so_on_every_page_and_in_the_text()
    {
        await using var scene = await AgreementScene.On(DatabaseKind.Sqlite);
        var id = await scene.Ready(delegated: [Responsibility.CourseDelivery]);
        await Marked(scene, id, "Not signed: draft", "This is a draft. It can be signed once it is sent.", "Not yet signed");

        (await scene.Offer(id)).Refusals.ShouldBeEmpty();
        await Marked(scene, id, "Not signed", "Not yet signed");

        (await scene.Sign(id, scene.Director)).Refusals.ShouldBeEmpty();
        await Marked(scene, id, "Not signed by both", "Name Yusuf Pemberton", "accredited provider Not yet signed");
    }

    [Fact]
    public async Task Declined_and_taken_back_versions_say_so()
    {
        await using var scene = await AgreementScene.On(DatabaseKind.Sqlite);
        var agreement = await scene.Read(await scene.Ready());
        var version = agreement.Latest();

        foreach (var (stage, mark) in ((VersionStage, string)[])[(VersionStage.Declined, "Not signed: declined"), (VersionStage.Withdrawn, "Not signed: taken back")])
        {
            version.Stage = stage;
            Pages(agreement, version).Running(0).ShouldContain(mark);
            AgreementPdf.FileName(version).ShouldEndWith("-not-signed.pdf");
        }
    }

    [Fact]
    public void Paragraphs_and_lists_stand_in_the_order_they_were_written_in()
    {
        var blocks = AgreementPdf.Blocks("One\r\ntwo\n\nIntroduces:\n- a\n- b\nand goes on\n\n\n- c").ToList();

        blocks.Select(block => block is BulletList list ? string.Join('|', list.Items) : ((Paragraph)block).Text).ShouldBe(["One\ntwo", "Introduces:", "a|b", "and goes on", "c"]);
    }

    private static async Task Marked(AgreementScene scene, AgreementId id, string mark, params string[] says)
    {
        var agreement = await scene.Read(id);
        var pages = Pages(agreement, agreement.Latest());

        pages.Runs.GroupBy(run => run.Page).ShouldAllBe(page => pages.Running(page.Key).Split('|').Contains(mark));
        pages.Read().ShouldContain($"Signatures {mark}");
        says.ShouldAllBe(words => pages.Read().Contains(words));
        AgreementPdf.FileName(agreement.Latest()).ShouldEndWith("-version-1-not-signed.pdf");
    }

    private static string Text(Agreement agreement, AgreementVersion version) =>
        string.Join(' ', AgreementDocument.Parts(agreement, version).Select(part => $"{part.Title} {part.Text.Replace("\n- ", " • ", StringComparison.Ordinal)}"));

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static PdfPages Pages(Agreement agreement, AgreementVersion version) => new(new PdfReader(AgreementPdf.Of(agreement, version)));
}
