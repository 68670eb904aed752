//! Serious signals, at the desk and at the inspectorate, by links and forms only.

use crate::browser::{Browser, Site};
use domain::ids::CaseId;
use domain::{Role, Sector};
use testkit::platform::{PASSWORD, draft};

const TEXT: &str = "Mia en Zoë luisteren goed, en Mia belt altijd terug als er iets is.";
const ALARM: &str = "Mijn zoontje heeft blauwe plekken op zijn armen en durft niet meer naar de opvang. De \
     begeleider sluit hem op in de donkere kelder en slaat hem. Kom alstublieft kijken voor het te laat is.";

async fn inspector(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_inspector(sectors).await;
    let mut browser = site.browser();
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    assert_eq!(browser.post("/inspectie/aanmelden", &fields).await.to(), "/inspectie/signalen");
    browser
}

const SEEN: [(&str, &str); 4] = [
    ("kind", "neglect"),
    ("urgency", "serious"),
    ("description", "Een <kind> zat alleen in de kelder."),
    ("quote", "Mia belt altijd"),
];

/// Opens a signal from the page of its case; gives the case.
async fn opened(site: &Site, editor: &mut Browser) -> CaseId {
    let case = site.waiting("jana@example.org", TEXT).await;
    let page = editor.get(&format!("/redactie/zaak/{case}")).await.is(200).shows("Ernstige signalen");
    let form = page.link(&format!("/redactie/zaak/{case}/signaal"));
    let done = editor.post_from(&form, &form, &SEEN).await.to().to_owned();
    editor.get(&done).await.is(200).shows("Het signaal is geopend");
    case
}

#[tokio::test]
async fn a_signal_from_the_case_to_the_receipt() {
    let site = Site::open().await;
    let (mut editor, mut senior) = (site.editor(Role::Editor).await, site.editor(Role::SeniorEditor).await);
    let mut inspector = inspector(&site, &[Sector::Childcare]).await;
    let case = opened(&site, &mut editor).await;
    // An editor sees that there is one, not what it is about, and has no way in.
    let list = editor.get("/redactie/signalen").await.is(200);
    let list = list.shows("Nog niet doorgegeven").shows("Voor hoofdredacteurs").hides("Verwaarlozing");
    list.hides("href=\"/redactie/signaal/");
    editor.get(&format!("/redactie/zaak/{case}")).await.shows("S-2026-").hides("href=\"/redactie/signaal/");

    let list = senior.get("/redactie/signalen").await.is(200).shows("Verwaarlozing");
    let signal = list.link("/redactie/signaal/");
    editor.get(&signal).await.is(403).shows("voor hoofdredacteurs");
    let theirs = signal.replace("/redactie/", "/inspectie/");
    inspector.get(&theirs).await.is(404);
    let page = senior.get(&signal).await.is(200).shows("Een &#60;kind&#62; zat alleen").hides("Jana");
    let page =
        page.shows("Zorginspectie").shows("Nu niet bereikbaar. Opnieuw vanaf").shows("Mia belt altijd");
    assert_eq!(page.header("cache-control"), "private, no-store");
    let fields = [("contact", "zorginspectie"), ("refer_note", "Gebeld met de wachtdienst.")];
    let done = senior.post_from(&signal, &format!("{signal}/doorgeven"), &fields).await.to().to_owned();
    senior.get(&done).await.is(200).shows("Het staat in het logboek.").shows("Gebeld met de wachtdienst.");

    let page = inspector.get("/inspectie/signalen").await.is(200).shows("Inspecteur Verzonnen");
    assert_eq!(page.link("/inspectie/signaal/"), theirs);
    inspector.get(&theirs).await.is(200).shows("zat alleen").hides("/doorgeven\"").hides("/redactie/zaak/");
    inspector.post_from(&theirs, &format!("{theirs}/ontvangst"), &[]).await.to();
    let fields = [("note", "We gaan morgen langs.")];
    inspector.post_from(&theirs, &format!("{theirs}/nota"), &fields).await.to();
    let fields = [("closing", "De inspectie volgt dit op.")];
    senior.get(&signal).await.shows("We gaan morgen langs.").shows("Ontvangst bevestigd");
    senior.post_from(&signal, &format!("{signal}/sluiten"), &fields).await.to();
    senior.get(&signal).await.shows("Afgerond").hides("<textarea");
    senior.get("/redactie/signalen").await.shows("Er zijn hier nu geen signalen.");
    senior.get("/redactie/signalen?stand=voorbij&sector=childcare").await.shows("S-2026-");
    inspector.get("/inspectie/signalen?stand=voorbij").await.shows("S-2026-");
}

#[tokio::test]
async fn who_wrote_is_shown_once_for_a_reason() {
    let site = Site::open().await;
    let mut senior = site.editor(Role::SeniorEditor).await;
    opened(&site, &mut senior).await;
    let signal = senior.get("/redactie/signalen").await.link("/redactie/signaal/");
    let ask = format!("{signal}/identiteit");
    let wrong = senior.post_from(&signal, &ask, &[("identity_reason", "Zomaar.")]).await.is(422);
    wrong.shows("href=\"#f-identity_reason\"").shows("Zomaar.").hides("Verzonnenmans");
    let reason = [("identity_reason", "De indiener vraagt om hulp.")];
    let shown = senior.post_from(&signal, &ask, &reason).await.is(200);
    assert_eq!(shown.header("cache-control"), "private, no-store");
    shown.shows("Jana Verzonnenmans").shows("jana@example.org").shows("De indiener vraagt om hulp.");
    senior.get(&signal).await.is(200).hides("Verzonnenmans").shows("Zag wie de tekst schreef");
}

#[tokio::test]
async fn what_screening_found_is_one_button() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let calm = site.waiting("jana@example.org", TEXT).await;
    let page = format!("/redactie/zaak/{calm}");
    editor.get(&page).await.is(200).hides("/signaal/voorstel");
    editor.post_from(&page, &format!("{page}/signaal/voorstel"), &[]).await.is(409);
    let facility = site.platform.facility().await;
    let mut alarming = draft(&facility, "bang@example.org");
    alarming.text = ALARM.into();
    let case = site.platform.case(site.platform.write(&alarming).await.review).await.id;
    let page = format!("/redactie/zaak/{case}");
    let propose = format!("{page}/signaal/voorstel");
    editor.get(&page).await.is(200).shows(&propose);
    let done = editor.post_from(&page, &propose, &[]).await.to().to_owned();
    editor.get(&done).await.shows("Het signaal is geopend");
    let done = editor.post_from(&page, &propose, &[]).await.to().to_owned();
    editor.get(&done).await.shows("Er liep al");
}

#[tokio::test]
async fn wrong_forms_come_back_as_they_were_filled_in() {
    let site = Site::open().await;
    let mut senior = site.editor(Role::SeniorEditor).await;
    let case = site.waiting("jana@example.org", TEXT).await;
    let form = format!("/redactie/zaak/{case}/signaal");
    let wrong = senior.post_from(&form, &form, &[("description", "kort")]).await.is(422);
    wrong.shows("href=\"#f-kind\"").shows("href=\"#f-urgency\"").shows("kort");
    let mut fields = SEEN.to_vec();
    fields[2] = ("description", "kort");
    let wrong = senior.post_from(&form, &form, &fields).await.is(422).shows("href=\"#f-description\"");
    wrong
        .shows("value=\"neglect\" selected")
        .shows("value=\"serious\" checked")
        .shows("Mia belt altijd</textarea>");
    senior.post_from(&form, &form, &SEEN).await.to();
    let signal = senior.get("/redactie/signalen").await.link("/redactie/signaal/");
    let wrong = [("contact", "niemand"), ("refer_note", "Iets.")];
    let wrong = senior.post_from(&signal, &format!("{signal}/doorgeven"), &wrong).await.is(422);
    wrong.shows("href=\"#f-contact\"").shows("Iets.</textarea>");
    let early =
        senior.post_from(&signal, &format!("{signal}/sluiten"), &[("closing", "Dit is klaar nu.")]).await;
    early.is(409).shows("kan dat niet");
    let unknown =
        senior.post_from(&signal, &format!("{signal}/nota"), &[("note", "Een nota."), ("x", "y")]).await;
    unknown.is(422);
    senior.post_from(&signal, &format!("{signal}/dansen"), &[]).await.is(404);
    let out = [("withdraw_reason", "Verkeerde zaak gekozen.")];
    senior.post_from(&signal, &format!("{signal}/intrekken"), &out).await.to();
    senior.get(&signal).await.shows("Ingetrokken door de redactie");
    senior.get("/redactie/signalen?stand=maan").await.is(422);
}

#[tokio::test]
async fn nobody_else_gets_in_and_a_form_without_the_token_does_nothing() {
    let site = Site::open().await;
    let mut senior = site.editor(Role::SeniorEditor).await;
    let mut inspector = inspector(&site, &[]).await;
    opened(&site, &mut senior).await;
    let signal = senior.get("/redactie/signalen").await.link("/redactie/signaal/");
    let theirs = signal.replace("/redactie/", "/inspectie/");
    let mut nobody = site.browser();
    let login = nobody.get(&signal).await.to().to_owned();
    assert_eq!(nobody.get(&login).await.field("next"), signal);
    let login = nobody.post(&format!("{signal}/nota"), &[]).await.to().to_owned();
    assert_eq!(nobody.get(&login).await.field("next"), signal);
    let login = nobody.get("/inspectie/signalen").await.to().to_owned();
    nobody.get(&login).await.is(200).shows("Aanmelden bij de inspectie");
    let login = nobody.post(&format!("{theirs}/nota"), &[]).await.to().to_owned();
    assert_eq!(nobody.get(&login).await.field("next"), theirs);
    // Each session opens its own part only.
    assert!(inspector.get("/redactie/signalen").await.to().starts_with("/redactie?next="));
    assert!(senior.get("/inspectie/signalen").await.to().starts_with("/inspectie?next="));
    let before = site.platform.dump().await;
    for step in ["doorgeven", "ontvangst", "nota", "sluiten", "intrekken", "identiteit"] {
        senior.post(&format!("{signal}/{step}"), &[("csrf_token", "geraden")]).await.is(403);
        inspector.post(&format!("{theirs}/{step}"), &[("csrf_token", "geraden")]).await.is(403);
    }
    assert_eq!(site.platform.dump().await, before);
    let wrong = [("email", "niemand@example.org"), ("password", "fout")];
    nobody.post("/inspectie/aanmelden", &wrong).await.is(422).shows("horen niet bij elkaar");
    nobody.post("/inspectie/aanmelden", &[]).await.is(422).shows("href=\"#f-email\"");
    let out = inspector.post_from("/inspectie/signalen", "/inspectie/afmelden", &[]).await.to().to_owned();
    inspector.get(&out).await.is(200).shows("Je bent afgemeld.");
    inspector.get("/inspectie/signalen").await.to();
}

#[tokio::test]
async fn whoever_wrote_finds_help_whatever_they_wrote() {
    let site = Site::open().await;
    let facility = site.platform.facility_of(Sector::Elderly).await;
    for (email, text) in [("rustig@example.org", TEXT), ("bang@example.org", ALARM)] {
        let mut draft = draft(&facility, email);
        draft.text = text.into();
        let written = site.platform.write(&draft).await;
        let page = site.browser().get(&format!("/mijn-waardering/{}", written.token)).await.is(200);
        let page = page.shows("Maak je je zorgen over iemands veiligheid?").shows("href=\"tel:1712\"");
        page.shows("href=\"tel:025537500\"").shows("Nu bereikbaar.").hides("24/7").hides("JO-lijn");
    }
}

#[tokio::test]
async fn a_month_is_shown_to_inspectors_only() {
    let site = Site::open().await;
    let mut browser = inspector(&site, &[]).await;
    browser.get("/inspectie/maand").await.is(200).shows("Maandcijfers").shows("Signalen per soort");
    browser.get("/inspectie/maand?maand=2026-01").await.is(200).shows("januari 2026");
    browser.get("/inspectie/maand?maand=2026-13").await.is(422);
    for elsewhere in
        ["/redactie/wachtrij", "/aanbieder/voorzieningen", "/piloot/overzicht", "/piloot/programmas"]
    {
        let answer = browser.get(elsewhere).await;
        assert!(answer.status == 303 && answer.to().contains("next="), "{elsewhere}: {}", answer.status);
    }
    let mut editor = site.editor(Role::SeniorEditor).await;
    assert!(editor.get("/inspectie/maand").await.to().starts_with("/inspectie?next="));
}
