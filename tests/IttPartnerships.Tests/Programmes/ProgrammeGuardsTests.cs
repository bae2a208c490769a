using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Programmes;

/// <summary>What the database holds by itself, asked past every class that would refuse it first.</summary>
public sealed class ProgrammeGuardsTests
{
    public static TheoryData<DatabaseKind, string, string> Rewritings()
    {
        (string Statement, string Says)[] all =
        [
            ("UPDATE component_versions SET text = 'others' WHERE number = 1", "a_proposed_text_never_changes"),
            ("UPDATE component_versions SET text = 'others' WHERE number = 2", "a_proposed_text_never_changes"),
            ("UPDATE component_versions SET author_organisation = (SELECT id FROM organisations WHERE name = 'Nowhere College') WHERE number = 1", "a_proposed_text_never_changes"),
            ("UPDATE component_versions SET state = 'Draft' WHERE number = 2", "a_version_never_goes_back"),
            ("UPDATE component_versions SET state = 'Withdrawn', effective_from = NULL WHERE number = 1", "never"),
            ("UPDATE component_versions SET state = 'Approved', effective_from = '2026-10-01', superseded_from = '2026-10-01' WHERE number = 3", "a_version_never_goes_back"),
            ("UPDATE component_versions SET state = 'Approved', effective_from = '2026-09-07' WHERE number = 2", "final_then|one_approved_version_is_the_last|component"),
            ("UPDATE component_versions SET effective_from = '2026-10-01' WHERE number = 1", "an_approved_day_never_changes"),
            ("DELETE FROM component_versions WHERE number = 1", "a_version_stays"),
            ("UPDATE component_decisions SET name = 'Somebody else'", "a_decision_stays"),
            ("DELETE FROM component_decisions", "a_decision_stays"),
            ("INSERT INTO component_decisions (id, component, kind, at, organisation, name, alone) SELECT o.id, c.id, 'Approved', d.at, o.id, 'Me', d.alone"
                + " FROM component_decisions d JOIN course_components c ON c.id = d.component JOIN organisations o ON o.name = 'Ash Grove Trust' WHERE d.kind = 'Approved'",
                "only_the_accredited_provider_decides"),
            ("UPDATE courses SET provider = (SELECT id FROM organisations WHERE name = 'Nowhere College')", "a_course_stays_with_its_provider"),
        ];
        return [.. TestDatabase.Kinds.SelectMany(kind => all.Select(one => new TheoryDataRow<DatabaseKind, string, string>(kind.Data, one.Statement, one.Says)))];
    }

    [Theory, MemberData(nameof(Rewritings))]
    public async Task What_was_proposed_and_decided_is_never_rewritten(DatabaseKind kind, string statement, string says)
    {
        await using var scene = await CourseScene.On(kind);
        await scene.Approved("Phonics first.");
        await scene.Proposed(scene.AtDesigner, "Stories first.");
        await scene.Write(scene.Coordinator, "Songs first.");

        var error = await Should.ThrowAsync<System.Data.Common.DbException>(() => scene.Db.Database.ExecuteSqlRawAsync(statement, CourseScene.Stop));

        error.Message.ShouldMatch(says);
    }
}
