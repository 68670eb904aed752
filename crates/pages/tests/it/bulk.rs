//! Deciding many alike texts together, by links and forms only.

use crate::browser::{Browser, Site};
use domain::ids::CaseId;
use domain::{ReviewState, Role};
use testkit::platform::{Written, draft, names};

/// Copies of one text about a facility, and the case of the first.
async fn wave(site: &Site, size: usize) -> (Vec<Written>, CaseId) {
    let facility = site.platform.facility().await;
    let mut written = Vec::new();
    for n in 0..size {
        written.push(site.platform.write(&draft(&facility, &format!("golf{n}@example.org"))).await);
    }
    site.platform.mails().await;
    let case = site.platform.case(written[0].review).await.id;
    (written, case)
}

async fn picks(site: &Site, written: &[Written]) -> Vec<String> {
    let mut picks = Vec::new();
    for one in written {
        picks.push(format!("{}:1", site.platform.case(one.review).await.id));
    }
    picks
}

/// The fields of a refusal of these texts.
fn refusal<'a>(picks: &'a [String], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = picks.iter().map(|pick| ("pick", pick.as_str())).collect();
    fields.extend([("action", "reject"), ("articles", "own-1")]);
    fields.extend([("reasons", "Dit is telkens <dezelfde> tekst."), ("change", ""), ("note", "")]);
    fields.extend_from_slice(more);
    fields
}

/// Refuses a wave; gives the page that follows it.
async fn refused(site: &Site, editor: &mut Browser, written: &[Written], case: CaseId) -> String {
    let path = format!("/redactie/samen/{case}");
    let picks = picks(site, written).await;
    let fields = refusal(&picks, &[("bevestigd", "ja"), ("sleutel", "een")]);
    editor.post_from(&path, &path, &fields).await.to().to_owned()
}

#[tokio::test]
async fn a_wave_from_the_case_to_the_way_back() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let (written, case) = wave(&site, 3).await;
    let page = editor.get(&format!("/redactie/zaak/{case}")).await.is(200);
    let path = page.link("/redactie/samen/0");
    let page =
        editor.get(&path).await.is(200).shows("de zaak waar je van vertrok").shows("100% van de tekst");
    let page = page.shows("dezelfde tekst").shows("zelfde voorziening").shows("rustig de tijd").hides("Jana");
    assert_eq!(page.body.matches("name=\"pick\"").count(), 3);
    assert_eq!(page.body.matches("checked><span><b>").count(), 3);

    let picks = picks(&site, &written).await;
    let asked = editor.post_from(&path, &path, &refusal(&picks, &[])).await.is(200);
    let asked = asked.shows("Klopt dit?").shows("Je weigert 3 teksten.").shows("24 uur lang terugdraaien");
    let asked = asked.shows("Dit is telkens &#60;dezelfde&#62; tekst.").hides("tweede redacteur");
    assert_eq!(site.platform.review(written[0].review).await.state, ReviewState::Queued, "only asked");
    let key = asked.field("sleutel");
    let sure = [("bevestigd", "ja"), ("sleutel", key.as_str())];
    let done = editor.post_from(&path, &path, &refusal(&picks, &sure)).await.to().to_owned();
    let again = editor.post_from(&path, &path, &refusal(&picks, &sure)).await.to().to_owned();
    assert_eq!(done, again, "pressed twice");

    let page =
        editor.get(&done).await.is(200).shows("De beslissing loopt.").shows("Wacht op zijn beurt: <b>3</b>");
    page.shows("data-running=\"true\"").shows("Bekijk hoe ver het staat").shows("/assets/bulk.js");
    site.platform.work_on_bulks().await;
    let page = editor.get(&done).await.shows("Alle teksten zijn aan de beurt geweest.").hides("data-running");
    page.shows("Beslist: <b>3</b>").shows("Draai terug").shows("Dit kan tot");
    assert_eq!(names(&site.platform.mails().await), ["review_rejected"; 3]);
    editor.get("/redactie/samen").await.is(200).shows(&done).shows("Redacteur Verzonnen");

    let back = format!("{done}/terug");
    assert_eq!(editor.post_from(&done, &back, &[]).await.to(), done);
    editor.get(&done).await.shows("De beslissing wordt teruggedraaid.").hides("/terug\"");
    site.platform.work_on_bulks().await;
    editor.get(&done).await.shows("De beslissing is teruggedraaid.").shows("Teruggedraaid: <b>3</b>");
    assert_eq!(names(&site.platform.mails().await), ["decision_reversed"; 3]);
    editor.post_from(&done, &back, &[]).await.is(409).shows("al teruggedraaid");
}

#[tokio::test]
async fn reasons_are_put_ready_and_what_was_chosen_is_kept() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let (written, case) = wave(&site, 2).await;
    let path = format!("/redactie/samen/{case}");
    let picks = picks(&site, &written).await;
    let only = &picks[1..];
    let page = editor.post_from(&path, &path, &refusal(only, &[("toon", "reden")])).await.is(200);
    let kept = format!("value=\"{}\" checked", picks[1]);
    let page = page.shows("Dit is telkens &#60;dezelfde&#62; tekst.").shows(&kept);
    page.hides(&format!("value=\"{}\" checked", picks[0])).shows("value=\"own-1\" checked").shows("beroep");
    let page = editor.post_from(&path, &path, &refusal(only, &[("toon", "keuze")])).await.is(200);
    page.shows(&kept).shows("value=\"reject\" checked");
    let none = [("action", "reject"), ("toon", "reden")];
    editor.post_from(&path, &path, &none).await.is(422).shows("id=\"e-articles\"");
    let second =
        [("pick", only[0].as_str()), ("action", "reject"), ("articles", "honest-1"), ("reasons", "Nep.")];
    editor.post_from(&path, &path, &second).await.is(200).shows("leest eerst een tweede redacteur");
}

#[tokio::test]
async fn the_reason_is_given_in_each_language() {
    let site = Site::open().await;
    let mut editor = site.editor(Role::Editor).await;
    let (written, case) = wave(&site, 2).await;
    let path = format!("/redactie/samen/{case}");
    let page = editor.get(&path).await.is(200).shows("In het Frans").shows("In het Engels");
    page.shows("krijgen deze indieners de Nederlandse tekst").shows("name=\"reasons_fr\"");
    let picks = picks(&site, &written).await;
    let page = editor.post_from(&path, &path, &refusal(&picks, &[("toon", "reden")])).await.is(200);
    for language in ["nl", "fr", "en"] {
        let actor = site.platform.editor(Role::Editor).await;
        let ready =
            site.platform.desk.reason_text(&actor, &["own-1"], domain::Action::Reject, language).unwrap();
        let first = ready.split(['\'', '"', '<', '&', '\n']).next().unwrap().to_owned();
        assert!(!first.is_empty() && page.body.contains(&first), "{language}: {first}");
    }
    let french = [("reasons_fr", "Toujours le <même> texte."), ("change_fr", ""), ("reasons_en", " ")];
    let asked = editor.post_from(&path, &path, &refusal(&picks, &french)).await.is(200);
    assert_eq!(asked.field("reasons_fr"), "Toujours le &#60;même&#62; texte.");
    asked.shows("In het Frans").shows("Toujours le &#60;même&#62; texte.").hides("In het Engels");
    let mut wrong = french.to_vec();
    wrong[1].1 = "Plus court.";
    let refused = editor.post_from(&path, &path, &refusal(&picks, &wrong)).await.is(422);
    refused.shows("id=\"e-change_fr\"").shows("Plus court.");
    let mut sure = french.to_vec();
    sure.extend([("bevestigd", "ja"), ("sleutel", "een")]);
    let done = editor.post_from(&path, &path, &refusal(&picks, &sure)).await.to().to_owned();
    editor.get(&done).await.is(200).shows("Toujours le &#60;même&#62; texte.").shows("In het Nederlands");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_changes_nothing() {
    let site = Site::open().await;
    let (mut editor, mut other) = (site.editor(Role::Editor).await, site.editor(Role::Editor).await);
    let (written, case) = wave(&site, 2).await;
    let path = format!("/redactie/samen/{case}");
    editor.get(&path).await.is(200);
    let picks = picks(&site, &written).await;
    let token = editor.get(&path).await.field("csrf_token");
    let before = site.platform.dump().await;
    let mut post = async |fields: &[(&str, &str)]| {
        let mut all = vec![("csrf_token", token.as_str())];
        all.extend_from_slice(fields);
        editor.post(&path, &all).await
    };
    post(&refusal(&[], &[])).await.is(422).shows("id=\"e-cases\"").shows("Kies 1 tot 100 teksten.");
    post(&refusal(&["x".to_owned()], &[("bevestigd", "ja")]))
        .await
        .is(422)
        .shows("Kies teksten uit de lijst.");
    post(&[("pick", picks[0].as_str())]).await.is(422).shows("id=\"e-action\"");
    let bare = [("pick", picks[0].as_str()), ("action", "reject"), ("bevestigd", "ja")];
    post(&bare).await.is(422).shows("id=\"e-articles\"").shows("id=\"e-reasons\"");
    post(&refusal(&picks, &[("extra", "1")])).await.is(422);
    let nowhere = ["018bcfe5-6800-7000-8000-0000000000ff:1".to_owned()];
    post(&refusal(&nowhere, &[])).await.is(422).shows("Deze zaak bestaat niet.");
    let forged = editor.post(&path, &refusal(&picks, &[("bevestigd", "ja")])).await;
    assert_eq!(forged.status.as_u16(), 403);
    let missing = "018bcfe5-6800-7000-8000-0000000000ff";
    editor.get(&format!("/redactie/samen/{missing}")).await.is(404);
    editor.get(&format!("/redactie/samen/lot/{missing}")).await.is(404);
    editor.get("/redactie/samen/lot/geen-nummer").await.is(404);
    assert_eq!(site.platform.dump().await, before);
    let done = refused(&site, &mut editor, &written, case).await;
    other.get(&done).await.is(403).shows("van een collega");
    site.browser().get(&done).await.to();
    site.platform.work_on_bulks().await;
    let before = site.platform.dump().await;
    let back = format!("{done}/terug");
    other.post_from("/redactie/samen", &back, &[]).await.is(403);
    assert_eq!(site.platform.dump().await, before);
    editor.get(&path).await.is(200).shows("Deze zaak is beslist en er wacht niets dat erop lijkt.");
}

#[tokio::test]
async fn alone_and_empty_pages_say_so() {
    let site = Site::with(|rules| rules.bulk_reverse_hours = 0).await;
    let mut editor = site.editor(Role::Editor).await;
    let (written, case) = wave(&site, 1).await;
    editor.get("/redactie/samen").await.is(200).shows("Er is nog niets samen beslist.");
    let page = editor.get(&format!("/redactie/samen/{case}")).await.is(200);
    page.shows("We vinden geen andere teksten").shows("Terugdraaien kan niet.");
    let done = refused(&site, &mut editor, &written, case).await;
    site.platform.work_on_bulks().await;
    editor.get(&done).await.is(200).shows("Terugdraaien kan niet meer.").hides("/terug\"");
}
