using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Pages.Markup;

namespace Synoptic.Tests.Pages;

public sealed class HtmlTextProperties
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("<", ">", "&", "\"", "'", "&amp;", "<script>", "\0", "\u0085", "\uD800", "\uDC00", "🌊", "é", "\r\n", "\uFFFE", "x", " ", "]]>", "-->", "&#60"),
        Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())).ListOf().Select(parts => string.Concat(parts));

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(1_234_567, 1_234_567).WithMaxTest(500);

    [Fact]
    public void Decoding_gives_back_the_words() => Check.One(
        Seeded,
        Prop.ForAll(Texts.ToArbitrary(), text => WebUtility.HtmlDecode(HtmlText.Encode(text)).Replace("\n", "", StringComparison.Ordinal) == PageSpecs.Shown(text)));

    [Fact]
    public void Nothing_that_HTML_could_read_as_its_own_is_left() => Check.One(
        Seeded,
        Prop.ForAll(Texts.ToArbitrary(), text => HtmlText.Encode(text).IndexOfAny(['<', '>', '"', '\'', '\0', '\r']) < 0));

    [Fact]
    public void Encoded_text_is_always_valid_UTF_16() => Check.One(
        Seeded,
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var encoded = HtmlText.Encode(text);
            return Strict.GetString(Strict.GetBytes(encoded)) == encoded;
        }));
}
