//! The page of a case, without JavaScript.

use crate::browser::Site;
use domain::Role;

const TEXT: &str = "Mia luistert goed, bel haar op 0470 12 34 56.  Het eten is lekker";

#[tokio::test]
async fn findings_are_explained_and_the_page_works_without_its_script() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let page = editor.get(&path).await.is(200);
    assert!(page.header("content-security-policy").contains("default-src 'self'"));
    let page = page.shows("role=\"tooltip\"").shows("zekerheid").shows("Gedragscode: ");
    let page =
        page.shows("name=\"redact\" value=\"31-44-[telefoonnummer]\" checked").shows("name=\"correct\"");
    let page = page.shows("<mark class=\"mask\">[telefoonnummer]</mark>").shows(" afscherming");
    page.shows("grafiek-weken").shows("Deze waardering").shows("Sneltoetsen werken alleen met JavaScript.");
    editor.get("/assets/desk.js").await.is(200);
    editor.get("/assets/desk.css").await.is(200);
}

#[tokio::test]
async fn what_it_would_become_is_shown_without_deciding() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    let proposed = "Mia luistert heel goed, bel haar. Het eten is lekker.";
    let fields = [
        ("version", "1"),
        ("action", "return"),
        ("proposal", proposed),
        ("change", "Laat het <nummer> weg."),
        ("fragment_1", "Mia"),
        ("mask_1", "[naam]"),
        ("redact", "50-55-[adres]"),
        ("toon", "verschil"),
    ];
    let page = editor.post_from(&path, &decide, &fields).await.is(200);
    let page = page
        .shows("<ins><span class=\"sr\">[nieuw: </span>heel")
        .shows("<del><span class=\"sr\">[weg: </span>");
    let page = page.shows("Laat het &#60;nummer&#62; weg.").shows("value=\"return\" checked");
    page.shows("<mark class=\"mask\">[naam]</mark> luistert").shows("value=\"50-55-[adres]\" checked");
    editor.get(&path).await.is(200).shows("Deze zaak is van jou");

    let fields = [
        ("version", "1"),
        ("action", "return"),
        ("proposal", proposed),
        ("articles", "privacy-1"),
        ("reasons", "Er staat een nummer in."),
        ("change", "Laat het nummer weg."),
    ];
    editor.post_from(&path, &decide, &fields).await.to();
    site.settle(case).await;
    let subject = site.platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
    let decided = site.platform.store.view().decisions().about(subject).await.unwrap().remove(0);
    assert_eq!(
        (decided.proposed_text.as_deref(), decided.change.as_str()),
        (Some(proposed), "Laat het nummer weg.")
    );
}

#[tokio::test]
async fn an_unchanged_proposal_is_none_and_small_errors_are_mended() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    let fix = editor.get(&path).await.field("correct").replace("&#39;", "'");
    let fields = [("version", "1"), ("direct", "publish"), ("correct", "a-b-c"), ("proposal", TEXT)];
    editor.post_from(&path, &decide, &fields).await.is(422).shows("href=\"#f-corrections\"");
    let fields = [("version", "1"), ("direct", "publish"), ("correct", "0-4-Jan zegt"), ("proposal", TEXT)];
    editor.post_from(&path, &decide, &fields).await.is(422).shows("meer dan een taalfout");
    let fields = [("version", "1"), ("direct", "publish"), ("correct", &fix), ("proposal", TEXT)];
    editor.post_from(&path, &decide, &fields).await.to();
    site.settle(case).await;
    let subject = site.platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
    let decided = site.platform.store.view().decisions().about(subject).await.unwrap().remove(0);
    assert_eq!((decided.corrections.len(), decided.proposed_text), (1, None));
}

#[tokio::test]
async fn after_a_decision_comes_the_next_case_and_undoing_brings_the_first_one_back() {
    let site = Site::open().await;
    let one = site.waiting("a@example.org", "De begeleiders nemen rustig de tijd om te luisteren.").await;
    let two = site.waiting("b@example.org", "Het eten is vers en de kok is heel vriendelijk.").await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(one).await;
    let decide = format!("{path}/beslissing");
    let next =
        editor.post_from(&path, &decide, &[("version", "1"), ("direct", "publish")]).await.to().to_owned();
    assert_eq!(next, format!("/redactie/zaak/{two}?vorige={one}"));
    let page = editor.get(&next).await.is(200).shows("Gepubliceerd.").shows("data-seconds=\"10\"");
    let page = page.shows("Deze zaak is van jou");
    assert_eq!(page.field("verlaat"), two.to_string());
    let undo = format!("{path}/ongedaan");
    let back = editor.post_from(&next, &undo, &[("verlaat", &two.to_string())]).await.is(200);
    back.shows("De beslissing is ongedaan gemaakt.").shows("Deze zaak is van jou");
    editor.get(&format!("/redactie/zaak/{two}")).await.is(200).shows("Niemand werkt aan deze zaak");
    editor.post_from(&path, &undo, &[]).await.is(409).shows("kan niet meer ongedaan");

    let onward = editor.post_from(&path, "/redactie/volgende", &[("verlaat", &one.to_string())]).await;
    assert_eq!(onward.to(), format!("/redactie/zaak/{two}"));
    editor.get(&path).await.is(200).shows("Niemand werkt aan deze zaak");
    let decide = format!("/redactie/zaak/{two}/beslissing");
    let from = format!("/redactie/zaak/{two}");
    let fields = [("version", "1"), ("direct", "publish")];
    let next = editor.post_from(&from, &decide, &fields).await.to().to_owned();
    let decide = format!("{path}/beslissing");
    let queue = editor.post_from(&next, &decide, &fields).await.to().to_owned();
    assert_eq!(queue, format!("/redactie/wachtrij?vorige={one}"));
    editor.get(&queue).await.is(200).shows("Ongedaan maken");
    let nothing = editor.post_from(&queue, "/redactie/volgende", &[]).await.to().to_owned();
    editor.get(&nothing).await.is(200).shows("Er is geen zaak meer die jij kunt nemen");
    editor.post_from(&queue, "/redactie/volgende", &[("anders", "x")]).await.is(422);
}

#[tokio::test]
async fn who_wrote_is_shown_once_for_a_reason() {
    let site = Site::open().await;
    let case = site.waiting("jana@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let ask = format!("{path}/identiteit");
    editor
        .post_from(&path, &ask, &[("reason", "kort")])
        .await
        .is(422)
        .shows("id=\"e-reason\"")
        .hides("Verzonnenmans");
    let reason = ("reason", "Iemand zegt dat zij dit niet schreef.");
    let shown = editor.post_from(&path, &ask, &[reason]).await.is(200);
    shown.shows("Jana Verzonnenmans").shows("jana@example.org");
    editor.get(&path).await.is(200).hides("Verzonnenmans").hides("jana@example.org");
    let mut other = site.editor(Role::Editor).await;
    other.post_from(&path, &ask, &[reason]).await.is(409).hides("Verzonnenmans");
}

#[tokio::test]
async fn single_keys_can_be_switched_off() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = format!("/redactie/zaak/{case}");
    let token = editor.get(&path).await.is(200).shows("data-keys=\"aan\"").field("csrf_token");
    let fields = [("csrf_token", token.as_str()), ("aan", "nee"), ("terug", path.as_str())];
    let session = editor.cookie();
    let answer = editor.post("/redactie/sneltoetsen", &fields).await;
    assert_eq!(answer.to(), path);
    editor.add_cookie(&session);
    editor.get(&path).await.is(200).shows("data-keys=\"uit\"").shows("Zet sneltoetsen aan");
    let fields = [("csrf_token", token.as_str()), ("aan", "ja"), ("terug", "https://elders.example")];
    let answer = editor.post("/redactie/sneltoetsen", &fields).await;
    assert_eq!(answer.to(), "/redactie/wachtrij");
}

#[tokio::test]
async fn a_second_reader_sees_nothing_of_the_first_decision_and_a_senior_editor_sees_both() {
    const REASON: &str = "Dit schreef alleen de eerste redacteur.";
    let site = Site::with(|rules| rules.double_reading_share = 1.0).await;
    let (mut first, mut second) = (site.editor(Role::Editor).await, site.editor(Role::Editor).await);
    let mut senior = site.editor(Role::SeniorEditor).await;
    let case = site.waiting("a@example.org", TEXT).await;
    let path = first.takes(case).await;
    let fields = [
        ("version", "1"),
        ("action", "reject"),
        ("articles", "own-1"),
        ("reasons", REASON),
        ("note", REASON),
    ];
    let next = first.post_from(&path, &format!("{path}/beslissing"), &fields).await.to().to_owned();
    first.get(&next).await.is(200);
    site.settle(case).await;
    let subject = site.platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
    let again = site.platform.store.view().queue().newest_of(subject).await.unwrap().unwrap().id;
    assert_ne!(again, case);
    let path = second.takes(again).await;
    let page = second.get(&path).await.is(200).shows("Deze zaak is van jou").hides(REASON);
    let page = page.hides("Eerdere beslissingen").hides("geweigerd").hides("Twee redacteurs");
    page.hides("value=\"own-1\" checked").hides("value=\"keep\"").hides("tweede redacteur");
    let fields = [("version", "1"), ("direct", "publish")];
    second.post_from(&path, &format!("{path}/beslissing"), &fields).await.to();
    site.settle(again).await;
    let disputed = site.platform.store.view().queue().newest_of(subject).await.unwrap().unwrap().id;
    let path = format!("/redactie/zaak/{disputed}");
    second.get(&path).await.is(200).hides("Twee redacteurs");
    senior.get(&path).await.is(200).shows("Twee redacteurs beslisten anders").shows(REASON);
}
