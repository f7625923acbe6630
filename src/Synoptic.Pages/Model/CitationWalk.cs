using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Stories;

namespace Synoptic.Pages.Model;

/// <summary>Goes through a story as the parts draw it, and makes every word that a line stands on an address.</summary>
internal static class CitationWalk
{
    public static void Story(PageModel page, StoryView view)
    {
        var dossier = view.Dossier;
        foreach (var sentence in dossier.Brief) All(page, sentence.Evidence);
        foreach (var entry in dossier.Timeline) All(page, entry.Evidence);
        foreach (var commitment in dossier.Commitments)
        {
            All(page, commitment.Evidence);
            All(page, commitment.Outcome);
        }

        foreach (var figure in dossier.Record.Figures) Claims(page, figure.Claims);
        foreach (var finding in dossier.Record.Findings)
            foreach (var side in finding.Sides) Claims(page, side.Claims);
        foreach (var group in dossier.Record.Quotations)
            foreach (var telling in group.Tellings) page.Cite(telling.Evidence);
        foreach (var member in view.Story.Cast) Member(page, member);
        foreach (var person in view.Persons)
        {
            foreach (var use in person.Spellings.Concat(person.Offices).Concat(person.Titles).Concat(person.Descriptions)) All(page, use.First);
        }

        foreach (var actor in view.Actors)
            foreach (var happening in actor.Acts.Concat(actor.Suffered))
                foreach (var telling in happening.Tellings) page.Cite(telling.Evidence);
        foreach (var verdict in view.Story.Spun)
            foreach (var reason in verdict.Reasons) page.Cite(new Evidence(verdict.Article, reason.Span));
    }

    public static void Member(PageModel page, CastMember member) => All(page, page.FirstMentions(member));

    private static void All(PageModel page, ImmutableArray<Evidence> evidence)
    {
        foreach (var item in evidence) page.Cite(item);
    }

    private static void Claims(PageModel page, ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims) page.Cite(claim.Evidence);
    }
}
