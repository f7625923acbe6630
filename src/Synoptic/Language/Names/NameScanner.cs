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
        var titled = TitleKind.None;
        var first = casing == SentenceCase.Capitals ? sentence.First : Dateline(sentence);
        for (var i = first; i < end;)
        {
            if (!view.IsWord(i))
            {
                titled = TitleKind.None;
                i++;
                continue;
            }

            var next = Read(i, ref titled);
            if (next == i)
            {
                titled = TitleKind.None;
                i++;
            }
            else
            {
                i = next;
            }
        }
    }

    /// <summary>Adds the place that a report is dated from: <c>PORT ALDER, Finland — …</c>, <c>ABUJA (Reuters) - …</c>.</summary>
    /// <returns>Index after it.</returns>
    private int Dateline(Sentence sentence)
    {
        var stop = sentence.First;
        while (stop < end && stop - sentence.First < 3 && view.IsWord(stop) && view.IsAllCapitals(stop)) stop++;
        if (stop == sentence.First || stop >= end) return sentence.First;
        var dashed = view.IsMark(stop, '—') || view.IsMark(stop, '–') || view.IsMark(stop, '(');
        if (view.IsMark(stop, ','))
        {
            for (var i = stop + 1; i < Math.Min(end, stop + 8) && !dashed; i++) dashed = view.IsMark(i, '—') || view.IsMark(i, '–') || view.IsMark(i, '-') && !view.IsJoined(i);
        }

        if (!dashed || view.Has(sentence.First, NameTraits.NoName) || view.Span(sentence.First, stop).Length < 4) return sentence.First;
        found.Add(new NameCandidate(sentence.First, stop, EntityType.Place, 3));
        return stop;
    }

    /// <summary>Reads a name or a title at <paramref name="i"/>.</summary>
    /// <returns>Index after it; <paramref name="i"/> if there is none.</returns>
    private int Read(int i, ref TitleKind titled)
    {
        var known = chunks.Known(i, end, casing == SentenceCase.Capitals, out var name);
        if (known > 0 && !(name.Ambiguous && casing == SentenceCase.Capitals)) return ReadKnown(i, known, name, ref titled);
        if (!chunks.MayBegin(i, end, casing)) return i;

        var title = casing == SentenceCase.Capitals ? -1 : chunks.Title(i, end);
        if (title > 0 && !chunks.IsOfficeOf(i, title, end))
        {
            titled = chunks.IsHonorific(i) ? TitleKind.Honorific : TitleKind.Office;
            return title;
        }

        var chunk = chunks.Read(i, end, titled != TitleKind.None, casing);
        if (chunk.Length == 0)
        {
            titled = TitleKind.None;
            return i;
        }

        if (titled is TitleKind.Honorific && chunk.Strength == NameCandidate.OnlySurname) chunk = chunk with { Strength = 4 };
        titled = TitleKind.None;
        if (chunk.Strength != -1) found.Add(chunk);
        return chunk.End;
    }

    private int ReadKnown(int i, int known, KnownName name, ref TitleKind titled)
    {
        // "Jordan Peel", "President Lincoln": a place that is here a person.
        var single = known == i + 1;
        if (single && name.Type == EntityType.Place && casing == SentenceCase.Normal && (titled != TitleKind.None || chunks.IsPersonLikePlace(i, end, name)))
        {
            var person = chunks.Read(i, end, titled != TitleKind.None, casing);
            if (person.Type == EntityType.Person)
            {
                titled = TitleKind.None;
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
                titled = TitleKind.None;
                head = chunks.Tail(i, head, end, out _);
                found.Add(new NameCandidate(i, head, type, 3));
                return head;
            }
        }

        // "Democrat Jane Roe": an adherent's name stands before the person's.
        titled = name.Type == EntityType.Nationality && chunks.Title(i, end) == known ? TitleKind.Office : TitleKind.None;
        found.Add(new NameCandidate(i, known, name.Type, name.Ambiguous ? 2 : 4));
        return known;
    }
}

/// <summary>What stands before a name.</summary>
internal enum TitleKind
{
    /// <summary>No title.</summary>
    None,

    /// <summary>An office or rank.</summary>
    Office,

    /// <summary>Mr., Ms. and the like: what follows is a person whatever the word.</summary>
    Honorific,
}
