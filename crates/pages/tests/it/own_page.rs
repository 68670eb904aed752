//! The submitter's own page and the links from mails.

use crate::browser::{Site, form_of, review};
use chrono::TimeDelta;
use domain::{Action, Role};
use testkit::platform::{draft, verify_token};

#[tokio::test]
async fn a_link_works_once_and_not_for_ever() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut parent = site.browser();
    let (_, token) = site.platform.submit(&draft(&facility, "a@example.org")).await;
    let link = format!("/waardering/bevestig/{token}");
    parent.post(&link, &[]).await.to();
    parent.post(&link, &[]).await.is(410).shows("Deze link is al gebruikt");
    parent.get(&link).await.is(410).shows("Deze link is al gebruikt");

    let (id, token) = site.platform.submit(&draft(&facility, "b@example.org")).await;
    site.platform.pass(TimeDelta::hours(73));
    let link = format!("/waardering/bevestig/{token}");
    parent.get(&link).await.is(410).shows(&format!("{link}/opnieuw")).shows("Stuur me een nieuwe link");
    let again = parent.post(&format!("{link}/opnieuw"), &[]).await.to().to_owned();
    assert_eq!(again, format!("/waardering/bedankt/{id}?gedaan=gemaild"));
    parent.get(&again).await.is(200).shows("We stuurden je een nieuwe mail");
    parent
        .post(&format!("/waardering/bedankt/{id}"), &[])
        .await
        .is(429)
        .shows("Er is net een mail vertrokken");
    let fresh = verify_token(&site.platform.mail().await).unwrap().to_owned();
    parent.post(&format!("/waardering/bevestig/{fresh}"), &[]).await.to();
    parent.post(&format!("/waardering/bedankt/{id}"), &[]).await.is(409).shows("al bevestigd");
}

#[tokio::test]
async fn a_text_is_amended_and_wrong_input_is_kept() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    let editor = site.platform.editor(Role::Editor).await;
    site.platform.decide(&editor, written.review, Action::Return).await.unwrap();
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    parent.get(&own).await.is(200).shows("Vertel wat je zelf meemaakte.").shows("Pas je waardering aan");
    let short =
        parent.post(&format!("{own}/tekst"), &[("text", "te <b>kort"), ("score_care", "2")]).await.is(422);
    let short = short.shows("te &#60;b&#62;kort").shows("href=\"#f-text\"").hides("<b>kort");
    short.shows("id=\"score_care-2\" name=\"score_care\" value=\"2\" checked");
    parent
        .post(&format!("{own}/tekst"), &[("text", "Een heel andere tekst van genoeg tekens.")])
        .await
        .is(422);
    let fields = [("text", "Een heel andere tekst van genoeg tekens."), ("score_care", "2")];
    let to = parent.post(&format!("{own}/tekst"), &fields).await.to().to_owned();
    parent.get(&to).await.is(200).shows("We kregen je nieuwe versie").shows("versie 2");
    parent
        .post(&format!("{own}/tekst"), &[("text", "x"), ("version", "1")])
        .await
        .is(422)
        .shows("Dit veld kennen we");
}

#[tokio::test]
async fn withdrawing_asks_twice_and_then_nothing_more_can_be_done() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.publish(&editor, &facility, "a@example.org").await;
    let own = format!("/mijn-waardering/{}", written.token);
    let public = format!("/voorziening/{}", facility.slug);
    let mut parent = site.browser();
    parent.get(&public).await.shows("1 waardering");
    parent.post(&format!("{own}/intrekken"), &[]).await.is(422).shows("href=\"#f-confirm\"");
    let to = parent.post(&format!("{own}/intrekken"), &[("confirm", "true")]).await.to().to_owned();
    let page = parent
        .get(&to)
        .await
        .is(200)
        .shows("Je waardering is ingetrokken.")
        .shows("Je trok je waardering in.");
    page.hides("/tekst\"").hides("/intrekken\"");
    parent.post(&format!("{own}/intrekken"), &[("confirm", "true")]).await.is(409);
    parent.get(&public).await.shows("Er zijn nog geen waarderingen.");
}

#[tokio::test]
async fn an_appeal_needs_reasons_and_goes_to_another_editor() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    site.platform.decide(&editor, written.review, Action::Reject).await.unwrap();
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    parent.get(&own).await.shows("Ga in beroep");
    parent
        .post(&format!("{own}/beroep"), &[("reason", "kort")])
        .await
        .is(422)
        .shows("href=\"#f-reason\"")
        .shows("kort");
    let reason = "Ik was er zelf bij, elke dag.";
    let to = parent.post(&format!("{own}/beroep"), &[("reason", reason)]).await.to().to_owned();
    parent.get(&to).await.is(200).shows("We kregen je beroep");
    let case = site.platform.case(written.review).await.id;
    let mut other = site.editor(Role::Editor).await;
    other.get(&format!("/redactie/zaak/{case}")).await.is(200).shows(reason).shows("Neem deze zaak");
}

#[tokio::test]
async fn a_token_page_is_never_stored_and_tells_its_address_to_nobody() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    let (_, token) = site.platform.submit(&draft(&facility, "b@example.org")).await;
    let mut parent = site.browser();
    for path in [format!("/mijn-waardering/{}", written.token), format!("/waardering/bevestig/{token}")] {
        let page = parent.get(&path).await.is(200);
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-robots-tag"), "noindex");
    }
    for path in
        ["/mijn-waardering/onbekend", "/waardering/bevestig/onbekend", "/mijn-waardering/onbekend/bevestigd"]
    {
        parent.get(path).await.is(404).shows("Deze link kennen we niet");
    }
    for path in
        ["/mijn-waardering/onbekend/tekst", "/waardering/bevestig/onbekend", "/waardering/bevestig/x/opnieuw"]
    {
        parent.post(path, &[]).await.is(404);
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    let mut parent = site.browser();
    parent.fetch_site = "cross-site";
    let own = format!("/mijn-waardering/{}", written.token);
    for path in [
        format!("{own}/intrekken"),
        format!("{own}/tekst"),
        format!("{own}/beroep"),
        "/redactie/aanmelden".into(),
    ] {
        parent.post(&path, &[]).await.is(403).shows("Dit mag je niet");
    }
    parent.post(&form_of(&facility), &review(&[])).await.is(403);
}
