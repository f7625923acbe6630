using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Events;

/// <summary>Reads the events of a run's articles as they are compared. One caller at a time; words are given their keys in order of coming.</summary>
/// <param name="known">What is known of words.</param>
internal sealed class TellingReader(EventWords known)
{
    // Content words on each side of the trigger that are its closest surroundings.
    private const int WindowSize = 4;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> cast = [];
    private readonly List<EventWord?> words = [];

    /// <summary>How many keys there are so far; each is less than that.</summary>
    public int KeyCount => words.Count;

    /// <summary>The events of an article.</summary>
    /// <param name="article">Its index in the run.</param>
    /// <param name="annotations">The article.</param>
    /// <param name="entities">For each of its entities a number that is the same for all that stand for one; -1 for none.</param>
    /// <param name="tellings">Takes them, in order.</param>
    public void Read(int article, Annotations annotations, int[] entities, List<EventTelling> tellings)
    {
        if (annotations.Events.IsEmpty || annotations.Analysis.Arcs.IsEmpty) return;
        var page = new Page(annotations, new SyntaxTree(annotations.Analysis), entities, this);
        for (var e = 0; e < annotations.Events.Length; e++) tellings.Add(page.Read(article, e));
    }

    private EventWord WordOf(string lemma)
    {
        var id = IdOf(lemma);
        return words[id] ??= known.Make(id, lemma);
    }

    private bool IsGrammar(string lemma) => known.IsGrammar(lemma);

    private int IdOf(string text)
    {
        if (ids.TryGetValue(text, out var id)) return id;
        ids.Add(text, id = words.Count);
        words.Add(null);
        return id;
    }

    // In order of coming, like those of words, so that nothing depends on how the cast is numbered.
    private int IdOf(int member)
    {
        if (cast.TryGetValue(member, out var id)) return id;
        cast.Add(member, id = words.Count);
        words.Add(null);
        return id;
    }

    private sealed class Page
    {
        private readonly Annotations annotations;
        private readonly Analysis analysis;
        private readonly SyntaxTree tree;
        private readonly TellingReader run;
        private readonly int[] entities;
        private readonly int[] entityAt;
        private readonly int[] entityOf;
        private readonly bool[] placeAt;
        private readonly string[] lemmas;
        private readonly int[] content;

        public Page(Annotations annotations, SyntaxTree tree, int[] entities, TellingReader run)
        {
            (this.annotations, this.tree, this.entities, this.run) = (annotations, tree, entities, run);
            analysis = annotations.Analysis;
            var count = analysis.Tokens.Length;
            (entityAt, entityOf, placeAt, lemmas, content) = (new int[count], new int[count], new bool[count], new string[count], new int[count]);
            Array.Fill(entityAt, -1);
            Array.Fill(entityOf, -1);
            foreach (var mention in annotations.Mentions)
            {
                var first = analysis.TokenAt(mention.Span.Start);
                for (var t = first; t < count && analysis.Tokens[t].Span.Start < mention.Span.End; t++)
                {
                    if (mention.Entity is { } entity && entities[entity] >= 0) (entityAt[t], entityOf[t]) = (run.IdOf(entities[entity]), entity);
                    placeAt[t] |= mention.Type == EntityType.Place;
                }
            }

            for (var t = 0; t < count; t++)
            {
                lemmas[t] = analysis.Tags[t].Lemma.ToLowerInvariant();
                content[t] = analysis.Tags[t].Upos is "NOUN" or "PROPN" or "VERB" or "ADJ" or "NUM" && !run.IsGrammar(lemmas[t]) ? run.IdOf(lemmas[t]) : -1;
            }
        }

        public EventTelling Read(int article, int index)
        {
            var told = annotations.Events[index];
            var first = Math.Min(analysis.TokenAt(told.Trigger.Start), analysis.Tokens.Length - 1);
            var end = first + 1;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < told.Trigger.End) end++;
            var head = tree.Top(first, end);
            var number = analysis.SentenceAt(told.Trigger.Start);
            var sentence = analysis.Sentences[number];
            var isVerb = analysis.Tags[head].Upos is "VERB" or "AUX";
            var (actors, patients, parts) = (new List<int>(), new List<int>(), new List<int>());
            var (actor, patient) = (-1, -1);
            if (isVerb)
            {
                actor = tree.Agent(head);
                patient = tree.Patient(head);
            }

            TakeWhole(actor, actors);
            TakeWhole(patient, patients);
            Gather(head, first, end, parts);
            // "launched an attack on": who launches, attacks, and what hangs on the light verb hangs on the noun.
            var above = tree.Head(head);
            if (!isVerb && above >= 0 && analysis.Tags[above].Upos == "VERB" && tree.Relation(head) is "obj" or "nsubj:pass" or "nsubj")
            {
                if (tree.Relation(head) == "obj") TakeWhole(actor = tree.Agent(above), actors);
                Gather(above, first, end, parts);
            }

            parts.AddRange(actors);
            parts.AddRange(patients);
            var companions = new List<int>();
            for (var t = first; t < end; t++)
                if (t != head && content[t] >= 0) companions.Add(content[t]);
            var definite = false;
            foreach (var t in tree.Dependents(head))
            {
                if (tree.Relation(t) is "compound" or "amod" or "compound:prt") companions.Add(run.IdOf(lemmas[t]));
                // The articles and pointing words but for the indefinite, by their Penn tag and form; possessives too.
                definite |= tree.Relation(t) is "nmod:poss" || analysis.Tags[t].Xpos == "DT" && tree.Relation(t) == "det" && lemmas[t].Length > 2;
            }

            var (persons, names) = Named(told, actor, patient);
            var (day, dates) = When(told, head, isVerb);
            var word = run.WordOf(lemmas[head]);
            word.Tellings++;
            return new EventTelling
            {
                Article = article,
                Event = index,
                Sentence = number,
                Head = head,
                Word = word,
                IsVerb = isVerb,
                IsDefinite = definite,
                Companions = Keys.Ordered(companions),
                Actors = Keys.Ordered(actors),
                Patients = Keys.Ordered(patients),
                Parts = Keys.Ordered(parts),
                Persons = persons,
                Names = names,
                Actor = actor >= 0 ? run.WordOf(lemmas[actor]) : null,
                Patient = patient >= 0 ? run.WordOf(lemmas[patient]) : null,
                Governor = above >= 0 ? run.WordOf(lemmas[above]) : null,
                Places = Places(head, sentence),
                Numbers = Numbers(sentence),
                Day = day,
                Dates = dates,
                IsReal = IsReal(told),
                Published = annotations.Article.Published?.Day,
                Status = told.About.Status,
                IsNegated = told.About.IsNegated,
                Context = Words(sentence.First, sentence.End, first, end),
                Window = Around(sentence, first, end),
                Passage = Passage(sentence, head),
            };
        }

        // Those who take part by name: as the event has them, and as the heads have them.
        private (int[] Persons, int[] Names) Named(Event told, int actor, int patient)
        {
            var (persons, names) = (new List<int>(), new List<int>());
            foreach (var participant in told.Actors) Of(participant.Entity);
            foreach (var participant in told.Recipients) Of(participant.Entity);
            if (actor >= 0) Of(entityOf[actor]);
            if (patient >= 0) Of(entityOf[patient]);
            return (Keys.Ordered(persons), Keys.Ordered(names));

            void Of(int? entity)
            {
                if (entity is not >= 0 || entities[entity.Value] < 0) return;
                (annotations.Entities[entity.Value].Type == EntityType.Person ? persons : names).Add(run.IdOf(entities[entity.Value]));
            }
        }

        private static bool? IsReal(Event told) => told.Modality switch
        {
            Modality.Planned or Modality.Threatened or Modality.Demanded or Modality.Promised or Modality.Conditional => false,
            Modality.Denied => null,
            _ => told.About.Status switch
            {
                TimeStatus.Unknown => null,
                TimeStatus.Past or TimeStatus.Ongoing => true,
                _ => false,
            },
        };

        // Everyone and everything that hangs on a word, but for other clauses.
        private void Gather(int head, int first, int end, List<int> parts)
        {
            foreach (var t in tree.Dependents(head))
            {
                if (t >= first && t < end || tree.Relation(t) is "punct" or "aux" or "cop" or "det" or "mark" or "case" or "advcl" or "conj" or "parataxis" or "cc") continue;
                Take(t, parts);
                foreach (var below in tree.Dependents(t))
                    if (tree.Relation(below) is "nmod" or "nmod:poss" or "compound" or "conj" or "flat" or "appos") Take(below, parts);
            }
        }

        // A word, and the names that hang on it: "the town of Korrin".
        private void TakeWhole(int token, List<int> keys)
        {
            Take(token, keys);
            if (token < 0) return;
            foreach (var below in tree.Dependents(token))
                if (entityAt[below] >= 0 && tree.Relation(below) is "nmod" or "nmod:poss" or "compound" or "amod" or "flat" or "appos") keys.Add(entityAt[below]);
        }

        private void Take(int token, List<int> keys)
        {
            if (token < 0) return;
            if (entityAt[token] >= 0) keys.Add(entityAt[token]);
            if (content[token] >= 0) keys.Add(content[token]);
        }

        private (int Day, DateRange? Dates) When(Event told, int head, bool isVerb)
        {
            var time = told.Time;
            if (time is null)
            {
                var (first, end) = tree.Extent(head);
                for (var i = 0; i < annotations.Times.Length && time is null; i++)
                {
                    var at = analysis.TokenAt(annotations.Times[i].Span.Start);
                    if (at >= end) break;
                    if (at >= first && annotations.Times[i].Type is TimeType.Date or TimeType.Time && (isVerb ? tree.Head(at) == head : true)) time = i;
                }
            }

            if (time is not { } found || annotations.Times[found] is not { Value: { } value } expression) return (0, null);
            return (run.IdOf(value) + 1, expression.Resolved);
        }

        private int[] Places(int head, Sentence sentence)
        {
            var (first, end) = tree.Extent(head);
            var found = new List<int>();
            for (var t = Math.Max(first, sentence.First); t < end && t < sentence.End; t++)
                if (placeAt[t] && entityAt[t] >= 0) found.Add(entityAt[t]);
            return Keys.Ordered(found);
        }

        private int[] Numbers(Sentence sentence)
        {
            var found = new List<int>();
            for (var t = sentence.First; t < sentence.End; t++)
                if (analysis.Tokens[t].Kind == TokenKind.Number) found.Add(run.IdOf(lemmas[t]));
            return Keys.Ordered(found);
        }

        private int[] Words(int from, int to, int first, int end)
        {
            var found = new List<int>();
            for (var t = from; t < to; t++)
                if (content[t] >= 0 && (t < first || t >= end)) found.Add(content[t]);
            return Keys.Ordered(found);
        }

        // The words of the sentence and the place in it, as one number.
        private ulong Passage(Sentence sentence, int head)
        {
            var hash = (ulong)(head - sentence.First);
            for (var t = sentence.First; t < sentence.End; t++)
            {
                // FNV-1a, one character at a time.
                foreach (var letter in analysis.Tokens[t].Span.Slice(analysis.Text)) hash = (hash ^ letter) * 1099511628211;
                hash = (hash ^ ' ') * 1099511628211;
            }

            return hash;
        }

        private int[] Around(Sentence sentence, int first, int end)
        {
            var (from, to, taken) = (first, end, 0);
            while (from > sentence.First && taken < WindowSize)
                if (content[--from] >= 0) taken++;
            taken = 0;
            while (to < sentence.End && taken < WindowSize)
                if (content[to++] >= 0) taken++;
            return Words(from, to, first, end);
        }
    }
}
