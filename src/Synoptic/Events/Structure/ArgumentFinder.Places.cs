using Synoptic.Text;

namespace Synoptic.Events.Structure;

// Where it is done, and where what is moved goes.
internal sealed partial class ArgumentFinder
{
    /// <summary>Index of the mention of the place that the words of an event name; <see langword="null"/> where they name none.</summary>
    public int? Place(int trigger, Arguments arguments)
    {
        foreach (var above in (ReadOnlySpan<int>)[trigger, arguments.Helper, arguments.Carried])
        {
            if (above < 0) continue;
            foreach (var phrase in tree.Dependents(above))
            {
                if (!(tree.Is(phrase, "obl") || tree.Is(phrase, "nmod")) || !article.IsMarked(phrase, StructureClass.Where)) continue;
                if (article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place] is { Type: EntityType.Place or EntityType.Facility, Kind: MentionKind.Name }) return place;
            }
        }

        return null;
    }

    // "sent troops and food to the island", where the parser hangs the island on the food.
    private bool AddGoal(int verb, int moved, Arguments found)
    {
        for (var steps = 0; steps < Deepest && moved >= 0; steps++)
        {
            foreach (var phrase in tree.Dependents(moved))
                if (phrase > moved && tree.Is(phrase, "nmod") && article.IsMarked(phrase, StructureClass.Towards | StructureClass.Where) && nominals.IsNamedActor(phrase) && Take(phrase, found)) return true;
            moved = tree.Dependent(moved, "conj");
        }

        foreach (var phrase in tree.Dependents(verb))
            if (phrase > verb && tree.Relation(phrase) == "obl" && article.IsMarked(phrase, StructureClass.Where) && nominals.IsNamedActor(phrase) && Take(phrase, found)) return true;
        return false;
    }

    // "imposed a curfew in the town": where nobody else is told, it is done to the place.
    private bool AddPlaces(int above, Arguments found, int depth)
    {
        foreach (var phrase in tree.Dependents(above))
        {
            if (phrase < above) continue;
            if ((tree.Is(phrase, "obl") || tree.Is(phrase, "nmod")) && article.IsMarked(phrase, StructureClass.Where))
            {
                if (article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place].Type is EntityType.Place && Take(phrase, found)) return true;
                if (article.Has(phrase, StructureClass.Territory | StructureClass.Measure) && (InsidePlace(phrase, found) || article.Has(phrase, StructureClass.Territory) && Take(phrase, found))) return true;
            }
            else if (depth < Deepest && (tree.Relation(phrase) == "xcomp" || (tree.Relation(phrase) == "obj" && tree.Tag(phrase).IsNoun) || tree.Is(phrase, "acl")) && AddPlaces(phrase, found, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool InsidePlace(int noun, Arguments found)
    {
        foreach (var phrase in tree.Dependents(noun))
            if (tree.Relation(phrase) is "nmod" or "compound" or "nmod:poss" or "appos" && article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place].Type is EntityType.Place && Take(phrase, found)) return true;
        return false;
    }
}
