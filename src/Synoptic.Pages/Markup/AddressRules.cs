using System.Text;
using Synoptic.Pages.Model;

namespace Synoptic.Pages.Markup;

/// <summary>Style rules that light all parts of cited words that had to be cut.</summary>
internal static class AddressRules
{
    /// <summary>The rules of all reports; empty where nothing is cut.</summary>
    public static string Of(PageModel page)
    {
        var rules = new StringBuilder();
        var parted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in page.Reports)
        {
            parted.Clear();
            ReportMarkup.Parted(page, report, parted);
            foreach (var id in parted)
                rules.Append(rules.Length == 0 ? "" : ",\n").Append('#').Append(report.Id).Append(":has(#").Append(id).Append(":target) :is(.k").Append(id).Append(",.k").Append(id).Append(" span)");
        }

        // The same look as `.c:target` in page.css has.
        return rules.Length == 0 ? "" : rules.Append("{background:var(--hit)!important}\n").ToString();
    }
}
