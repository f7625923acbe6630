using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>The people whom one report tells of as victims, each once: who is told again and who is new.</summary>
internal sealed class VictimRoll
{
    /// <summary>The headline, as a sentence before the first.</summary>
    public const int Title = -1;

    private readonly List<Victim> victims = [];

    public int Count => victims.Count;

    /// <summary>Those of whom a death is told before a sentence.</summary>
    public List<Victim> Dead(int latest) => victims.FindAll(v => v.Death < latest);

    /// <summary>Those who lived, or of whom nothing tells that they died.</summary>
    public List<Victim> Living(int latest) => victims.FindAll(v => v.Death >= latest);

    /// <summary>Those of whom it is told that they lived.</summary>
    public List<Victim> Hurt(int latest) => victims.FindAll(v => v.Death >= latest && !v.IsOpen);

    /// <summary>The words in the body for the first of some victims.</summary>
    public static ImmutableArray<Span> Words(List<Victim> victims, int count)
    {
        var words = new SortedSet<Span>();
        for (var i = 0; i < Math.Min(count, victims.Count); i++)
            if (victims[i].Words is { } own) words.Add(own);
        return [.. words];
    }

    /// <summary>Takes in who is told in a sentence.</summary>
    public void Add(Casualty casualty, int sentence, string text)
    {
        // Entities of the headline are numbered for themselves.
        if (sentence == Title) casualty = casualty with { Entity = null };
        var found = victims.Find(v => v.Has(casualty, sentence)) ?? victims.Find(v => v.Is(casualty.Entity));
        // "shot a boy and then himself"
        var another = casualty.Reference == VictimReference.Other || (casualty.IsOwn && victims.Exists(v => !v.IsOwn && v.Shares(casualty, sentence)));
        if (another && casualty.IsOwn) found = victims.Find(static v => v.IsOwn);
        if (found is null && !another)
        {
            // A name or somebody who may be new is the first who fits, whom the report opens with; what points back is the latest.
            found = casualty.Reference is VictimReference.Named or VictimReference.Indefinite ? victims.Find(v => v.Fits(casualty, sentence, text)) : victims.FindLast(v => v.Fits(casualty, sentence, text));
            if (found is null && casualty.Reference is VictimReference.Pronoun && victims.Count > 0) return;
        }

        if (found is null) victims.Add(found = new Victim());
        found.Add(casualty, sentence, text);
    }

    /// <summary>Lets those go who have no name and are first told far down, where the head of the report tells of others.</summary>
    public void DropLate(int opening, int late)
    {
        if (victims.Exists(v => v.First < opening)) victims.RemoveAll(v => v.First >= late && !v.IsNamed);
    }
}
