using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees.Import;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees.Import;

public sealed class MatchTraineeColumnsTests
{
    private const string File = "Nr,Wer,Kurs,Von,Bis\r\nS1,Amara Bello,Primarstufe,1.9.2026,30.6.2027\r\n";

    private static readonly Dictionary<TraineeField, string> Columns = new()
    {
        [TraineeField.Reference] = "Nr", [TraineeField.Name] = "Wer", [TraineeField.Course] = "Kurs", [TraineeField.StartsOn] = "Von", [TraineeField.EndsOn] = "Bis",
    };

    private static CancellationToken Stop => TraineeScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Columns_and_course_words_are_matched_once_and_remembered(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var import = await Start(scene);
        (await Match(scene, new(import, new Dictionary<TraineeField, string> { [TraineeField.Reference] = "Nr" }))).ShouldBe(["Course", "StartsOn", "EndsOn", "Name"]);
        (await Match(scene, new(import, new Dictionary<TraineeField, string>(Columns) { [TraineeField.Email] = "Wer" }))).ShouldBe(["Email"]);
        (await Match(scene, new(import, Columns))).ShouldBeEmpty();

        var picture = (await Show(scene, import, true)).Value;
        picture.UnknownCourses.ShouldBe([("Primarstufe", 1)]);
        picture.Columns[1].Says.ShouldBe(["Amara Bello"]);
        picture.Report!.Refused.ShouldBe(1);
        (await Match(scene, new(import, null, new Dictionary<string, string> { ["Primarstufe"] = "X104" }))).ShouldBeEmpty();
        (await Show(scene, import, true)).Value.Report!.Added.ShouldBe(1);
        (await scene.Db.Trainees.AnyAsync(Stop)).ShouldBeFalse();

        var next = await Start(scene);
        (await Show(scene, next, true)).Value.Report!.Added.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_who_say_go_at_once_the_second_is_given_the_work_of_the_first(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        var import = await Start(scene);
        (await Match(scene, new(import, Columns))).ShouldBeEmpty();

        await scene.Run(async (late, log) =>
        {
            await late.TraineeImports.SingleAsync(i => i.Id == import, Stop);
            var first = await scene.Run((db, own) => Go(scene, db, own, import));
            (await Go(scene, late, log, import)).Value.ShouldBe(first.Value);
            return true;
        });
        (await scene.Db.Jobs.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_whose_days_are_over_is_not_found_any_more()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var import = await Start(scene);
        await scene.Run(async (db, _) => await db.StoredFiles.ExecuteDeleteAsync(Stop));

        (await Show(scene, import, true)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        (await scene.Run((db, log) => Go(scene, db, log, import))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_else_sees_a_file_that_was_handed_in()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        var import = await Start(scene);
        foreach (var outsider in scene.Outsiders.Append(scene.Lead).Append(scene.Deliverer))
        {
            (await Show(scene, import, false, outsider)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
            (await scene.Run((db, log) => new MatchTraineeColumns(db, Files(db, scene), scene.Courses.Clock).Run(new(import, Columns), outsider, Stop))).Succeeded.ShouldBeFalse();
            (await scene.Run((db, log) => new RunTraineeImport(db, new RequestJob(db, log, scene.Courses.Clock, [], new RunningJobs())).Run(new(import, false), outsider, Stop))).Succeeded.ShouldBeFalse();
            (await scene.Run((db, _) => new OpenRefusedRows(db, Files(db, scene)).Run(new(import), outsider, Stop))).Succeeded.ShouldBeFalse();
        }

        (await scene.Run((db, log) => new StartTraineeImport(db, log, Files(db, scene), scene.Courses.Clock).Run(new(null, ""), scene.Manager, Stop))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Upload");
    }

    private static Task<Outcome<JobId>> Go(TraineeScene scene, AppDb db, ActivityLog log, Guid import) =>
        new RunTraineeImport(db, new RequestJob(db, log, scene.Courses.Clock, [new ImportTraineeFile(db, Files(db, scene), null!)], new RunningJobs())).Run(new(import, false), scene.Manager, Stop);

    private static StoredFiles Files(AppDb db, TraineeScene scene) => new(db, scene.Courses.Clock);

    private static async Task<Guid> Start(TraineeScene scene)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(File));
        return (await scene.Run((db, log) => new StartTraineeImport(db, log, Files(db, scene), scene.Courses.Clock).Run(new(content, "liste.csv"), scene.Manager, Stop))).Value;
    }

    private static async Task<IEnumerable<string?>> Match(TraineeScene scene, MatchTraineeColumns.Command command) =>
        (await scene.Run((db, _) => new MatchTraineeColumns(db, Files(db, scene), scene.Courses.Clock).Run(command, scene.Manager, Stop))).Refusals.Select(refusal => refusal.Field);

    private static Task<Outcome<ShowTraineeImport.Picture>> Show(TraineeScene scene, Guid import, bool preview, Actor? actor = null) =>
        scene.Run((db, _) => new ShowTraineeImport(db, Files(db, scene), scene.Courses.Clock).Run(new(import, preview), actor ?? scene.Manager, Stop));
}
