//! Updates of a review, as readers, writers and editors see them.

use crate::browser::{Site, form_of, review};
use domain::{Action, Role};
use testkit::platform::verify_token;

const LATER: &str = "Intussen is er een nieuwe ploeg, en nu loopt alles veel beter dan vroeger.";

#[tokio::test]
async fn a_second_review_is_not_lost_and_readers_see_before_and_after() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let publisher = site.platform.editor(Role::Editor).await;
    let written = site.platform.publish(&publisher, &facility, "jana@example.org").await;
    let mut parent = site.browser();
    // The form tells nobody that this address wrote before.
    let mut thanks = Vec::new();
    for email in ["iemand@example.org", "jana@example.org"] {
        site.platform.mails().await;
        let to = parent
            .post(&form_of(&facility), &review(&[("email", email), ("text", LATER)]))
            .await
            .to()
            .to_owned();
        let page = parent.get(&to).await.is(200);
        thanks.push(page.body.replace(to.rsplit('/').next().unwrap(), "ID"));
    }
    assert_eq!(thanks[0], thanks[1]);
    let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
    let link = format!("/waardering/bevestig/{token}");
    let carry = format!("{link}/bijwerken");
    parent.post(&link, &[]).await.is(409).shows("is niet verloren").shows(&format!("action=\"{carry}\""));
    let own = parent.post(&carry, &[]).await.to().to_owned();
    assert_eq!(own, format!("/mijn-waardering/{}?gedaan=bijgewerkt", written.token));
    parent.get(&own).await.is(200).shows("een nieuwe versie van je eerdere waardering").shows(LATER);
    parent.post(&carry, &[]).await.is(410).shows("al gebruikt");

    let case = site.platform.case(written.review).await.id;
    let mut editor = site.editor(Role::Editor).await;
    let page = editor.get(&format!("/redactie/zaak/{case}")).await.is(200);
    page.shows("Dit is een update").shows("/eerdere-verbergen\"");
    site.platform.decide(&publisher, written.review, Action::Publish).await.unwrap();
    let public = format!("/voorziening/{}", facility.slug);
    let shown = parent.get(&public).await.is(200).shows(LATER).shows("Bijgewerkt op").shows("1 waardering");
    let shown = shown.shows("Eerder schreef deze persoon iets anders").shows("De score was toen");
    assert!(shown.body.contains("\"dateModified\""), "machines hear of it too");
    let path = format!("/redactie/zaak/{case}");
    let done = editor.post_from(&path, &format!("{path}/eerdere-verbergen"), &[]).await.to().to_owned();
    editor
        .get(&done)
        .await
        .is(200)
        .shows("Lezers zien niet meer wat er eerder stond")
        .hides("/eerdere-verbergen\"");
    parent.get(&public).await.is(200).shows("Bijgewerkt op").hides("De score was toen");
    editor.post_from(&path, &format!("{path}/eerdere-verbergen"), &[]).await.is(409);
    editor.post(&format!("{path}/eerdere-verbergen"), &[]).await.is(403);
}

#[tokio::test]
async fn a_writer_says_whether_a_change_is_a_correction() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.publish(&editor, &facility, "jana@example.org").await;
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    parent.get(&own).await.is(200).shows("Lezers zien straks je nieuwe versie").shows("name=\"verbetering\"");
    let kept =
        parent.post(&format!("{own}/tekst"), &[("text", "te kort"), ("verbetering", "true")]).await.is(422);
    kept.shows("name=\"verbetering\" value=\"true\" checked");
    let fields = [("text", LATER), ("score_care", "4"), ("verbetering", "true")];
    parent.post(&format!("{own}/tekst"), &fields).await.to();
    site.platform.decide(&editor, written.review, Action::Publish).await.unwrap();
    let public = parent.get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    public.shows(LATER).hides("Bijgewerkt op");
}
