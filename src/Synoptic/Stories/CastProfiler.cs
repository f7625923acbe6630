using Synoptic.Entities;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Reads profiles from the mentions of articles.</summary>
internal sealed class CastProfiler(EntityTables tables, NounKinds kinds)
{
    // More spellings of one person tell nothing new.
    private const int MostNames = 8;

    // Sentences that are the head of a report: headline, first line, lead.
    private const int Head = 3;

    // Appositions and coordinations between a noun and its clause: hardly ever longer.
    private const int LongestChain = 3;

    /// <summary>Adds what an article tells of its entities.</summary>
    /// <param name="number">The article's number.</param>
    /// <param name="article">The article.</param>
    /// <param name="profiles">The profile of each of its entities.</param>
    public void Read(int number, Annotations article, IReadOnlyList<CastProfile> profiles)
    {
        var analysis = article.Analysis;
        if (analysis.Tokens.IsEmpty || analysis.Tags.IsEmpty) return;
        var tree = new SyntaxTree(analysis);
        var reader = new NounPhraseReader(tables, kinds, analysis, tree);
        foreach (var mention in article.Mentions)
        {
            if (mention.Entity is not { } entity) continue;
            var profile = profiles[entity];
            var first = Math.Min(analysis.TokenAt(mention.Span.Start), analysis.Tokens.Length - 1);
            var end = first + 1;
            while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < mention.Span.End) end++;
            var phrase = reader.Read(first, end);
            var sentence = analysis.SentenceAt(mention.Span.Start);
            profile.Mentions++;
            profile.Articles.Add(number);
            profile.Sentences.Add((number, sentence));
            profile.IsEarly |= sentence < Head;
            AddDeed(profile, phrase.Head, tree);
            var isPronoun = mention.Kind == MentionKind.Pronoun;
            if (tree.Relation(phrase.Head) is "nsubj" or "nsubj:pass" or "obj" or "iobj" && !(isPronoun && tables.Pronouns.TryGetValue(mention.Span.Slice(article.Text), out var own) && own.Case == "reflexive"))
                profile.Parts.Add((number, tree.Head(phrase.Head)));
            if (isPronoun)
            {
                AddPronoun(profile, mention.Span.Slice(article.Text));
                continue;
            }

            if (article.Entities[entity].Gender is (Gender.Female or Gender.Male) and var gender) profile.Genders |= 1 << (int)gender;
            if (mention.Kind == MentionKind.Name) AddName(profile, phrase, mention.Type, article.Entities[entity], analysis);
            else AddDescription(profile, phrase);
            AddAttached(profile, phrase.Head, analysis, tree);
        }
    }

    private void AddPronoun(CastProfile profile, string word)
    {
        if (!tables.Pronouns.TryGetValue(word, out var pronoun) || pronoun.Gender == Gender.Unknown) return;
        profile.Numbers |= pronoun.Gender == Gender.Plural ? CastProfile.Several : CastProfile.One;
        if (pronoun.Gender is not (Gender.Female or Gender.Male)) return;
        profile.Genders |= 1 << (int)pronoun.Gender;
        profile.Kinds |= 1 << (int)NounClass.Person;
    }

    private void AddName(CastProfile profile, NounPhrase phrase, EntityType type, Entity entity, Analysis analysis)
    {
        profile.IsNamed = true;
        profile.Kinds |= type switch
        {
            EntityType.Person => 1 << (int)NounClass.Person,
            EntityType.Place or EntityType.Facility => 1 << (int)NounClass.Place,
            EntityType.Organization => 1 << (int)NounClass.Group,
            _ => 0,
        };
        var words = new List<string>();
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (!analysis.Tags[i].IsNoun) continue;
            var word = tables.Folder.Plain(analysis.Tokens[i].Span.Slice(analysis.Text));
            words.Add(word);
            profile.Modifiers.Add(word);
            if (analysis.Tags[i].IsName) profile.NameWords.Add(word);
        }

        if (words.Count > profile.LongestName.Count) profile.LongestName = words;
        foreach (var title in entity.Titles) AddTitle(profile, title);
        if (type == EntityType.Person)
        {
            if (profile.Persons.Count < MostNames) profile.Persons.Add(PersonName.Parse(entity.Name, tables));
        }
        else if (words.Count > 1 && kinds.Singular(words[^1], out _) is { } what)
        {
            // "the Coastal Trade Council": the last word of a thing's name says what it is.
            profile.Nouns.Add(what);
            profile.Kinds |= 1 << (int)kinds.Of(what).Class;
        }
    }

    private void AddDescription(CastProfile profile, NounPhrase phrase)
    {
        if (kinds.IsMany(phrase.Noun)) profile.IsVague = true;
        else profile.IsTold = true;
        profile.Nouns.Add(phrase.Noun);
        if (phrase.Kind.Class != NounClass.Unknown) profile.Kinds |= 1 << (int)phrase.Kind.Class;
        if (phrase.Kind.Gender != Gender.Unknown) profile.Genders |= 1 << (int)phrase.Kind.Gender;
        profile.Numbers |= phrase.IsPlural ? CastProfile.Several : CastProfile.One;
        foreach (var modifier in phrase.Modifiers) profile.Modifiers.Add(modifier);
    }

    private void AddTitle(CastProfile profile, string title)
    {
        var words = tables.Folder.Plain(title).Split(' ');
        if (words[^1].Length == 0) return;
        profile.Nouns.Add(kinds.Singular(words[^1], out _) ?? words[^1]);
        for (var i = 0; i < words.Length - 1; i++) profile.Modifiers.Add(words[i]);
    }

    /// <summary>What stands in apposition to it or is said of it, and figures such as an age.</summary>
    private void AddAttached(CastProfile profile, int head, Analysis analysis, SyntaxTree tree)
    {
        foreach (var dependent in tree.Dependents(head))
        {
            var relation = tree.Relation(dependent);
            if (profile.IsNamed && relation is "appos" or "flat" or "compound" or "nmod:desc") AddNoun(dependent);
            if (relation is not ("nummod" or "amod" or "appos" or "compound" or "nmod:desc" or "nmod:unmarked" or "acl")) continue;
            AddFigure(dependent);
            foreach (var inner in tree.Dependents(dependent)) AddFigure(inner);
        }

        var above = tree.Head(head);
        if (above < 0) return;
        var isSubject = tree.Is(head, "nsubj") && tree.Dependent(above, "cop") >= 0;
        if (isSubject || profile.IsNamed && tree.Relation(head) is "appos" or "compound" or "flat" or "nmod:desc") AddNoun(above);

        void AddNoun(int token)
        {
            if (!analysis.Tags[token].IsNoun || analysis.Tags[token].IsName) return;
            var lemma = analysis.Tags[token].Lemma.ToLowerInvariant();
            profile.Nouns.Add(kinds.Singular(lemma, out _) ?? lemma);
        }

        void AddFigure(int token)
        {
            var word = analysis.Tokens[token].Span.Slice(analysis.Text);
            var end = 0;
            while (end < word.Length && char.IsAsciiDigit(word[end])) end++;
            if (end > 0) profile.Figures.Add(word[..end]);
        }
    }

    private static void AddDeed(CastProfile profile, int head, SyntaxTree tree)
    {
        for (var steps = 0; steps < LongestChain && tree.Relation(head) is "appos" or "conj" or "flat" or "compound" && tree.Head(head) >= 0; steps++) head = tree.Head(head);
        var governor = tree.Head(head);
        if (governor < 0) return;
        var relation = tree.Relation(head);
        if (relation == "nsubj:pass" || relation == "nsubj" && tree.IsPassive(governor)) relation = "obj";
        else if (relation == "obl:agent") relation = "nsubj";
        else if ((SyntaxTree.Matches(relation, "obl") || relation == "nmod") && tree.Dependent(head, "case") is >= 0 and var marker) relation = tree.Tag(marker).Lemma;
        var lemma = tree.Tag(governor).Lemma.ToLowerInvariant();
        profile.Deeds.Add((lemma, relation));
        profile.Governors.Add(lemma);
    }
}
