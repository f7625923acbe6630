using Synoptic.Reading;
using Synoptic.Reading.Languages;

namespace Synoptic.Tests.Reading;

public sealed class LanguageSpecs
{
    private static readonly LanguageTeller Teller = new();

    [Theory]
    [InlineData("en", "The port of Harsk was closed on Monday after a ferry ran aground; the mayor said that nobody had been hurt and that it would open again.")]
    [InlineData("de", "Der Hafen von Harsk wurde am Montag geschlossen, nachdem eine Fähre auf Grund gelaufen war; der Bürgermeister sagte, dass niemand verletzt worden sei.")]
    [InlineData("fr", "Le port de Harsk a été fermé lundi après l’échouement d’un ferry ; le maire a déclaré que personne n’était blessé et qu’il rouvrirait dans la semaine.")]
    [InlineData("es", "El puerto de Harsk fue cerrado el lunes después de que un transbordador encallara; el alcalde dijo que no había heridos y que volvería a abrir.")]
    [InlineData("pt", "O porto de Harsk foi fechado na segunda-feira depois que uma balsa encalhou; o prefeito disse que ninguém ficou ferido e que ele será reaberto em breve.")]
    [InlineData("it", "Il porto di Harsk è stato chiuso lunedì dopo che un traghetto si era incagliato; il sindaco ha detto che non ci sono feriti e che sarà riaperto.")]
    [InlineData("nl", "De haven van Harsk is maandag gesloten nadat een veerboot aan de grond was gelopen; volgens de burgemeester is er niemand gewond geraakt.")]
    [InlineData("sv", "Hamnen i Harsk stängdes på måndagen efter att en färja hade gått på grund; borgmästaren säger att ingen har skadats och att den ska öppnas igen.")]
    [InlineData("da", "Havnen i Harsk blev lukket mandag, efter at en færge var gået på grund; borgmesteren siger, at ingen er kommet til skade, og at den åbner igen, når der er ryddet op.")]
    [InlineData("no", "Havna i Harsk ble stengt mandag etter at en ferge hadde gått på grunn; ordføreren sier at ingen er blitt skadet, og at den åpner igjen når det er ryddet opp.")]
    [InlineData("is", "Höfninni í Harsk var lokað á mánudag eftir að ferja strandaði; bæjarstjórinn segir að enginn hafi slasast og að hún verði opnuð aftur þegar það er öruggt.")]
    [InlineData("fi", "Harskin satama suljettiin maanantaina, kun lautta ajoi karille; pormestari sanoo, että kukaan ei ole loukkaantunut ja että se avataan myös pian uudelleen.")]
    [InlineData("et", "Harski sadam suleti esmaspäeval, kui praam madalikule sõitis; linnapea ütles, et keegi ei ole viga saanud ja et see on peagi taas avatud.")]
    [InlineData("pl", "Port w Harsku został zamknięty w poniedziałek po tym, jak prom osiadł na mieliźnie; burmistrz powiedział, że nikt nie został ranny i że będzie otwarty.")]
    [InlineData("cs", "Přístav v Harsku byl v pondělí uzavřen poté, co trajekt najel na mělčinu; starosta řekl, že nikdo nebyl zraněn a že se brzy otevře, ale ne dnes.")]
    [InlineData("sk", "Prístav v Harsku bol v pondelok zatvorený po tom, ako trajekt nabehol na plytčinu; starosta povedal, že nikto sa nezranil a že sa čoskoro otvorí.")]
    [InlineData("sl", "Pristanišče v Harsku je bilo v ponedeljek zaprto, potem ko je trajekt nasedel; župan je dejal, da ni bil nihče ranjen in da se bo kmalu odprlo.")]
    [InlineData("hr", "Luka u Harsku zatvorena je u ponedjeljak nakon što se trajekt nasukao; gradonačelnik je rekao da nitko nije ozlijeđen i da će se uskoro otvoriti.")]
    [InlineData("ro", "Portul din Harsk a fost închis luni după ce un feribot a eșuat; primarul a spus că nu sunt răniți și că va fi redeschis în această săptămână.")]
    [InlineData("hu", "A harski kikötőt hétfőn lezárták, miután egy komp zátonyra futott; a polgármester azt mondta, hogy senki nem sérült meg, és hogy hamarosan újra megnyílik.")]
    [InlineData("tr", "Harsk limanı, bir feribotun karaya oturmasından sonra pazartesi günü kapatıldı; belediye başkanı yaralı olmadığını ve limanın bu hafta için açılacağını dedi.")]
    [InlineData("sq", "Porti i Harskut u mbyll të hënën pasi një traget ngeci në cekëtinë; kryetari tha se nuk ka të lënduar dhe se do të hapet përsëri këtë javë.")]
    [InlineData("lt", "Harsko uostas pirmadienį buvo uždarytas, kai keltas užplaukė ant seklumos; meras sakė, kad niekas nenukentėjo ir kad jis bus vėl atidarytas po savaitės.")]
    [InlineData("lv", "Harskas osta pirmdien tika slēgta pēc tam, kad prāmis uzskrēja uz sēkļa; mērs teica, ka neviens nav cietis un ka to drīz atvērs, bet ne šodien.")]
    [InlineData("ca", "El port de Harsk va ser tancat dilluns després que un transbordador encallés; l’alcalde ha dit que no hi ha ferits i que també es tornarà a obrir aquesta setmana.")]
    [InlineData("vi", "Cảng Harsk đã bị đóng cửa vào thứ Hai sau khi một chiếc phà mắc cạn; thị trưởng cho biết không có người bị thương và cảng sẽ được mở lại trong tuần này.")]
    [InlineData("id", "Pelabuhan Harsk ditutup pada hari Senin setelah sebuah feri kandas; wali kota kata tidak ada yang terluka karena kapal itu masih bisa ditarik dan akan dibuka lagi.")]
    [InlineData("tl", "Isinara ang daungan ng Harsk noong Lunes matapos sumadsad ang isang lantsa; ayon sa alkalde, walang nasaktan at muli itong bubuksan sa linggong ito para sa mga tao.")]
    [InlineData("sw", "Bandari ya Harsk ilifungwa siku ya Jumatatu baada ya kivuko kukwama; meya alisema kwamba hakuna watu walioumia na kuwa itafunguliwa tena katika wiki hii.")]
    [InlineData("so", "Dekedda Harsk ayaa la xiray Isniintii ka dib markii doon ay ku xirantay; duqa ayaa sheegay in aan cidna wax loo dhimin oo ay dib u furmi doonto.")]
    [InlineData("af", "Die hawe van Harsk is Maandag gesluit nadat ’n veerboot gestrand het; die burgemeester sê dat niemand beseer is nie en dat dit weer sal oopmaak.")]
    [InlineData("ru", "Порт Харска был закрыт в понедельник после того, как паром сел на мель; мэр сообщил, что никто не пострадал и что его откроют на этой неделе.")]
    [InlineData("uk", "Порт Гарська закрили в понеділок після того, як пором сів на мілину; міський голова повідомив, що ніхто не постраждав і що його відкриють цього тижня.")]
    [InlineData("be", "Порт Гарска закрылі ў панядзелак пасля таго, як паром сеў на мель; мэр паведаміў, што ніхто не пацярпеў і што яго адкрыюць на гэтым тыдні.")]
    [InlineData("bg", "Пристанището на Харск беше затворено в понеделник, след като ферибот заседна; кметът каза, че няма пострадали и че то ще бъде отворено до края на седмицата.")]
    [InlineData("sr", "Лука у Харску затворена је у понедељак након што се трајект насукао; градоначелник је рекао да нико није повређен и да ће се ускоро отворити.")]
    [InlineData("mk", "Пристаништето во Харск беше затворено во понеделникот откако траект се насука; градоначалникот рече дека нема повредени и дека ќе биде отворено до петок.")]
    [InlineData("kk", "Харск порты дүйсенбіде паром тайызға отырып қалған соң жабылды; қала әкімі ешкім зардап шекпегенін және порт осы аптада ашылады деп айтты.")]
    [InlineData("ar", "أغلق ميناء هارسك يوم الاثنين بعد أن جنحت عبارة، وقال رئيس البلدية إن أحدا لم يصب بأذى وإن الميناء سيفتح من جديد في هذا الأسبوع.")]
    [InlineData("fa", "بندر هارسک روز دوشنبه پس از به گل نشستن یک کشتی بسته شد و شهردار گفت که کسی آسیب ندیده است و بندر تا آخر هفته باز می شود.")]
    [InlineData("ur", "ہارسک کی بندرگاہ پیر کو ایک کشتی کے پھنس جانے کے بعد بند کر دی گئی اور میئر نے کہا کہ کوئی زخمی نہیں ہوا ہے اور یہ اس ہفتے تک کھل جائے گی۔")]
    [InlineData("he", "נמל הארסק נסגר ביום שני לאחר שמעבורת עלתה על שרטון; ראש העיר אמר כי איש לא נפגע וכי הוא ייפתח שוב עד סוף השבוע, אבל לא לפני כן.")]
    [InlineData("hi", "हार्स्क का बंदरगाह सोमवार को एक नौका के फँस जाने के बाद बंद कर दिया गया और महापौर ने कहा कि कोई घायल नहीं है और यह इस सप्ताह खुल जाएगा।")]
    [InlineData("bn", "সোমবার একটি ফেরি চরে আটকে যাওয়ার পর হার্স্ক বন্দর বন্ধ করে দেওয়া হয়।")]
    [InlineData("ta", "படகு ஒன்று கரை தட்டியதால் ஹார்ஸ்க் துறைமுகம் திங்கட்கிழமை மூடப்பட்டது.")]
    [InlineData("th", "ท่าเรือฮาร์สก์ปิดเมื่อวันจันทร์หลังจากเรือข้ามฟากเกยตื้น นายกเทศมนตรีกล่าวว่าไม่มีผู้ได้รับบาดเจ็บ")]
    [InlineData("ka", "ჰარსკის პორტი ორშაბათს დაიკეტა მას შემდეგ, რაც ბორანი მეჩეჩზე დაჯდა.")]
    [InlineData("hy", "Հարսկի նավահանգիստը փակվեց երկուշաբթի, երբ լաստանավը ծանծաղուտի վրա նստեց։")]
    [InlineData("am", "የሃርስክ ወደብ ጀልባ ከተጣበቀች በኋላ ሰኞ ዕለት ተዘግቷል፤ ከንቲባው ግን ማንም አልተጎዳም ብለዋል፤ ወደቡ በዚህ ሳምንት ውስጥ ይከፈታል፤ ይህ ጥሩ ነው።")]
    [InlineData("el", "Το λιμάνι του Χαρσκ έκλεισε τη Δευτέρα αφού ένα πλοίο προσάραξε.")]
    [InlineData("ko", "하르스크 항구는 여객선이 좌초한 뒤 월요일에 폐쇄되었으며 시장은 다친 사람이 없다고 말했다.")]
    [InlineData("ja", "ハルスク港は月曜日、フェリーが座礁したため閉鎖された。市長は負傷者はいないと述べた。")]
    [InlineData("zh", "哈尔斯克港星期一因一艘渡轮搁浅而关闭，市长说没有人受伤，港口将在本周重新开放。")]
    public void The_language_of_a_text_is_told(string code, string text) => Assert.Equal(code, Teller.Tell(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 – 4, 3 – 0")]
    [InlineData("Harsk, Belgrath")]
    public void Of_too_little_text_nothing_is_said(string text) => Assert.Null(Teller.Tell(text));

    [Fact]
    public void What_a_page_declares_decides_between_near_relatives_and_nothing_else()
    {
        const string Either = "Han var ikke i byen, og hun har det med at være der.";
        Assert.Equal("no", Teller.Tell("Han og hun var i byen, og de har det fra den.", "nb-NO"));
        Assert.Equal("da", Teller.Tell("Han og hun var i byen, og de har det fra den.", "da"));
        Assert.Equal("da", Teller.Tell(Either, "en"));
    }

    [Theory]
    [InlineData("nb", "no")]
    [InlineData("da", "da")]
    public void A_field_that_names_the_language_decides_between_near_relatives_as_a_page_does(string stated, string told)
    {
        var line = $"{{\"text\":\"Han og hun var i byen, og de har det fra den.\",\"language\":\"{stated}\"}}\n";
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line));
        var read = new ArticleReader(Synoptic.Knowledge.WordTables.English, new ReadingOptions()).Read(["-"], input, TestContext.Current.CancellationToken);
        Assert.Equal(told, Assert.Single(read.Articles).Language);
    }

    [Fact]
    public void Running_text_of_an_unknown_language_is_told_to_be_of_another_and_not_taken_for_a_known_one()
    {
        var text = string.Join(' ', Enumerable.Repeat("Wexo tarrum pliskova enderat mulunga wetter fohan brilska omunde.", 12));
        Assert.Equal(LanguageTeller.Other, Teller.Tell(text));
    }

    [Fact]
    public void A_report_says_which_language_it_is_in_and_where_that_was_taken_from()
    {
        var article = Assert.Single(Folder.ReadInput("Der Hafen von Harsk wurde am Montag geschlossen, nachdem eine Fähre auf Grund gelaufen war; der Bürgermeister sagte, dass niemand verletzt worden sei.").Articles);
        Assert.Equal(("de", "text"), (article.Language, article.TakenFrom.Language));
    }
}
