using IttPartnerships.Bench;

// One word names the measure: dotnet run -c Release --project bench/IttPartnerships.Bench -- import
switch (args.FirstOrDefault())
{
    case "import":
        await ImportBench.Run();
        break;
    case "memory":
        await MemoryBench.Run();
        break;
    case "partnership":
        await PartnershipBench.Run();
        break;
    case "picture":
        await PictureBench.Run();
        break;
    case "plan":
        PlanBench.Run();
        break;
    case "requirements":
        await RequirementsBench.Run();
        break;
    case "search":
        await SearchBench.Run();
        break;
    case "travel":
        TravelBench.Run();
        break;
    default:
        Console.WriteLine("Say which measure: import, memory, partnership, picture, plan, requirements, search, travel");
        break;
}
