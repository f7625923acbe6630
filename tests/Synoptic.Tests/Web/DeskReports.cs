using System.Text.Json;

namespace Synoptic.Tests.Web;

/// <summary>A few invented reports: three of a fire, two of a strike, one of a vote.</summary>
internal static class DeskReports
{
    private const string Fire = "A fire in a paper mill at Ostrava Hill killed four workers on Tuesday and injured eleven, the fire chief Marta Lindqvist said. “The doors were locked from the outside,” Lindqvist told reporters in Ostrava Hill. The mill of Brandt Paper had been inspected in March. Mayor Tomas Ferrand promised an inquiry into the locked doors.";

    public static IReadOnlyList<object> All { get; } =
    [
        new { title = "Fire kills four in paper mill", text = Fire + " Smoke could be seen for miles along the river.", published = "2024-05-14", source = "Hill Courier", url = "https://courier.example/mill" },
        new { title = "Four dead in mill fire at Ostrava Hill", text = Fire + " Relatives waited at the gate of the mill all night.", published = "2024-05-15", source = "River Post" },
        new { title = "Mill fire: doors were locked, chief says", text = "Fire chief Marta Lindqvist said on Wednesday that four workers died in the paper mill at Ostrava Hill because the doors were locked. The mill belongs to Brandt Paper. Mayor Tomas Ferrand called the fire a disgrace. “Nobody could get out,” Lindqvist said.", published = "2024-05-15", source = "Northern Sheet" },
        new { title = "Dockers at Velm walk out", text = "Some 300 dockers at the port of Velm walked out on Monday over pay, the union leader Petra Osk said. “We will not load a single ship,” Osk told a meeting in Velm. The port authority of Velm offered two percent.", published = "2024-06-03", source = "Velm Echo" },
        new { title = "Strike at port of Velm goes on", text = "The strike of 300 dockers at the port of Velm went into its second day on Tuesday. Union leader Petra Osk said that the offer of two percent was an insult. The port authority said that nine ships were waiting.", published = "2024-06-04", source = "Hill Courier" },
        new { title = "<script>alert(1)</script> \"Council\" votes & waits", text = "The council of Harrow Bay voted on Friday for <b>a new bridge</b> & a toll of $3, councillor Ines Dahl said. <img src=x onerror=alert(1)> “It's time,” said Dahl.", published = "2024-06-07", source = "Bay <i>Letter</i>", url = "javascript:alert(1)" },
    ];

    public static string Lines { get; } = string.Join('\n', All.Select(static report => JsonSerializer.Serialize(report))) + "\n";
}
