using IttPartnerships.Files;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Files;

public sealed class KeptFileRuleExamples : IRuleExamples
{
    private static readonly GivenFileFacts Good = GivenFileFacts.Of(SomeFiles.Pdf());

    public IEnumerable<RuleExample> All =>
    [
        Breaks("FI-01", GivenFileFacts.Of(SomeFiles.Text("empty.txt", ""))),
        Breaks("FI-02", Good with { Length = KeptFileRules.MostBytes + 1 }),
        Breaks("FI-03", GivenFileFacts.Of(SomeFiles.Text("page.html", "<p>words</p>"))),
        Breaks("FI-04", GivenFileFacts.Of(SomeFiles.Text("page.pdf", "<p>words</p>"))),
        Breaks("FI-05", GivenFileFacts.Of(SomeFiles.Word("plan.docx", ("word/vbaProject.bin", "program")))),
    ];

    private static RuleExample Breaks(string id, GivenFileFacts facts) => RuleExample.Of(KeptFileRules.All, id, Good, facts);
}
