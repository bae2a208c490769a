using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Trainees.Import;

/// <summary>
/// Takes a file of trainees in: adds whose reference is new, changes who is here already, leaves who is unchanged, and gives refused rows back.
/// Everything it saves it saves at once; a second import of the same file changes nothing.
/// </summary>
public sealed class ImportTrainees(AppDb db, CurrentRegister register, TimeProvider clock)
{
    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="Reading">How its columns were matched; null guesses by the headings.</param>
    /// <param name="WholeOnly">Saves nothing unless every row is good.</param>
    /// <param name="Provider">Whose they are, where the command line asks.</param>
    /// <param name="Refused">Where the refused rows are written, if anywhere.</param>
    public sealed record Command(
        Stream Content, string FileName, FileReading? Reading = null, bool WholeOnly = false, OrganisationId? Provider = null, Stream? Refused = null, IProgress<int>? Progress = null);

    public async Task<Outcome<TraineeImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees) || (actor.Organisation ?? command.Provider) is not { } organisation || (command.Provider is not null && actor != Actor.CommandLine))
        {
            return Refusal.NotFound;
        }

        await using var work = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, "keep trainees", stop);
        using var file = DelimitedFile.Open(command.Content, command.FileName, shortRowsAllowed: true);
        var reading = command.Reading ?? await Remembering.Find(db, organisation, file.Header, stop);
        var plan = await new PlanImport(db, clock.Today()).Run(file, reading, command.Provider, actor, command.Progress, stop);
        var saves = plan.Refused == 0 || !command.WholeOnly;
        if (command.Refused is { } target && plan.Refused > 0)
        {
            RefusedRows.Write(plan, target, everything: !saves);
        }

        if (saves && plan.Count(RowFate.Add) + plan.Count(RowFate.Change) > 0)
        {
            if (await Save(plan, organisation, actor, stop) is { } refusal)
            {
                return refusal;
            }

            await work.Commit(stop);
        }

        return TraineeImportReport.Of(command.FileName, plan, saves);
    }

    private async Task<Refusal?> Save(ImportPlan plan, OrganisationId organisation, Actor actor, CancellationToken stop)
    {
        var (places, today, now) = ((await register.Now(stop)).Postcodes, clock.Today(), clock.GetUtcNow());
        List<Trainee> added = [];
        List<TraineeStep> steps = [];
        List<TraineeId> changed = [];
        foreach (var row in plan.Rows.Where(row => row.Fate is RowFate.Add or RowFate.Change))
        {
            var trainee = row.Kept ?? TraineeWriting.New(row.Details, row.Course!, row.Employer, places);
            if (row.Fate == RowFate.Add)
            {
                trainee.Version = Guid.CreateVersion7();
                added.Add(trainee);
                steps.Add(TraineeWriting.FirstStep(trainee, today, now, actor));
            }
            else
            {
                TraineeWriting.Apply(trainee, row.Details, row.Employer, places);
                changed.Add(trainee.Id);
            }

            if (row.SuitableOn is { } day && day != trainee.SuitableOn)
            {
                (trainee.SuitableOn, trainee.SuitabilityConfirmedBy) = (day, actor.Name);
            }
        }

        var entry = ActivityLog.Entry(new TraineesImported(organisation, added.Count, changed.Count), actor, now);
        db.Add(entry);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await new BulkInsert<Trainee>(db).Add(added, stop);
        await new BulkInsert<TraineeStep>(db).Add(steps, stop);
        IEnumerable<Guid> subjects = [organisation.Value, .. added.Select(trainee => trainee.Id.Value), .. changed.Select(id => id.Value)];
        await new BulkInsert<JournalSubject>(db).Add([.. subjects.Select(subject => new JournalSubject { Entry = entry.Id, Subject = subject })], stop);
        return null;
    }
}

public sealed record TraineesImported(OrganisationId Organisation, int Added, int Changed) : JournalEvent
{
    public override string Summary => $"Imported trainees: {Added:N0} added, {Changed:N0} changed";

    public override IReadOnlyList<Guid> Subjects => [Organisation.Value];
}
