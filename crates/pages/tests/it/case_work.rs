//! What surrounds deciding on the page of a case: the mail beforehand, texts to start from, notes, handing the
//! case over, and what was typed after a decision was undone. Without JavaScript.

use crate::browser::{Browser, Site};
use domain::Role;
use domain::ids::CaseId;
use moderation::NewEditor;
use testkit::platform::PASSWORD;

const TEXT: &str = "Mia luistert goed, bel haar op 0470 12 34 56. Het eten is lekker.";

async fn waiting(site: &Site, language: &str) -> CaseId {
    let email = format!("{language}@example.org");
    site.waiting_with(&email, |draft| (draft.text, draft.language) = (TEXT.into(), language.into())).await
}

/// A colleague with a name of their own; gives the id.
async fn colleague(site: &Site, name: &str) -> (String, Browser) {
    let email = format!("{}@example.org", name.to_lowercase());
    let new = NewEditor {
        email: domain::Redacted::new(email.clone()),
        name: domain::Redacted::new(name.into()),
        role: Role::Editor,
        sectors: vec![],
        password: domain::Redacted::new(PASSWORD.into()),
    };
    let id = site.platform.desk.add_editor(&new).await.unwrap();
    let mut browser = site.browser();
    browser.post("/redactie/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    (id.to_string(), browser)
}

#[tokio::test]
async fn the_mail_is_shown_before_it_goes_and_nothing_is_sent() {
    let site = Site::open().await;
    let case = waiting(&site, "fr").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    let page = editor.get(&path).await.is(200).shows("Voorbeeld van de mail <kbd>l</kbd>");
    page.shows("De mail is in het Frans. Schrijf in die taal.")
        .shows("lang=\"fr\"")
        .hides("id=\"mailvoorbeeld\"");
    let fields = [
        ("version", "1"),
        ("action", "reject"),
        ("articles", "own-1"),
        ("reasons", "Racontez <ce> que vous avez vu."),
        ("note", "Voor collega's."),
        ("toon", "mail"),
    ];
    let before = site.platform.dump().await;
    let page = editor.post_from(&path, &decide, &fields).await.is(200);
    assert_eq!(site.platform.dump().await.len(), before.len());
    assert!(site.platform.mails().await.is_empty());
    let page = page.shows("id=\"mailvoorbeeld\"").shows("Naar wie dit schreef.").shows("[prénom]");
    let page = page.shows("/mijn-waardering/[lien-personnel]").hides("fr@example.org").hides("Verzonnenmans");
    let page = page.shows("Racontez &#60;ce&#62; que vous").shows("value=\"reject\" checked");
    page.shows("Voor collega&#39;s.").shows("value=\"own-1\" checked").hides("twee redacteurs hetzelfde");
    editor.get(&path).await.is(200).shows("Deze zaak is van jou");

    let fake = [
        ("version", "1"),
        ("action", "reject"),
        ("articles", "honest-1"),
        ("reasons", "Faux."),
        ("toon", "mail"),
    ];
    editor
        .post_from(&path, &decide, &fake)
        .await
        .is(200)
        .shows("Pas als twee redacteurs hetzelfde beslissen");
    let wrong = [("version", "1"), ("action", "reject"), ("toon", "mail")];
    let page = editor.post_from(&path, &decide, &wrong).await.is(422).hides("id=\"mailvoorbeeld\"");
    page.shows("href=\"#f-reasons\"").shows("href=\"#f-articles\"");
    let nothing = [("version", "1"), ("toon", "mail")];
    editor.post_from(&path, &decide, &nothing).await.is(422).shows("href=\"#f-action\"");
    let mut other = site.editor(Role::Editor).await;
    other.post_from(&path, &decide, &fields).await.is(409).hides("id=\"mailvoorbeeld\"");
}

#[tokio::test]
async fn a_text_to_start_from_comes_in_the_language_of_the_author_and_can_be_adapted() {
    let site = Site::open().await;
    let case = waiting(&site, "en").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    let wanted =
        site.platform.desk.rules().reasons.text(&["privacy-1", "own-1"], domain::Action::Return, "en");
    assert!(wanted.len() > 50);
    let shown = wanted.replace('\'', "&#39;").replace('"', "&#34;");
    let start = [
        ("version", "1"),
        ("action", "return"),
        ("articles", "privacy-1"),
        ("articles", "own-1"),
        ("change", "Leave out the number."),
        ("toon", "redenen"),
    ];
    let page = editor.post_from(&path, &decide, &start).await.is(200).shows(&shown);
    page.shows("Leave out the number.").shows("value=\"own-1\" checked").shows("Tekst invoegen <kbd>x</kbd>");

    let mut own = start.to_vec();
    own.push(("reasons", "Dear writer,"));
    editor.post_from(&path, &decide, &own).await.is(200).shows(&format!("Dear writer,\n\n{shown}"));
    let whole = format!("Dear writer,\n\n{wanted}");
    own.pop();
    own.push(("reasons", whole.as_str()));
    let page = editor.post_from(&path, &decide, &own).await.is(200);
    assert_eq!(page.body.matches(shown.as_str()).count(), 1, "once is enough");

    let without = [("version", "1"), ("action", "return"), ("toon", "redenen")];
    editor.post_from(&path, &decide, &without).await.is(422).shows("href=\"#f-articles\"");
    let publish = [("version", "1"), ("action", "publish"), ("articles", "own-1"), ("toon", "redenen")];
    editor
        .post_from(&path, &decide, &publish)
        .await
        .is(422)
        .shows("href=\"#f-action\"")
        .shows("Kies eerst of je");
    let odd = [("version", "1"), ("action", "return"), ("articles", "geen-9"), ("toon", "redenen")];
    editor.post_from(&path, &decide, &odd).await.is(422).shows("href=\"#f-articles\"");
    editor.get(&path).await.is(200).shows("Deze zaak is van jou");
}

#[tokio::test]
async fn notes_are_read_by_colleagues_with_who_wrote_them_and_when() {
    let site = Site::open().await;
    let case = waiting(&site, "nl").await;
    let (_, mut noor) = colleague(&site, "Noor").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = format!("/redactie/zaak/{case}");
    let add = format!("{path}/nota");
    noor.get(&path).await.is(200).shows("Nog geen notities bij deze zaak.");
    let to = noor.post_from(&path, &add, &[("body", "Gebeld met <de> voorziening.")]).await.to().to_owned();
    assert_eq!(to, format!("{path}?gedaan=genoteerd#notities"));
    noor.get(to.split('#').next().unwrap()).await.is(200).shows("De notitie is toegevoegd.");
    let page = editor.get(&path).await.is(200).shows("Gebeld met &#60;de&#62; voorziening.").shows("Noor · ");
    page.shows("2026, ").hides("Nog geen notities");
    let long = "x".repeat(4001);
    for body in ["  ", long.as_str()] {
        let page = editor.post_from(&path, &add, &[("body", body)]).await.is(422);
        page.shows("href=\"#f-body\"").shows("id=\"e-body\"").shows(body.trim());
    }
    editor.post_from(&path, &add, &[("body", "Ja."), ("anders", "x")]).await.is(422);
    editor.post(&add, &[("body", "Ja.")]).await.is(403);
    let missing = "/redactie/zaak/018bcfe5-6800-7000-8000-0000000000ff/nota";
    editor.post_from(&path, missing, &[("body", "Ja.")]).await.is(404);
    assert_eq!(site.platform.store.view().case_notes().of_case(case).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_note_without_a_script_keeps_the_decision_that_was_being_typed() {
    let site = Site::open().await;
    let case = waiting(&site, "nl").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let add = format!("{path}/nota");
    let page = editor.get(&path).await.is(200).shows("name=\"body\" rows=\"2\" form=\"besluit\"");
    page.shows(&format!("form=\"besluit\" formaction=\"{add}\""));
    let typed = [
        ("version", "1"),
        ("action", "reject"),
        ("articles", "own-1"),
        ("reasons", "Hier staat <iets> niet."),
        ("note", "Voor later."),
        ("fragment_1", "bel haar"),
        ("mask_1", "[telefoonnummer]"),
    ];
    let with = |body: &'static str| typed.into_iter().chain([("body", body)]).collect::<Vec<_>>();
    let page = editor.post_from(&path, &add, &with("Gebeld.")).await.is(200);
    let page = page.shows("De notitie is toegevoegd.").shows("<p class=\"text\">Gebeld.</p>");
    let page = page.shows("value=\"reject\" checked").shows("value=\"own-1\" checked");
    page.shows("Hier staat &#60;iets&#62; niet.").shows("Voor later.").shows("value=\"bel haar\"");
    let page = editor.post_from(&path, &add, &with("  ")).await.is(422).shows("href=\"#f-body\"");
    page.shows("Hier staat &#60;iets&#62; niet.").shows("value=\"reject\" checked");

    // A note that was not added yet is kept where the decision is refused.
    let bare = [("version", "1"), ("action", "reject"), ("body", "Nog niet <toegevoegd>.")];
    let page = editor.post_from(&path, &format!("{path}/beslissing"), &bare).await.is(422);
    page.shows("Nog niet &#60;toegevoegd&#62;.");
    assert_eq!(site.platform.store.view().case_notes().of_case(case).await.unwrap().len(), 1);
    assert!(site.platform.store.view().queue().find(case).await.unwrap().unwrap().decided_at.is_none());
}

#[tokio::test]
async fn a_case_is_handed_to_a_colleague_with_a_word() {
    let site = Site::open().await;
    let case = waiting(&site, "nl").await;
    let (id, mut noor) = colleague(&site, "Noor").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = format!("/redactie/zaak/{case}");
    let give = format!("{path}/overdragen");
    editor.get(&path).await.is(200).hides("Aan een collega geven");
    editor.post_from(&path, &give, &[("editor_id", &id)]).await.is(409);
    editor.takes(case).await;
    editor
        .get(&path)
        .await
        .is(200)
        .shows("Aan een collega geven")
        .shows(">Noor</option>")
        .hides("hand_note\" value");
    for odd in ["", "noor", "018bcfe5-6800-7000-8000-0000000000ff"] {
        let fields = [("editor_id", odd), ("hand_note", "Jij kent dit.")];
        let page = editor.post_from(&path, &give, &fields).await.is(422).shows("href=\"#f-editor_id\"");
        page.shows("Jij kent dit.").shows("Deze zaak is van jou");
    }
    let long = "x".repeat(4001);
    let page = editor.post_from(&path, &give, &[("editor_id", &id), ("hand_note", &long)]).await.is(422);
    page.shows("href=\"#f-hand_note\"").shows(&format!("value=\"{id}\" selected"));
    let fields = [("editor_id", id.as_str()), ("hand_note", "Jij kent <dit> beter.")];
    let to = editor.post_from(&path, &give, &fields).await.to().to_owned();
    editor.get(&to).await.is(200).shows("De zaak is doorgegeven.");
    let page =
        noor.get(&path).await.is(200).shows("Jij kent &#60;dit&#62; beter.").shows("doorgegeven aan Noor");
    page.shows("Niemand werkt aan deze zaak");
    editor.post(&give, &[("editor_id", &id)]).await.is(403);
}

#[tokio::test]
async fn a_second_reader_sees_neither_notes_nor_hand_overs_of_the_first() {
    let site = Site::open().await;
    let case = waiting(&site, "nl").await;
    let (id, mut first) = colleague(&site, "Noor").await;
    let mut second = site.editor(Role::Editor).await;
    let path = format!("/redactie/zaak/{case}");
    second.takes(case).await;
    let fields = [("editor_id", id.as_str()), ("hand_note", "Kijk jij eens?")];
    second.post_from(&path, &format!("{path}/overdragen"), &fields).await.to();
    first.takes(case).await;
    first.post_from(&path, &format!("{path}/nota"), &[("body", "Dit is duidelijk vals.")]).await.to();
    let fields = [("version", "1"), ("action", "reject"), ("articles", "honest-1"), ("reasons", "Vals.")];
    first.post_from(&path, &format!("{path}/beslissing"), &fields).await.to();
    site.settle(case).await;
    second.takes(case).await;
    let page = second.get(&path).await.is(200).shows("Deze zaak is van jou").shows("Kijk jij eens?");
    page.hides("duidelijk vals").shows("Aan een collega geven");
    let mut third = site.editor(Role::Editor).await;
    third.get(&path).await.is(200).hides("Kijk jij eens?").hides("doorgegeven aan").hides("duidelijk vals");
    first.get(&path).await.is(200).shows("duidelijk vals");
}

#[tokio::test]
async fn undoing_brings_back_what_was_typed() {
    let site = Site::open().await;
    let case = waiting(&site, "nl").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    let proposed = "Mia luistert goed, bel haar. Het eten is lekker.";
    let fields = [
        ("version", "1"),
        ("action", "return"),
        ("articles", "privacy-1"),
        ("reasons", "Er staat een <nummer> in."),
        ("change", "Laat het nummer weg."),
        ("note", "Tweede keer."),
        ("proposal", proposed),
    ];
    let next = editor.post_from(&path, &decide, &fields).await.to().to_owned();
    let page = editor.post_from(&next, &format!("{path}/ongedaan"), &[]).await.is(200);
    let page = page.shows("De beslissing is ongedaan gemaakt.").shows("value=\"return\" checked");
    let page = page.shows("value=\"privacy-1\" checked").shows("Er staat een &#60;nummer&#62; in.");
    page.shows("Laat het nummer weg.")
        .shows("Tweede keer.")
        .shows(proposed)
        .shows(&format!("data-here=\"{path}\""));

    let publish = [
        ("version", "1"),
        ("direct", "publish"),
        ("redact", "31-44-[telefoonnummer]"),
        ("redact", "0-3-[naam]"),
    ];
    let next = editor.post_from(&path, &decide, &publish).await.to().to_owned();
    let page = editor.post_from(&next, &format!("{path}/ongedaan"), &[]).await.is(200);
    let page = page.shows("value=\"0-3-[naam]\" checked").shows("value=\"31-44-[telefoonnummer]\" checked");
    page.shows("<mark class=\"mask\">[naam]</mark> luistert").shows("value=\"publish\" checked");
}

#[tokio::test]
async fn a_decided_case_stays_closed_to_whoever_may_read_the_text_a_second_time() {
    const REASON: &str = "Dit schreef alleen de eerste redacteur.";
    let site = Site::with(|rules| rules.double_reading_share = 1.0).await;
    let case = waiting(&site, "nl").await;
    let (mut first, mut second) = (site.editor(Role::Editor).await, site.editor(Role::Editor).await);
    let path = first.takes(case).await;
    let fields = [("version", "1"), ("action", "reject"), ("articles", "own-1"), ("reasons", REASON)];
    first.post_from(&path, &format!("{path}/beslissing"), &fields).await.to();
    site.settle(case).await;
    let decided = "/redactie/wachtrij?staat=decided";
    second.get(&path).await.is(404).hides(REASON);
    second.get(decided).await.is(200).hides(&case.to_string());
    second.post_from("/redactie/wachtrij", &format!("{path}/nota"), &[("body", "Ik kijk.")]).await.is(404);
    first.get(&path).await.is(200).shows(REASON);
    first.get(decided).await.is(200).shows(&case.to_string());

    let subject = site.platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
    let again = site.platform.store.view().queue().newest_of(subject).await.unwrap().unwrap().id;
    let path_again = second.takes(again).await;
    second.get(&path).await.is(404);
    let same = [("version", "1"), ("action", "reject"), ("articles", "own-1"), ("reasons", "Eigen woorden.")];
    second.post_from(&path_again, &format!("{path_again}/beslissing"), &same).await.to();
    site.settle(again).await;
    second.get(&path).await.is(200).shows(REASON);
    second.get(decided).await.is(200).shows(&case.to_string());
}
