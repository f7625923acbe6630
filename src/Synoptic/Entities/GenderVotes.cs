using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>
/// Tells the gender of persons of whom neither name nor title tells it: by the pronoun that follows a name with no other person between.
/// One pronoun may mislead; the clear majority counts.
/// </summary>
internal sealed class GenderVotes(EntityTables tables, ArticleView view, List<EntityDraft> drafts)
{
    /// <summary>Tokens within which the first pronoun after a name is taken for it: about a sentence.</summary>
    private const int Reach = 30;

    /// <summary>Pronouns that outweigh a given name.</summary>
    private const int Several = 2;

    /// <summary>Reads the article once.</summary>
    public void Tell(int[] links)
    {
        var female = new int[drafts.Count];
        var male = new int[drafts.Count];
        var last = -1;
        var at = 0;
        for (var i = 0; i < view.Length; i++)
        {
            var name = view.NameAt(i);
            if (name >= 0 && view.Analysis.Names[name].Type == EntityType.Person)
            {
                last = links[name];
                at = i;
                continue;
            }

            if (last < 0 || i - at > Reach || view.IsQuoted(i) || !view.IsWord(i)) continue;
            if (!tables.Pronouns.TryGetValue(view.Word(i), out var pronoun) || pronoun.Case == "object") continue;
            if (pronoun.Gender == Gender.Female) female[last]++;
            else if (pronoun.Gender == Gender.Male) male[last]++;
            else continue;
            last = -1;
        }

        for (var d = 0; d < drafts.Count; d++)
        {
            // Jan, Andrea, Kim: what most of that name are gives way to what the article's pronouns say, if more than one says so.
            if (drafts[d].IsGenderUsual && Math.Max(male[d], female[d]) < Several) continue;
            if (male[d] > female[d] * 2) drafts[d].Tell(Gender.Male);
            else if (female[d] > male[d] * 2) drafts[d].Tell(Gender.Female);
        }
    }
}
