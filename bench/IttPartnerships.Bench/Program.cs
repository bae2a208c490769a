using IttPartnerships.Bench;

// One word names the measure: dotnet run -c Release --project bench/IttPartnerships.Bench -- import
switch (args.FirstOrDefault())
{
    case "explain":
        ExplainBench.Run(args[1..]);
        break;
    case "hosting":
        await HostingBench.Run(searchesOnly: args.Contains("searches"));
        break;
    case "import":
        await ImportBench.Run();
        break;
    case "library":
        await LibraryBench.Run();
        break;
    case "memory":
        await MemoryBench.Run();
        break;
    case "national":
        await NationalBench.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 32_000);
        break;
    case "networks":
        NetworksBench.Run(args[1..]);
        break;
    case "outside":
        OutsideBench.Run(args[1..]);
        break;
    case "partnership":
        await PartnershipBench.Run();
        break;
    case "picture":
        await PictureBench.Run();
        break;
    case "plan":
        PlanBench.Run(args[1..]);
        break;
    case "repair":
        RepairBench.Run(args[1..]);
        break;
    case "requirements":
        await RequirementsBench.Run();
        break;
    case "search":
        await SearchBench.Run();
        break;
    case "soon":
        SoonBench.Run(args[1..]);
        break;
    case "stop":
        StopBench.Run(args[1..]);
        break;
    case "travel":
        TravelBench.Run();
        break;
    default:
        Console.WriteLine("Say which measure: explain, hosting, import, library, memory, national, networks, outside, partnership, picture, plan, repair, requirements, search, soon, stop, travel");
        break;
}
