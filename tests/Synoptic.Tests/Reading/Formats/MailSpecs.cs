namespace Synoptic.Tests.Reading.Formats;

public sealed class MailSpecs
{
    private const string Head = "From: \"Ana Ortal\" <ana@herald.example>\nTo: desk@example.org\nDate: Tue, 4 Feb 2031 09:30:00 -0500\nMessage-ID: <1@herald.example>\nMIME-Version: 1.0\n";
    private const string Words = "The harbour of Port Lowell was closed on Monday because of ice, the mayor said.";

    [Fact]
    public void The_header_of_a_mail_gives_title_writer_outlet_and_moment()
    {
        var article = Assert.Single(Folder.ReadInput($"{Head}Subject: Fwd: Re: Ice in\n the harbour\nContent-Type: text/plain\n\n{Words}\n").Articles);
        Assert.Equal(("Ice in the harbour", "Ana Ortal", "herald.example", "2031-02-04T09:30:00-05:00", Words), (article.Title, article.Byline, article.Source.Outlet, article.Published!.ToString(), article.Text));
        Assert.Equal(("header Subject", "header From", "header Date"), (article.TakenFrom.Title, article.TakenFrom.Byline, article.TakenFrom.Published));
    }

    [Fact]
    public void Of_two_forms_of_a_body_that_which_says_more_is_read()
    {
        const string mail = Head + "Subject: Ice\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nView this mail in your browser.\n--x\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p>The caf=E9 at the harbour of Port Lowell was closed on Monday because of ice, the mayor said.</p></body></html>\n--x--\n";
        Assert.Equal("The café at the harbour of Port Lowell was closed on Monday because of ice, the mayor said.", Assert.Single(Folder.ReadInput(mail).Articles).Text);
    }

    [Fact]
    public void Attached_reports_are_reports_of_their_own_and_other_attachments_are_named()
    {
        const string mail = Head + "Subject: Two\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n" + Words
            + "\n--x\nContent-Type: text/html\nContent-Disposition: attachment; filename*=utf-8''report%20two.html\n\n<p>Another report tells that the ice on the harbour of Port Lowell was half a metre thick on Tuesday morning.</p>"
            + "\n--x\nContent-Type: message/rfc822\n\nFrom: Jon Varga <jon@post.example>\nSubject: Third\nDate: Wed, 5 Feb 2031 09:30:00 +0000\nContent-Type: text/plain\n\nThe third report says that the port will be open again on Friday.\n"
            + "\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=map.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--x--\n";
        var result = Folder.ReadInput(mail);
        Assert.Equal(["Two", null, "Third"], result.Articles.Select(a => a.Title));
        Assert.Equal("SYN1031 -!/map.pdf", Assert.Single(result.Failures.Select(f => $"{f.Code} {f.Subject}")));
    }

    [Fact]
    public void What_a_mail_quotes_is_dropped_unless_it_quotes_all()
    {
        var article = Assert.Single(Folder.ReadInput($"{Head}Subject: Ice\nContent-Type: text/plain\n\n{Words}\n\nOn Monday somebody wrote:\n> Is the harbour open?\n> Please answer.\n").Articles);
        Assert.Equal(Words, article.Text);
        Assert.Equal(3, article.Dropped.Count(d => d.Reason == "quoted-reply"));
        Assert.Equal(Words, Assert.Single(Folder.ReadInput($"{Head}Subject: Ice\nContent-Type: text/plain\n\n> {Words}\n").Articles).Text);
    }

    [Fact]
    public void A_mailbox_gives_its_mails()
    {
        var mail = $"From ana@herald.example Tue Feb  4 09:30:00 2031\n{Head}Subject: Ice\n\n{Words}\n>From there it went on.\n\n";
        var result = Folder.ReadInput(mail + mail.Replace("Monday", "Friday", StringComparison.Ordinal));
        Assert.Equal(2, result.Articles.Length);
        Assert.EndsWith("From there it went on.", result.Articles[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date: Monday\nThe harbour of Port Lowell was closed because of ice, the mayor said.")]
    [InlineData("Subject: ice. The harbour of Port Lowell was closed because of ice, the mayor said.")]
    public void A_text_that_begins_with_a_label_is_no_mail(string text) => Assert.Null(Assert.Single(Folder.ReadInput(text).Articles).TakenFrom.Published);
}
