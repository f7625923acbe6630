using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Reads the sentences of one text from left to right and collects what looks like a name.</summary>
internal sealed class NameScanner(NameTables tables, NameText view, List<NameCandidate> found)
{
    private readonly ChunkReader chunks = new(tables, view);
    private SentenceCase casing;
    private int end;

    /// <summary>Adds the candidates of a sentence.</summary>
    public void Scan(Sentence sentence)
    {
        casing = view.CaseOf(sentence);
        end = sentence.End;
        var titled = false;
        for (var i = sentence.First; i < end;)
        {
            if (!view.IsWord(i))
            {
                titled = false;
                i++;
                continue;
            }

            var next = Read(i, ref titled);
            if (next == i)
            {
                titled = false;
                i++;
            }
            else
            {
                i = next;
            }
        }
    }

    /// <summary>Reads a name or a title at <paramref name="i"/>.</summary>
    /// <returns>Index after it; <paramref name="i"/> if there is none.</returns>
    private int Read(int i, ref bool titled)
    {
        var known = chunks.Known(i, end, casing == SentenceCase.Capitals, out var name);
        if (known > 0 && !(name.Ambiguous && casing == SentenceCase.Capitals)) return ReadKnown(i, known, name, ref titled);
        if (!chunks.MayBegin(i, end, casing)) return i;

        var title = casing == SentenceCase.Capitals ? -1 : chunks.Title(i, end);
        if (title > 0 && !chunks.IsOfficeOf(i, title, end))
        {
            titled = true;
            return title;
        }

        var chunk = chunks.Read(i, end, titled, casing);
        titled = false;
        if (chunk.Length == 0) return i;
        if (chunk.Strength >= 0) found.Add(chunk);
        return chunk.End;
    }

    private int ReadKnown(int i, int known, KnownName name, ref bool titled)
    {
        // "Jordan Peel", "President Lincoln": a place that is here a person.
        var single = known == i + 1;
        if (single && name.Type == EntityType.Place && casing == SentenceCase.Normal && (titled || chunks.IsPersonLikePlace(i, end, name)))
        {
            var person = chunks.Read(i, end, titled, casing);
            if (person.Type == EntityType.Person)
            {
                titled = false;
                found.Add(person);
                return person.End;
            }
        }

        // "Russian Foreign Ministry", "London Bridge": the head at the end tells what is named.
        if (casing == SentenceCase.Normal)
        {
            var head = chunks.HeadEnd(i, known, end, out var type);
            if (head > known && !(name.Type == EntityType.Nationality && type is EntityType.Other))
            {
                titled = false;
                head = chunks.Tail(i, head, end, out _);
                found.Add(new NameCandidate(i, head, type, 3));
                return head;
            }
        }

        // "Democrat Jane Roe": an adherent's name stands before the person's.
        titled = name.Type == EntityType.Nationality && chunks.Title(i, end) == known;
        found.Add(new NameCandidate(i, known, name.Type, name.Ambiguous ? 2 : 4));
        return known;
    }
}
