//! What readers and authors see of what editors did to a text.

use crate::browser::Site;
use domain::{Action, Correction, DecisionDraft, Redaction, Role};
use testkit::platform::{Written, decision, draft};

const TEXT: &str = "Juf Zoë luistert goed. Bel Mia of Ömer, dat is gebeurt en het eten is lekker.";

fn cover(start: usize, end: usize, mask: &str) -> Redaction {
    Redaction { start, end, replacement: mask.into() }
}

async fn edited(site: &Site) -> (Written, String) {
    let facility = site.platform.facility().await;
    let mut given = draft(&facility, "a@example.org");
    given.text = TEXT.into();
    let written = site.platform.write(&given).await;
    let editor = site.platform.editor(Role::Editor).await;
    let case = site.platform.claim(&editor, written.review).await;
    let made = DecisionDraft {
        redactions: vec![cover(4, 7, "[naam]"), cover(27, 30, "[naam kind]"), cover(34, 38, "[naam kind]")],
        corrections: vec![Correction { start: 47, end: 54, replacement: "gebeurd".into() }],
        ..decision(Action::Publish, 1)
    };
    site.platform.desk.decide(&editor, case, made).await.unwrap();
    (written, format!("/voorziening/{}", facility.slug))
}

#[tokio::test]
async fn readers_see_that_and_why_something_was_masked_or_mended() {
    let site = Site::open().await;
    let (written, public) = edited(&site).await;
    let mut reader = site.browser();
    let page = reader.get(&public).await.is(200);
    let page = page.shows("<mark class=\"mask\"><span class=\"sr\">weggelaten: </span>[naam]</mark>");
    let page = page.shows("<b>[naam kind]</b>: de naam van een kind (2 keer)");
    let page = page.shows("<b>[naam]</b>: de naam van iemand</li>");
    let page = page.shows("Waarom? De gedragscode zegt: <a href=\"/gedragscode#privacy-1\">");
    let page = page.shows("De redactie verbeterde één kleine taalfout.").shows("kan bezwaar maken");
    page.hides("Zoë").hides("Mia");

    site.index().await;
    let found = reader.get("/waarderingen?q=luistert").await.is(200).shows("1 waardering");
    let found = found.shows("<b>[naam kind]</b>: de naam van een kind (2 keer)");
    let found = found.shows("<b>[naam]</b>: de naam van iemand</li>");
    let found = found.shows("Waarom? De gedragscode zegt: <a href=\"/gedragscode#privacy-1\">");
    found.shows("De redactie verbeterde één kleine taalfout.").hides("Zoë").hides("Mia");

    let own = format!("/mijn-waardering/{}", written.token);
    let mine = reader.get(&own).await.is(200).shows("<b>[naam kind]</b>: de naam van een kind (2 keer)");
    let mine = mine.shows("De redactie verbeterde één kleine taalfout.").shows("Dan kun je in beroep gaan");
    let mine = mine.shows("De volledige motivering").shows("Enkele woorden in je tekst zijn afgeschermd");
    mine.shows("Software duidde iets aan in je tekst.").shows("tot een rechter").shows("V-");
}

#[tokio::test]
async fn a_text_as_it_was_written_has_nothing_to_explain() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.publish(&editor, &facility, "a@example.org").await;
    let mut reader = site.browser();
    reader.get(&format!("/voorziening/{}", facility.slug)).await.is(200).hides("class=\"edits\"");
    site.index().await;
    let found = reader.get("/waarderingen?q=begeleiders").await.is(200).shows("1 waardering");
    found.hides("class=\"edits\"");
    let own = reader.get(&format!("/mijn-waardering/{}", written.token)).await.is(200);
    own.hides("class=\"edits\"").hides("De volledige motivering").hides("Ga in beroep");
}

#[tokio::test]
async fn a_mended_error_alone_can_be_appealed() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut given = draft(&facility, "a@example.org");
    given.text = "Het eten is lekker en wat er is gebeurt, was goed.".into();
    let written = site.platform.write(&given).await;
    let editor = site.platform.editor(Role::Editor).await;
    let case = site.platform.claim(&editor, written.review).await;
    let corrections = vec![Correction { start: 32, end: 39, replacement: "gebeurd".into() }];
    let made = DecisionDraft { corrections, ..decision(Action::Publish, 1) };
    site.platform.desk.decide(&editor, case, made).await.unwrap();
    let own = format!("/mijn-waardering/{}", written.token);
    let mut author = site.browser();
    author.get(&own).await.is(200).shows("Ga in beroep").shows("één kleine taalfout");
    author.post(&format!("{own}/beroep"), &[("reason", "Dat schreef ik met opzet zo.")]).await.to();
    let other = site.platform.editor(Role::Editor).await;
    let case = site.platform.claim(&other, written.review).await;
    site.platform.desk.decide(&other, case, decision(Action::Publish, 1)).await.unwrap();
    let appeals = site.platform.store.view().appeals().about(written.review).await.unwrap();
    assert_eq!(appeals[0].outcome, Some(domain::AppealOutcome::Overturned), "it stands as it was written");
    author.get(&own).await.is(200).hides("class=\"edits\"").shows("gebeurt");
}

#[tokio::test]
async fn a_proposal_is_shown_as_what_it_changes() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut given = draft(&facility, "a@example.org");
    given.text = "De kok is een <idioot> en het eten is koud.".into();
    let written = site.platform.write(&given).await;
    let editor = site.platform.editor(Role::Editor).await;
    let case = site.platform.claim(&editor, written.review).await;
    let proposal = Some("De kok is onvriendelijk en het eten is koud.".to_owned());
    let made = DecisionDraft { proposal, ..decision(Action::Return, 1) };
    site.platform.desk.decide(&editor, case, made).await.unwrap();
    let own = format!("/mijn-waardering/{}", written.token);
    let mut author = site.browser();
    let page = author.get(&own).await.is(200).shows("Wat er verandert").shows("<del>").shows("<ins>");
    let page = page.shows("onvriendelijk<span class=\"sr\">").hides("<idioot>");
    page.shows("We publiceren je tekst niet zolang je hem niet aanpast.");
    let to = author.post(&format!("{own}/akkoord"), &[]).await.to().to_owned();
    author.get(&to).await.is(200).hides("<del>").shows("onvriendelijk");
}

#[tokio::test]
async fn an_editor_hides_what_is_public_from_the_page_of_the_case() {
    let site = Site::open().await;
    let (written, public) = edited(&site).await;
    let author = site.platform.submissions.writer(&written.token).await.unwrap();
    site.platform.submissions.appeal(&author, "Die namen mogen er gewoon staan.").await.unwrap();
    let case = site.platform.case(written.review).await.id;
    let mut editor = site.editor(Role::Editor).await;
    let path = editor.takes(case).await;
    editor.get(&path).await.is(200).shows("Verberg de tekst meteen");
    let hide = format!("{path}/verbergen");
    let wrong = editor.post_from(&path, &hide, &[("artikel", ""), ("waarom", "Een <naam>.")]).await.is(422);
    wrong.shows("href=\"#f-artikel\"").shows("Een &#60;naam&#62;.").shows("id=\"verbergen\" open");
    editor
        .post_from(&path, &hide, &[("artikel", "privacy-1"), ("waarom", "")])
        .await
        .is(422)
        .shows("href=\"#f-waarom\"");
    let mut reader = site.browser();
    reader.get(&public).await.shows("1 waardering");
    let fields = [("artikel", "privacy-1"), ("waarom", "Er staat nog een naam in.")];
    let to = editor.post_from(&path, &hide, &fields).await.to().to_owned();
    editor
        .get(&to)
        .await
        .is(200)
        .shows("Lezers zien de waardering niet meer.")
        .hides("Verberg de tekst meteen");
    reader.get(&public).await.shows("Er zijn nog geen waarderingen.");
    editor.post_from(&path, &hide, &fields).await.is(409);
    let own = reader.get(&format!("/mijn-waardering/{}", written.token)).await.is(200);
    own.shows("Je waardering werd even verborgen").shows("Er staat nog een naam in.");
    reader.post(&hide, &fields).await.is(303);
}
