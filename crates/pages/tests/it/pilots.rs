//! A provider joins a pilot and a manager runs it, by links and forms only.

use crate::browser::{Browser, Site};
use domain::Sector;
use testkit::platform::{PASSWORD, pilot_tokens};

const FORM: &str = "/meedoen/programma/vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

fn filled<'a>(places: &'a [String; 2], kind: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kind", kind),
        ("name", "Huis van het Kind Verzonnen"),
        ("municipalities", "Gent, Lier"),
        ("local_desk", "ja"),
        ("local_desk_name", "Lokaal Loket Verzonnen"),
        ("first_name", "Jana"),
        ("last_name", "Verzonnenmans"),
        ("email", "jana@example.org"),
        ("place_1", places[0].as_str()),
        ("kind_1", "baby_toddler"),
        ("place_2", places[1].as_str()),
        ("accepts_charter", "true"),
    ]
}

async fn manager(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_pilot_manager(sectors).await;
    let mut browser = site.browser();
    browser.get("/piloot/programmas").await.to();
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    assert_eq!(browser.post("/piloot/aanmelden", &fields).await.to(), "/piloot/programmas");
    browser
}

#[tokio::test]
async fn a_provider_applies_and_a_manager_lets_it_take_part() {
    let site = Site::open().await;
    let facilities = site.platform.pilot_facilities().await;
    let places =
        facilities.each_ref().map(|one| format!("https://waardering.example/voorziening/{}", one.slug));
    let mut provider = site.browser();
    provider.get("/meedoen").await.is(200).shows("hoogstens 6 projecten").link(FORM);
    provider.get("/fr/meedoen").await.is(200).shows("6 projets au maximum");
    provider.get(FORM).await.is(200).shows("Werkt met inkomenstarief?");
    provider.get("/meedoen/programma/x").await.is(404);
    let mut wrong = filled(&places, "organiser");
    wrong.retain(|(name, _)| *name != "email");
    provider.post(FORM, &wrong).await.is(422).shows("geen geldig e-mailadres").shows("Jana");
    let sent = provider.post(FORM, &filled(&places, "organiser")).await;
    assert_eq!(sent.to(), "/meedoen/bedankt");
    provider.get("/meedoen/bedankt").await.is(200).shows("Kijk in je mailbox");
    let mail = site.platform.mail().await;
    let (confirm, own) = pilot_tokens(&mail).unwrap();
    let link = format!("/meedoen/bevestig/{}", confirm.unwrap());
    provider.get(&link).await.is(200).shows("Bevestig je aanvraag");
    let page = format!("/meedoen/aanvraag/{own}");
    assert_eq!(provider.post(&link, &[]).await.to(), page);
    provider.get(&page).await.is(200).shows("Ontvangen").shows("Trek de aanvraag in");

    let mut at = manager(&site, &[]).await;
    at.get("/piloot/programmas").await.is(200).shows("0 van 6 plaatsen").shows("Ontvangen: 1");
    let list = "/piloot/programma/vroeg-en-nabij-2024?fase=applied";
    let found = at.get(list).await.is(200).shows("Wachtlijst").shows("6 van 7 voorwaarden");
    let one = found.link("/piloot/aanvraag/");
    at.get(&one).await.is(200).shows("Niet voldaan.").shows("jana@example.org").shows("inkomenstarief");
    let step = format!("{one}/stap");
    let moved = [("naar", "provisionally_selected"), ("reason", "")];
    at.post_from(&one, &step, &moved).await.is(409).shows("Niet aan alle voorwaarden is voldaan");
    at.post_from(&one, &step, &[("naar", "nergens"), ("reason", "")]).await.is(422);
    let aside = format!("{one}/uitzondering");
    at.post_from(&one, &aside, &[("voorwaarde", "huis_van_het_kind"), ("reden", "x")]).await.is(422);
    at.post_from(&one, &aside, &[("voorwaarde", "huis_van_het_kind"), ("reden", WHY)]).await.to();
    at.get(&one).await.is(200).shows("Uitzondering door Beheerder Verzonnen");
    for to in ["provisionally_selected", "selected", "onboarding", "live"] {
        let done = at.post_from(&one, &step, &[("naar", to), ("reason", "")]).await;
        assert_eq!(done.to(), format!("{one}?gedaan=bewaard"), "{to}");
    }
    at.post(&step, &[("naar", "left"), ("reason", WHY)]).await.is(403);
    provider.get(&page).await.is(200).shows("Doet mee").hides("Trek de aanvraag in");
    let form = format!("/waardering/{}", facilities[0].slug);
    provider.get(&form).await.is(200);
}

#[tokio::test]
async fn an_applicant_takes_it_back_and_a_stranger_gets_nowhere() {
    let site = Site::open().await;
    let facilities = site.platform.pilot_facilities().await;
    let places = facilities.each_ref().map(|one| format!("/voorziening/{}", one.slug));
    let mut provider = site.browser();
    provider.post(FORM, &filled(&places, "huis_van_het_kind")).await.to();
    let mail = site.platform.mail().await;
    let (confirm, own) = pilot_tokens(&mail).unwrap();
    provider.post(&format!("/meedoen/bevestig/{}", confirm.unwrap()), &[]).await.to();
    let page = format!("/meedoen/aanvraag/{own}");
    provider.post(&page, &[]).await.to();
    provider.get(&page).await.is(200).shows("Ingetrokken").hides("Trek de aanvraag in");
    for path in ["/meedoen/aanvraag/x", "/meedoen/aanvraag/"] {
        provider.get(path).await.is(404);
    }
    provider.post("/meedoen/bevestig/x", &[]).await.is(404);
    assert!(provider.get("/piloot/programmas").await.to().starts_with("/piloot?next="));
    provider.get("/piloot").await.is(200).shows("Aanmelden voor beheerders van de piloot");
    let mut elsewhere = manager(&site, &[Sector::Elderly]).await;
    elsewhere.get("/piloot/programmas").await.is(200).hides("Vroeg en Nabij");
    elsewhere.get("/piloot/programma/vroeg-en-nabij-2024").await.is(404);
    elsewhere.get("/piloot/account").await.is(200);
}

#[tokio::test]
async fn a_manager_writes_tries_and_sends_a_newsletter_to_whoever_signed_up() {
    let site = Site::open().await;
    let mut reader = site.browser();
    reader.get("/meedoen").await.is(200).link("/abonnement?programma=platform");
    for (start, words) in [("", "Nieuwsbrief: "), ("/fr", "Lettre d’information"), ("/en", "Newsletter: ")]
    {
        let page = reader.get(&format!("{start}/abonnement?programma=platform")).await;
        page.is(200).shows(words).hides("f-frequency");
    }
    reader.get("/abonnement?programma=nergens").await.is(404);
    let sign_up = [("programma", "platform"), ("email", "lezer@example.org")];
    assert_eq!(reader.post("/abonnement", &sign_up).await.to(), "/abonnement/bedankt");
    let mail = site.platform.mail().await;
    let (confirm, own) = testkit::platform::subscription_tokens(&mail).unwrap();
    let own = format!("/abonnement/beheer/{own}");
    reader.post(&format!("/abonnement/bevestig/{confirm}"), &[]).await.to();
    reader.get(&own).await.is(200).shows("Nieuwsbrief: ").hides("name=\"frequency\"");

    let mut at = manager(&site, &[]).await;
    let list = "/piloot/programma/platform/nieuwsbrieven";
    at.get("/piloot/programma/platform").await.is(200).link(list);
    at.get(list).await.is(200).shows("Er is nog geen nieuwsbrief").shows("1 lezer schreef zich in");
    let new = format!("{list}/nieuw");
    let half = [("subject_nl", "Nieuws"), ("body_nl", ""), ("doe", "bewaar")];
    at.post_from(&new, &new, &half).await.is(422).shows("Vul dit veld in").shows("Nieuws");
    let said =
        [("subject_nl", "Nieuws <b>"), ("body_nl", "Dag **allemaal** <script>x</script>"), ("doe", "bewaar")];
    let kept = at.post_from(&new, &new, &said).await;
    let one = kept.to().split('?').next().unwrap().to_owned();
    at.get(&one).await.is(200).shows("<strong>allemaal</strong>").shows("&lt;script&gt;").hides("<script>x");
    assert_eq!(at.post_from(&one, &one, &[("doe", "proef")]).await.to(), format!("{one}?gedaan=proef"));
    assert_eq!(site.platform.mails().await.len(), 1);
    at.post_from(&one, &one, &[("doe", "verstuur"), ("version", "1")]).await.is(422).shows("Vink eerst aan");
    let sure = [("doe", "verstuur"), ("version", "9"), ("zeker", "true")];
    at.post_from(&one, &one, &sure).await.is(409).shows("intussen gewijzigd");
    at.post_from(&one, &one, &[("doe", "bestaat-niet")]).await.is(422);
    at.post(&one, &[("doe", "verstuur"), ("version", "1"), ("zeker", "true")]).await.is(403);
    let sure = [("doe", "verstuur"), ("version", "1"), ("zeker", "true")];
    assert_eq!(at.post_from(&one, &one, &sure).await.to(), format!("{one}?gedaan=bewaard"));
    at.get(&one).await.is(200).shows("Onderweg").shows("<progress").shows("Stop met versturen");
    at.post_from(&one, &one, &[("doe", "stop")]).await.to();
    at.get(&one).await.is(200).shows("Gestopt").hides("Stop met versturen");
    at.get(list).await.is(200).shows("Gestopt").shows("Nieuws &#60;b&#62;");
    let mut elderly = manager(&site, &[Sector::Elderly]).await;
    elderly.get("/piloot/programma/vroeg-en-nabij-2024/nieuwsbrieven").await.is(404);
}

#[tokio::test]
async fn a_manager_sees_the_goals_in_numbers() {
    let site = Site::open().await;
    let facility = site.platform.facility_of(Sector::Elderly).await;
    let mut all = manager(&site, &[]).await;
    all.get("/piloot/overzicht")
        .await
        .is(200)
        .shows("Er zijn nog geen aanvragen")
        .shows("kwam er geen waardering");
    let editor = site.platform.editor(domain::Role::Editor).await;
    site.platform.publish(&editor, &facility, "een@example.org").await;
    all.get("/piloot/overzicht").await.is(200).shows("Waarderingen per maand").shows("Alle cijfers als CSV");
    all.get("/piloot/overzicht?van=mei").await.is(422).shows("error-summary");
    let mut limited = manager(&site, &[Sector::Childcare]).await;
    limited.get("/piloot/overzicht").await.is(200).shows("kwam er geen waardering");
    limited.get("/piloot/overzicht?sector=elderly").await.is(422).shows("eigen sectoren");
}
