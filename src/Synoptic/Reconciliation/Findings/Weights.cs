namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// How much a finding matters, for the order on the page: first by status (a contradiction before a difference before an agreement), then
/// by kind (lives before money), then by how many origins speak. By reasoning: the order in which an editor asks.
/// </summary>
internal static class Weights
{
    public static double Of(FindingStatus status, string? indicator, int origins) => Status(status) + Kind(indicator) + Math.Min(origins, 9);

    private static double Status(FindingStatus status) => status switch
    {
        FindingStatus.Contradict => 500,
        FindingStatus.Superseded => 400,
        FindingStatus.Differ => 300,
        FindingStatus.Precision => 200,
        FindingStatus.Scope => 150,
        FindingStatus.Agree => 100,
        _ => 0,
    };

    private static double Kind(string? indicator) => indicator switch
    {
        "killed" => 50,
        "injured" or "missing" => 40,
        "displaced" or "evacuated" or "arrested" => 30,
        _ => 10,
    };
}
