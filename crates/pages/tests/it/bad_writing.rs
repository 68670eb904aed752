//! What goes wrong while writing: half-filled steps, double clicks, two windows, links that ran out. Nothing is lost.

use crate::browser::{Site, form_of, review};
use chrono::TimeDelta;
use domain::{Action, Role};
use testkit::platform::draft;

const NAMED: &str = "Mia Peeters aan de balie luistert altijd naar wat wij te vertellen hebben.";

#[tokio::test]
async fn the_text_of_the_own_page_is_looked_at_and_masked_without_a_script() {
    let site = Site::open().await;
    let written = site.platform.write(&draft(&site.platform.facility().await, "a@example.org")).await;
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    let page = parent.get(&own).await.is(200).shows("writing-help.js").shows("Kijk mijn tekst na");
    let versie = page.field("versie");
    let before = site.platform.dump().await;
    let phone = "Bel de begeleiding op 0470 12 34 56 en je krijgt altijd iemand te spreken.";
    let fields = [("text", phone), ("score_care", "2"), ("versie", &versie), ("stap", "nakijken")];
    let seen =
        parent.post(&format!("{own}/tekst"), &fields).await.is(200).shows("Hier staat een telefoonnummer");
    let seen = seen
        .shows(phone)
        .shows("id=\"score_care-2\" name=\"score_care\" value=\"2\" checked")
        .shows("<details open>");
    let place = seen.field("maskeer");
    let fields = [("text", phone), ("score_care", "2"), ("versie", &versie), ("maskeer", &place)];
    let masked = parent.post(&format!("{own}/tekst"), &fields).await.is(200).hides("0470");
    masked
        .shows("Bel de begeleiding op [telefoonnummer] en")
        .shows("We zetten [telefoonnummer] in de plaats");
    let gone = [("text", "Een heel andere tekst van genoeg tekens, zonder iets erin."), ("maskeer", "3-900")];
    parent.post(&format!("{own}/tekst"), &gone).await.is(200).shows("intussen veranderd");
    for odd in ["x", "9-1", "-", "99999999999999999999-1"] {
        parent.post(&format!("{own}/tekst"), &[("text", NAMED), ("maskeer", odd)]).await.is(200).shows(NAMED);
    }
    assert_eq!(site.platform.dump().await, before, "looking stores nothing");
}

#[tokio::test]
async fn of_two_windows_the_second_hears_it_and_keeps_its_text() {
    let site = Site::open().await;
    let written = site.platform.write(&draft(&site.platform.facility().await, "a@example.org")).await;
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    let versie = parent.get(&own).await.field("versie");
    let (first, second) = (
        "De eerste nieuwe tekst, lang genoeg om te sturen.",
        "De tweede nieuwe tekst uit het andere venster.",
    );
    let send = |text| [("text", text), ("score_care", "3"), ("versie", versie.as_str())];
    parent.post(&format!("{own}/tekst"), &send(first)).await.to();
    let stale =
        parent.post(&format!("{own}/tekst"), &send(second)).await.is(409).shows("in een ander venster");
    let newest = stale.shows(second).shows(first).field("versie");
    assert_eq!(newest, "2");
    let fields = [("text", second), ("score_care", "3"), ("versie", newest.as_str())];
    parent.post(&format!("{own}/tekst"), &fields).await.to();
    // The same again, as by a double click: nothing is made twice.
    let before = site.platform.dump().await;
    parent.post(&format!("{own}/tekst"), &fields).await.is(409);
    assert_eq!(site.platform.dump().await, before);
    assert_eq!(site.platform.review(written.review).await.version, 3);
}

#[tokio::test]
async fn a_form_that_two_windows_send_is_one_review_in_the_end() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut parent = site.browser();
    let mut tokens = Vec::new();
    for text in
        ["De tekst uit het eerste venster, lang genoeg.", "De tekst uit het tweede venster, lang genoeg."]
    {
        let key = parent.get(&format!("{}?alles=1", form_of(&facility))).await.field("submission_key");
        let fields = review(&[("submission_key", &key), ("text", text)]);
        let thanks = parent.post(&form_of(&facility), &fields).await.to().to_owned();
        assert_eq!(
            parent.post(&form_of(&facility), &fields).await.to(),
            thanks,
            "a double click counts once"
        );
        tokens.push(testkit::platform::verify_token(&site.platform.mail().await).unwrap().to_owned());
        site.platform.mails().await;
    }
    parent.post(&format!("/waardering/bevestig/{}", tokens[0]), &[]).await.to();
    // A second click on the button of the mail's page.
    parent.post(&format!("/waardering/bevestig/{}", tokens[0]), &[]).await.is(410).shows("al gebruikt");
    let second = format!("/waardering/bevestig/{}", tokens[1]);
    parent.post(&second, &[]).await.is(409).shows("is niet verloren");
    let own = parent.post(&format!("{second}/bijwerken"), &[]).await.to().to_owned();
    parent.get(&own).await.is(200).shows("uit het tweede venster").shows("uit het eerste venster");
}

#[tokio::test]
async fn a_link_that_ran_out_changes_nothing() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let (_, token) = site.platform.submit(&draft(&facility, "laat@example.org")).await;
    site.platform.pass(TimeDelta::hours(73));
    let before = site.platform.dump().await;
    let mut parent = site.browser();
    let carry = format!("/waardering/bevestig/{token}/bijwerken");
    parent.post(&carry, &[]).await.is(410).shows("Stuur me een nieuwe link");
    parent.post("/waardering/bevestig/onbekend/bijwerken", &[]).await.is(404);
    parent.post("/mijn-waardering/onbekend/tekst", &[("text", NAMED), ("stap", "nakijken")]).await.is(404);
    parent.fetch_site = "cross-site";
    parent.post(&carry, &[]).await.is(403);
    assert_eq!(site.platform.dump().await, before);
}

#[tokio::test]
async fn what_cannot_be_changed_any_more_says_so_and_is_not_looked_at_in_vain() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    site.platform.decide(&editor, written.review, Action::Reject).await.unwrap();
    let own = format!("/mijn-waardering/{}", written.token);
    let mut parent = site.browser();
    let fields = [("text", NAMED), ("stap", "nakijken")];
    parent.post(&format!("{own}/tekst"), &fields).await.is(200).hides("name=\"versie\"");
    parent.post(&format!("{own}/tekst"), &[("text", NAMED), ("score_care", "2")]).await.is(409);
}

#[tokio::test]
async fn half_filled_steps_keep_what_there_is() {
    let site = Site::open().await;
    let form = form_of(&site.platform.facility().await);
    let mut parent = site.browser();
    // Every step, with nothing on it, sent as if it were the last one.
    for step in ["1", "2", "3", "4", "5", "6"] {
        let page =
            parent.post(&form, &[("op_stap", step), ("stap", "verstuur"), ("text", NAMED)]).await.is(422);
        page.shows("Mia Peeters").shows("name=\"op_stap\" value=\"2\"");
    }
    for odd in ["7", "0", "-1", "twee", "1e3"] {
        parent
            .post(&form, &[("op_stap", odd), ("stap", odd), ("text", NAMED)])
            .await
            .is(200)
            .shows("Mia Peeters");
    }
}
