//! The editorial desk.

use crate::browser::Site;
use chrono::TimeDelta;
use domain::Role;
use domain::ids::ReviewId;
use storage::{AssessmentRecord, PlacedTrace};
use testkit::platform::PASSWORD;

const TEXT: &str = "Mia en Zoë luisteren goed, en Mia belt altijd terug als er iets is.";

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_the_form_and_back() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut nobody = site.browser();
    let path = format!("/redactie/zaak/{case}");
    let login = nobody.get(&path).await.to().to_owned();
    let next = nobody.get(&login).await.is(200).field("next");
    assert_eq!(next, path);
    for form in ["nemen", "vrijgeven", "beslissing", "ongedaan", "identiteit"] {
        let to = nobody.post(&format!("{path}/{form}"), &[]).await.to().to_owned();
        assert_eq!(nobody.get(&to).await.field("next"), path);
    }
    assert_eq!(
        nobody.get("/redactie/wachtrij?staat=open").await.to(),
        "/redactie?next=%2Fredactie%2Fwachtrij%3Fstaat%3Dopen"
    );
    assert_eq!(
        nobody.get("/redactie?next=https://elders.example").await.is(200).field("next"),
        "/redactie/wachtrij"
    );
    nobody.get(&format!("{path}/vasthouden")).await.is(200).shows("niet meer aangemeld");
}

#[tokio::test]
async fn signing_in_tells_what_is_wrong_and_no_more() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let mut nobody = site.browser();
    let page = nobody.post("/redactie/aanmelden", &[("email", ""), ("password", "")]).await.is(422);
    page.shows("href=\"#f-email\"").shows("href=\"#f-password\"");
    let page =
        nobody.post("/redactie/aanmelden", &[("email", "a\"><b>@example.org"), ("password", PASSWORD)]).await;
    page.is(422).shows("horen niet bij elkaar").hides("\"><b>").hides(PASSWORD);
    assert_eq!(editor.get("/redactie").await.to(), "/redactie/wachtrij");
    let queue = editor.get("/redactie/wachtrij").await.is(200).shows("Redacteur Verzonnen");
    assert_eq!(queue.header("cache-control"), "private, no-store");
    assert_eq!(queue.header("referrer-policy"), "no-referrer");
    let out = editor.post_from("/redactie/wachtrij", "/redactie/afmelden", &[]).await.to().to_owned();
    editor.get(&out).await.is(200).shows("Je bent afgemeld.");
    editor.get("/redactie/wachtrij").await.to();
}

#[tokio::test]
async fn a_form_without_the_sessions_token_changes_nothing() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = format!("/redactie/zaak/{case}");
    for form in ["nemen", "vrijgeven", "beslissing", "ongedaan", "identiteit"] {
        editor.post(&format!("{path}/{form}"), &[]).await.is(403).shows("Laad de pagina opnieuw");
        editor.post(&format!("{path}/{form}"), &[("csrf_token", "geraden")]).await.is(403);
    }
    for path in ["/redactie/afmelden", "/redactie/volgende", "/redactie/sneltoetsen"] {
        editor.post(path, &[("csrf_token", "geraden")]).await.is(403);
    }
    editor.get(&path).await.is(200).shows("Niemand werkt aan deze zaak");
}

#[tokio::test]
async fn a_case_has_one_editor_at_a_time() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let (mut one, mut two) = (site.editor(Role::Editor).await, site.editor(Role::Editor).await);
    let token = two.get("/redactie/wachtrij").await.field("csrf_token");
    let path = one.takes(case).await;
    two.get(&path).await.is(200).shows("werkt aan deze zaak").hides("/beslissing\"");
    two.post(&format!("{path}/nemen"), &[("csrf_token", &token)])
        .await
        .is(409)
        .shows("heeft deze zaak al vast");
    let fields =
        [("csrf_token", token.as_str()), ("version", "1"), ("action", "publish"), ("note", "Toch <goed>.")];
    let lost = two.post(&format!("{path}/beslissing"), &fields).await.is(409);
    lost.shows("Je houdt deze zaak niet (meer) vast")
        .shows("Toch &#60;goed&#62;.")
        .shows("value=\"publish\" checked");
    let out = one.post_from(&path, &format!("{path}/vrijgeven"), &[]).await.to().to_owned();
    one.get(&out).await.is(200).shows("De zaak is weer vrij.");
    assert_eq!(two.post(&format!("{path}/nemen"), &[("csrf_token", &token)]).await.to(), path);
}

#[tokio::test]
async fn the_frame_holds_the_case_as_long_as_the_page_is_open() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let (mut one, mut two) = (site.editor(Role::Editor).await, site.editor(Role::Editor).await);
    let path = one.takes(case).await;
    for _ in 0..10 {
        site.platform.pass(TimeDelta::minutes(10));
        let frame = one.get(&format!("{path}/vasthouden")).await.is(200);
        assert!(frame.header("content-security-policy").contains("frame-ancestors 'self'"));
        assert_eq!(frame.header("x-frame-options"), "SAMEORIGIN");
        frame.shows("Van jou tot").shows("http-equiv=\"refresh\" content=\"120\"");
        two.get(&path).await.is(200).shows("werkt aan deze zaak");
    }
    site.platform.pass(TimeDelta::minutes(16));
    two.takes(case).await;
    one.get(&format!("{path}/vasthouden"))
        .await
        .is(200)
        .shows("niet meer van jou")
        .hides("http-equiv=\"refresh\"");
    one.get("/redactie/zaak/018bcfe5-6800-7000-8000-0000000000ff/vasthouden").await.is(404);
}

#[tokio::test]
async fn a_wrong_decision_comes_back_as_it_was_filled_in() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let decide = format!("{path}/beslissing");
    editor.post_from(&path, &decide, &[("version", "1")]).await.is(422).shows("href=\"#f-action\"");
    let fields = [("version", "1"), ("action", "reject"), ("note", "Een <nota>."), ("articles", "own-1")];
    let page = editor.post_from(&path, &decide, &fields).await.is(422).shows("href=\"#f-reasons\"");
    let page =
        page.shows("Een &#60;nota&#62;.").shows("value=\"reject\" checked").shows("value=\"own-1\" checked");
    page.shows("Deze zaak is van jou");
    let fields = [("version", "1"), ("action", "publish"), ("fragment_2", "Piet"), ("mask_2", "[adres]")];
    let page =
        editor.post_from(&path, &decide, &fields).await.is(422).shows("‘Piet’ staat niet zo in de tekst");
    page.shows("value=\"Piet\"").shows("<option value=\"[adres]\" selected>");
    let fields = [("version", "1"), ("action", "publish"), ("redact", "1-x-[naam]")];
    editor.post_from(&path, &decide, &fields).await.is(422).shows("href=\"#f-redactions\"");
    let fields = [("version", "2"), ("action", "publish")];
    editor.post_from(&path, &decide, &fields).await.is(409).shows("intussen veranderd");
    let fields = [
        ("version", "1"),
        ("action", "publish"),
        ("fragment_1", "Mia"),
        ("mask_1", "[naam]"),
        ("fragment_2", "Zoë"),
        ("mask_2", "[naam]"),
    ];
    editor.post_from(&path, &decide, &fields).await.to();
    editor.get(&path).await.is(200).shows("De beslissing gaat straks in.").shows("Ongedaan maken");
    site.settle(case).await;
    let facility = site.platform.store.view().queue().find(case).await.unwrap().unwrap().facility;
    let slug = site.platform.store.view().facilities().find(facility).await.unwrap().unwrap().slug;
    let public = site.browser().get(&format!("/voorziening/{slug}")).await;
    public
        .hides("Mia")
        .hides("Zoë")
        .shows("weggelaten: </span>[naam]</mark> en <mark class=\"mask\">")
        .shows("weggelaten: </span>[naam]</mark> luisteren");
    editor.get(&path).await.is(200).shows("Deze zaak is afgesloten.");
    editor.get("/redactie/wachtrij?staat=decided").await.is(200).shows("De Verzonnen Lelie");
}

#[tokio::test]
async fn the_queue_names_the_circumstances_where_they_raise_the_risk() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", "Een warme plek met goed eten en veel buitenruimte.").await;
    let mut editor = site.editor(Role::Editor).await;
    let queue = "/redactie/wachtrij";
    editor.get(queue).await.is(200).shows("<span>niets</span>").hides("de omstandigheden");
    let platform = &site.platform;
    let review = platform.store.view().queue().find(case).await.unwrap().unwrap().subject;
    let judged = AssessmentRecord {
        score: 0.9,
        interval_suspicion: false,
        signals: vec![],
        since: vec![],
        engine_version: "test".into(),
        assessed_at: platform.desk.now(),
    };
    let place = PlacedTrace { seq: 1, at: platform.desk.now() };
    let tx = platform.store.begin().await.unwrap();
    tx.traces().assess(ReviewId(review), 1, place, &judged).await.unwrap();
    tx.queue().set_risk(case, 0.9).await.unwrap();
    tx.commit(platform.ids.as_ref()).await.unwrap();
    editor.get(queue).await.is(200).shows("<span>de omstandigheden</span>").hides("<span>niets</span>");
}

#[tokio::test]
async fn an_escalated_case_is_for_a_senior_editor() {
    let site = Site::open().await;
    let case = site.waiting("a@example.org", TEXT).await;
    let (mut editor, mut senior) = (site.editor(Role::Editor).await, site.editor(Role::SeniorEditor).await);
    let path = editor.takes(case).await;
    let fields = [("version", "1"), ("action", "escalate"), ("note", "Kijk mee."), ("redact", "0-3-[naam]")];
    let done = editor.post_from(&path, &format!("{path}/beslissing"), &fields).await.to().to_owned();
    editor.get(&done).await.is(200).shows("Doorgegeven aan een hoofdredacteur.").shows("Ongedaan maken");
    site.settle(case).await;
    editor.get(&path).await.is(200).shows("voor een hoofdredacteur").hides("/nemen\"");
    editor.post_from(&path, &format!("{path}/nemen"), &[]).await.is(403).shows("beslist een hoofdredacteur");
    senior.get("/redactie/wachtrij?staat=escalated&sector=childcare&volgorde=due").await.is(200).shows(&path);
    senior.takes(case).await;
    senior.get(&path).await.is(200).shows("Deze zaak is van jou").shows("Kijk mee.");
    senior.get("/redactie/wachtrij?staat=maan").await.is(422);
    senior.get("/redactie/zaak/geen-id").await.is(404);
    senior.get("/redactie/zaak/018bcfe5-6800-7000-8000-0000000000ff").await.is(404).shows("Naar de wachtrij");
}

#[tokio::test]
async fn a_text_cannot_break_out_of_the_desk() {
    let site = Site::open().await;
    let hostile = "<script>alert(1)</script>\"><b>vet</b> en bel 0470 12 34 56 </textarea> graag.";
    let case = site.waiting("a@example.org", hostile).await;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    let page = editor.get(&path).await.is(200).hides("<script>").hides("\"><b>").hides("<b>vet");
    page.shows("&#60;script&#62;");
}
