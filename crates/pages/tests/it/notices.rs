//! Notices without JavaScript: from the facility's page to the answer and the appeal.

use crate::browser::Site;
use domain::{Action, Role};
use testkit::platform::notice_token;

const FORM: [(&str, &str); 5] = [
    ("reason", "insult"),
    ("explanation", "In deze tekst staat volgens mij een belediging."),
    ("capacity", "reader"),
    ("email", "nora@example.org"),
    ("good_faith", "true"),
];

#[tokio::test]
async fn a_reader_reports_follows_and_appeals() {
    let site = Site::open().await;
    let editor = site.platform.editor(Role::Editor).await;
    let facility = site.platform.facility().await;
    let written = site.platform.publish(&editor, &facility, "jana@example.org").await;
    let form = format!("/waardering-melden/{}", written.review);
    let mut reader = site.browser();
    reader
        .get(&format!("/voorziening/{}", facility.slug))
        .await
        .is(200)
        .shows("Meld deze waardering")
        .shows(&form);
    reader.get(&form).await.is(200).shows("De begeleiders nemen elke ochtend");
    let wrong = reader.post(&form, &[("explanation", "te <b>kort"), ("email", "x")]).await.is(422);
    wrong.shows("te &#60;b&#62;kort").shows("Kies waarom").hides("<b>kort");
    let mut short = FORM.to_vec();
    short[1].1 = "te kort";
    reader
        .post(&form, &short)
        .await
        .is(422)
        .shows("href=\"#f-explanation\"")
        .shows("value=\"insult\" checked");
    let thanks = reader.post(&form, &FORM).await.to().to_owned();
    reader.get(&thanks).await.is(200).shows("Bedankt voor je melding");
    let token = notice_token(&site.platform.mail().await).unwrap().to_owned();
    reader.post(&thanks, &[]).await.is(429).shows("Er is net een mail vertrokken");
    let link = format!("/melding/bevestig/{token}");
    reader.get(&link).await.is(200).shows("Bevestig mijn melding");
    let track = reader.post(&link, &[]).await.to().to_owned();
    reader.get(&link).await.is(410).shows("al gebruikt");
    reader
        .get(&track)
        .await
        .is(200)
        .shows("Een redacteur bekijkt je melding")
        .hides("Waarom ben je het niet eens");

    let mut desk = site.editor(Role::Editor).await;
    let case = site.platform.case(written.review).await.id;
    desk.get(&format!("/redactie/zaak/{case}"))
        .await
        .is(200)
        .shows("Er is 1 melding over deze tekst")
        .hides("nora@");
    let other = site.platform.editor(Role::Editor).await;
    site.platform.decide(&other, written.review, Action::Keep).await.unwrap();
    reader
        .get(&track)
        .await
        .is(200)
        .shows("De waardering blijft online zoals ze is.")
        .shows("Waarom ben je het niet eens");
    let appeal = format!("{track}/beroep");
    reader.post(&appeal, &[("reason", "kort")]).await.is(422).shows("href=\"#f-reason\"");
    let back =
        reader.post(&appeal, &[("reason", "Ik vind dit nog altijd een belediging.")]).await.to().to_owned();
    reader.get(&back).await.is(200).shows("Een andere redacteur bekijkt je melding opnieuw");
}

#[tokio::test]
async fn a_hidden_text_is_not_shown_on_the_form_and_danger_needs_no_mailbox() {
    let site = Site::open().await;
    let editor = site.platform.editor(Role::Editor).await;
    let facility = site.platform.facility().await;
    let written = site.platform.publish(&editor, &facility, "jana@example.org").await;
    let form = format!("/waardering-melden/{}", written.review);
    let mut reader = site.browser();
    let mut private = FORM.to_vec();
    private[0].1 = "privacy";
    reader.post(&form, &private).await.to();
    let token = notice_token(&site.platform.mail().await).unwrap().to_owned();
    reader.post(&format!("/melding/bevestig/{token}"), &[]).await.to();
    reader.get(&form).await.is(200).hides("De begeleiders nemen");
    let unsigned = [("reason", "danger"), FORM[1], ("good_faith", "true")];
    let to = reader.post(&form, &unsigned).await.to().to_owned();
    assert_eq!(to, "/melding/bedankt");
    reader.get(&to).await.is(200).shows("Bel 112");
    reader.get("/waardering-melden/01931c7e-5a00-7000-8000-000000000001").await.is(404);
    reader.get("/melding/volg/onbekend").await.is(404);
}
