using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Tests.Data;
using IttPartnerships.Trainees;
using IttPartnerships.Trainees.Import;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Tests.Trainees.Import;

public sealed class ImportTraineesTests
{
    private const string Good = "Student number;Surname;Forename;E-mail;Programme;Start date;End date;Key stage preference;Postcode;Driver;Max travel\r\n"
        + "S1;Bello;Amara;amara@uni.example;x104;1/9/2026;30/06/2027;KS2;ls6 3aa;Yes;45 mins\r\n"
        + "\r\n"
        + "S2;Fenn;Zoë;;Primary with QTS;46266;30-Jun-27;;;No;1 hour\r\n";

    private static CancellationToken Stop => TraineeScene.Stop;

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_workbook_with_semicolons_blank_rows_and_english_days_comes_in_and_a_second_time_changes_nothing(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        foreach (var encoded in (byte[][])[[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)], CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Good)])
        {
            var again = await scene.Db.Trainees.AnyAsync(Stop);
            var report = (await Import(scene, encoded)).Value;
            report.Problems.ShouldBeEmpty();
            (report.Rows, report.Added, report.Changed, report.Unchanged).ShouldBe(again ? (2, 0, 0, 2) : (2, 2, 0, 0));
        }

        var (amara, zoe) = (await Of(scene, "S1"), await Of(scene, "S2"));
        (amara.Name, amara.ChosenKeyStage, amara.HomePostcode, amara.HomeEasting, amara.MaxMinutes, amara.StartsOn, amara.EndsOn)
            .ShouldBe(("Amara Bello", KeyStages.KeyStage2, "LS6 3AA", 428000, 45, new DateOnly(2026, 9, 1), new DateOnly(2027, 6, 30)));
        (zoe.Name, zoe.StartsOn, zoe.EndsOn, zoe.Travel, zoe.MaxMinutes, zoe.Status).ShouldBe(("Zoë Fenn", new DateOnly(2026, 9, 1), new DateOnly(2027, 6, 30), TravelMode.PublicTransport, 60, TraineeStatus.InTraining));
        (await scene.Db.TraineeSteps.CountAsync(Stop)).ShouldBe(2);
        var entry = await scene.Db.JournalEntries.Include(e => e.Subjects).SingleAsync(e => e.EventName == nameof(TraineesImported), Stop);
        entry.Summary.ShouldBe("Imported trainees: 2 added, 0 changed");
        entry.Subjects.Select(s => s.Subject).ShouldContain(amara.Id.Value);

        var changed = (await Import(scene, Good.Replace(";Bello;", ";Bello-Reid;", StringComparison.Ordinal).Replace("45 mins", "", StringComparison.Ordinal))).Value;
        (changed.Changed, changed.Unchanged).ShouldBe((1, 1));
        amara = await Of(scene, "S1");
        (amara.Name, amara.MaxMinutes).ShouldBe(("Amara Bello-Reid", 45));
    }

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Refused_rows_come_back_with_the_reason_and_once_mended_come_in(DatabaseKind kind)
    {
        await using var scene = await TraineeScene.On(kind);
        const string Bad = "Reference,Name,Course code,First day,Last day,Email,Notes\r\n"
            + "S1,Amara Bello,X104,1/9/2026,30/6/2027,,=1+1\r\n"
            + "S1,Amara Again,X104,1/9/2026,30/6/2027,,\r\n"
            + "S2,Zoe Fenn,Physics,31/9/2026,30/6/2027,zoe,=2+2\r\n"
            + ",,,,,,\r\n";

        using MemoryStream whole = new();
        var nothing = (await Import(scene, Bad, wholeOnly: true, refused: whole)).Value;
        (nothing.Saved, nothing.Refused, await scene.Db.Trainees.CountAsync(Stop)).ShouldBe((false, 2, 0));
        Text(whole).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);

        using MemoryStream refused = new();
        var report = (await Import(scene, Bad, refused: refused)).Value;
        (report.Added, report.Refused).ShouldBe((1, 2));
        report.Problems.Select(problem => (problem.Row, problem.Column)).ShouldBe([(3, "Reference"), (4, "Course code"), (4, "First day"), (4, "Email")], ignoreOrder: true);
        report.Problems[0].Reason.ShouldBe("Row 2 of the file has this reference too");

        var back = Text(refused);
        back.ShouldContain("'=2+2");
        back.Split("\r\n")[0].ShouldEndWith("What to mend,Reference,Name,Course code,First day,Last day,Email,Notes");
        var mended = string.Join("\r\n", back.Split("\r\n").Where(line => !line.Contains("Again", StringComparison.Ordinal)))
            .Replace("Physics", "X104", StringComparison.Ordinal).Replace("31/9/2026", "30/9/2026", StringComparison.Ordinal).Replace(",zoe,", ",,", StringComparison.Ordinal);
        (await Import(scene, mended)).Value.Words.ShouldBe("1 added, 0 changed, 0 unchanged, 0 refused");
    }

    [Fact]
    public async Task The_layouts_of_register_are_known_by_their_headings()
    {
        var api = FieldFacts.Guess(["provider_trainee_id", "first_names", "last_name", "email", "training_route", "course_subject_1", "itt_start_date", "itt_end_date", "employing_school_urn", "placement_1_urn"]);
        api[TraineeField.Reference].ShouldBe("provider_trainee_id");
        (api[TraineeField.StartsOn], api[TraineeField.EmployingSchool], api[TraineeField.Course]).ShouldBe(("itt_start_date", "employing_school_urn", "course_subject_1"));
        FieldFacts.Guess(["OWNSTU", "SURNAME", "FNAMES", "SBJCA", "ITTSTARTDATE", "EXPECTEDENDDATE", "SDEMPLOY"]).Count.ShouldBe(7);
        FieldFacts.All.SelectMany(field => field.Headings.Select(FoldedText.Fold).Distinct()).GroupBy(heading => heading).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        const string File = "provider_trainee_id,first_names,last_name,course_subject_1,itt_start_date,itt_end_date,employing_school_urn\r\n0012,Amara,Bello,100511,2026-09-01,2027-06-30,100001\r\n";
        var reading = new FileReading(FieldFacts.Guess(File.Split("\r\n")[0].Split(',')), new Dictionary<string, string> { ["100511"] = "X104" });
        (await Import(scene, File, reading: reading)).Value.Added.ShouldBe(1);
        (await Of(scene, "0012")).EmployingSchool.ShouldBe(scene.School);
    }

    [Fact]
    public async Task A_partner_imports_to_courses_it_delivers_and_others_to_none()
    {
        await using var scene = await TraineeScene.On(DatabaseKind.Sqlite);
        (await Import(scene, Good, scene.Deliverer)).Value.Added.ShouldBe(2);
        (await Import(scene, Good.Replace("S1", "S8", StringComparison.Ordinal), scene.Courses.AtStranger)).Value.Refused.ShouldBe(2);
        (await Import(scene, Good, scene.AtSchool)).Value.Refused.ShouldBe(2);
        foreach (var reader in (Actor[])[scene.Lead, scene.Viewer, Actor.Nobody, Actor.CommandLine])
        {
            (await Import(scene, Good, reader)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-found");
        }

        await scene.Step((await Of(scene, "S1")).Id, TraineeStatus.Withdrawn, TraineeScene.Today, "Left");
        (await Import(scene, Good.Replace(";Amara;", ";Amira;", StringComparison.Ordinal))).Value.Problems.ShouldHaveSingleItem().Reason.ShouldStartWith("This record is closed");
        (await Import(scene, Good, Actor.CommandLine, provider: scene.Courses.Provider)).Value.Unchanged.ShouldBe(2);
    }

    [Theory, InlineData(DatabaseKind.Sqlite, 2_000), InlineData(DatabaseKind.Postgres, 2_000), InlineData(DatabaseKind.Sqlite, 32_000)]
    public async Task Thousands_come_in_at_once_and_again_without_a_change(DatabaseKind kind, int many)
    {
        await using var scene = await TraineeScene.On(kind);
        StringBuilder file = new("Reference,Name,Course,Start date,End date,Postcode\r\n");
        for (var i = 0; i < many; i++)
        {
            file.Append('T').Append(i).Append(",Somebody ").Append(i).Append(",X104,2026-09-01,2027-06-30,LS6 3AA\r\n");
        }

        (await Import(scene, file.ToString())).Value.Added.ShouldBe(many);
        (await Import(scene, file.ToString())).Value.Unchanged.ShouldBe(many);
        (await scene.Db.Trainees.CountAsync(Stop)).ShouldBe(many);
    }

    internal static Task<Outcome<TraineeImportReport>> Import(
        TraineeScene scene, string text, Actor? actor = null, FileReading? reading = null, bool wholeOnly = false, Stream? refused = null, OrganisationId? provider = null) =>
        Import(scene, Encoding.UTF8.GetBytes(text), actor, reading, wholeOnly, refused, provider);

    private static Task<Outcome<TraineeImportReport>> Import(
        TraineeScene scene, byte[] file, Actor? actor = null, FileReading? reading = null, bool wholeOnly = false, Stream? refused = null, OrganisationId? provider = null) =>
        scene.Run(async (db, _) =>
        {
            using var register = new CurrentRegister(scene.Courses.Settings, scene.Courses.Clock);
            using MemoryStream content = new(file);
            return await new ImportTrainees(db, register, scene.Courses.Clock).Run(new(content, "trainees.csv", reading, wholeOnly, provider, refused), actor ?? scene.Manager, Stop);
        });

    private static Task<Trainee> Of(TraineeScene scene, string reference) => scene.Db.Trainees.AsNoTracking().SingleAsync(t => t.Reference == reference, Stop);

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
}
