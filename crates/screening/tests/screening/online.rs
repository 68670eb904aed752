//! E-mail addresses, links and handles, and exact dates.

use crate::common::{found_exactly, found_nothing};
use screening::PrivacyCategory::{Date, Email, Handle, Url};

#[test]
fn email_addresses() {
    for address in [
        "an.proef@telenet.be",
        "an_proef+opvang@mail.proef-huis.be",
        "AN.PROEF@TELENET.BE",
        "a@b.be",
        "an-proef@zorg.vlaanderen",
        "an.o'proef@skynet.be",
        "an.proef@post.example",
        "an @ telenet.be",
        "an.proef@ telenet.be",
        "an punt proef apenstaartje gmail punt com",
        "an.proef at gmail punt com",
        "an.proef apenstaartje gmail.com",
        "an (at) proef.be",
        "an [at] proef [dot] be",
        "an.proef at telenet.be",
        "an (at) proef punt co punt uk",
        "jérôme@proef.be",
    ] {
        found_exactly(Email, &format!("Mail naar «{address}» of kom langs."));
        found_exactly(Email, &format!("Ik kreeg geen antwoord van «{address}»."));
    }
}

#[test]
fn no_email_addresses() {
    for text in [
        "Hij at soep en zij at brood, punt uit.",
        "Het @-teken stond op de deur.",
        "Prijs: 3 @ 5 euro.",
        "Zij at om twaalf uur. Bedankt.",
        "Dat was het punt. Be happy at home.",
        "Mail@ ons gerust.",
    ] {
        found_nothing(text);
    }
}

#[test]
fn links() {
    for marked in [
        "Kijk op «www.proefhuis.be» voor meer.",
        "Kijk op «https://proefhuis.be/a/b?c=d#e», daar staat het.",
        "Kijk op («http://proefhuis.be/een_(twee)») voor meer.",
        "Alles staat op «proefhuis.be».",
        "Alles staat op «proefhuis.be/prijzen»!",
        "Onze groep: «facebook.com/groups/proef.huis».",
        "Klik «bit.ly/3-proef» en win.",
        "Stuur een bericht via «wa.me/32471902566» gerust.",
        "Zie «blog.proef-huis.example» voor foto's.",
        "ZIE «WWW.PROEFHUIS.BE» VOOR MEER.",
        "Zie «www.proefhuis.nu» en «https://proef.de».",
        "Zie «proefhuis.gent», «proefhuis.brussels» of «proefhuis.vlaanderen».",
    ] {
        found_exactly(Url, marked);
    }
}

#[test]
fn a_missing_space_makes_no_link() {
    for text in [
        "Het eten is goed.Dat mag gezegd.",
        "Het eten is goed.de kok ook.",
        "Alles is klaar.nu nog betalen.",
        "Dat zei ze tegen mij.me dunkt van niet.",
        "Bel o.a. de dienst, d.w.z. a.u.b. niet te laat, m.a.w. i.v.m. de tijd.",
        "Het was fijn.in de tuin ook.is dat niet mooi.",
        "Ze kwam om 8.30 en ging om 17.15.",
        "Zie bijlage.pdf en foto.jpg.",
        "Nee...be serieus.",
    ] {
        found_nothing(text);
    }
}

#[test]
fn handles() {
    for marked in [
        "Volg ons op «@proef_huis» en vertel het voort.",
        "Volg ons op «@proef.huis.2024».",
        "Op snap ben ik «jan_de_proef», voeg mij toe.",
        "Mijn insta: «proef_meisje_09».",
    ] {
        found_exactly(Handle, marked);
    }
    found_nothing("De map heet verslag_juni_def en staat op de computer.");
    found_nothing("Het was 5 @ 7 voor iedereen.");
}

#[test]
fn exact_dates() {
    for marked in [
        "Op «3/1» stonden wij voor een dichte deur.",
        "Op «14/09/2023» begon het.",
        "Het was «14-9-23» of daaromtrent.",
        "Geboren «14.09.1937» in Gent.",
        "Op «2024-03-14» kwam de brief.",
        "Sinds «22 november» is alles anders.",
        "Op dinsdag «8 oktober 2024» viel hij.",
        "Op «1ste maart» en «2e april» was het feest.",
        "Sinds de «eerste april» werkt de bel niet.",
        "De «dertiende van december» kwam niemand.",
        "Op «zeventien augustus» gingen we naar zee.",
        "In de nacht van «6 op 7 juli» was er niemand.",
        "Depuis le «3 mai 2023» tout va bien.",
        "We came on «March 3, 2024» and left on «5 June».",
    ] {
        found_exactly(Date, marked);
    }
}

#[test]
fn no_exact_dates() {
    for text in [
        "In mei 2023 en in de zomer van 2022 was het druk.",
        "Maandag om 8.30 en vrijdag om 17.15.",
        "De hulp is er 24/7 en ik geef 4/5.",
        "Slechts 1/3 van de kinderen en 3/4 van de ouders kwam.",
        "Een mei zonder regen, een maart zonder zon.",
        "Ik geef op 5 vragen 4/5 sterren.",
        "Hoofdstuk 3.1 en versie 2.10 van het plan.",
        "Ze is 5 jaar en 3 maanden.",
    ] {
        found_nothing(text);
    }
}
