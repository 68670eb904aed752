//! How members of a provider hear, and what they see before readers do, in a browser without JavaScript.

use crate::browser::{Browser, Site};
use domain::{Facility, MemberRole, Role};
use testkit::platform::notify::OutgoingMail;
use testkit::platform::{PASSWORD, draft};

async fn member(site: &Site, organisation: u32, role: MemberRole, facility: &Facility) -> Browser {
    let email = site.platform.add_member(organisation, role, &[facility]).await;
    let mut browser = site.browser();
    browser.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await;
    browser
}

#[tokio::test]
async fn a_member_chooses_how_often_a_mail_comes_and_a_link_stops_them() {
    let site = Site::open().await;
    let (facility, elsewhere) = (site.platform.facility().await, site.platform.facility().await);
    let editor = site.platform.editor(Role::Editor).await;
    let mut browser = member(&site, 1, MemberRole::Reader, &facility).await;
    let page = browser.get("/aanbieder/meldingen").await.is(200).shows(&facility.name);
    let token = page.field("csrf_token");
    let row = format!("/aanbieder/meldingen/{}", facility.id);
    browser.post(&row, &[("csrf_token", "x"), ("frequency", "weekly")]).await.is(403);
    browser.post(&row, &[("csrf_token", &token), ("frequency", "soms")]).await.is(422);
    let other = format!("/aanbieder/meldingen/{}", elsewhere.id);
    browser.post(&other, &[("csrf_token", &token), ("frequency", "weekly")]).await.is(404);
    let kept = browser.post(&row, &[("csrf_token", &token), ("frequency", "weekly")]).await;
    let kept = browser.get(kept.to()).await.is(200);
    assert!(kept.body.contains("<option value=\"weekly\" selected"), "{}", kept.body);

    let mut second = member(&site, 1, MemberRole::Owner, &facility).await;
    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    site.platform.desk.tell_members(review).await.unwrap();
    let mail = site.platform.mail().await;
    let OutgoingMail::MemberNews(news) = &mail.mail else { panic!("{}", mail.mail.name()) };
    let stop = format!("/aanbieder/meldingen/stop/{}", news.stop_token.expose());
    let mut anybody = site.browser();
    anybody.get("/aanbieder/meldingen/stop/NIETS").await.is(404);
    anybody.get(&stop).await.is(200).shows("Stop deze mails");
    anybody.post(&stop, &[("List-Unsubscribe", "One-Click")]).await.is(200).shows("niet meer");
    let list = second.get("/aanbieder/meldingen").await;
    assert!(list.body.contains("<option value=\"none\" selected"), "{}", list.body);
    site.browser().get("/aanbieder/meldingen").await.is(303);
}

#[tokio::test]
async fn a_member_chooses_the_language_of_the_mails() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut browser = member(&site, 1, MemberRole::Reader, &facility).await;
    browser.get("/aanbieder/account").await.is(200).shows("href=\"/aanbieder/meldingen\"");
    let page = browser.get("/aanbieder/meldingen").await.is(200).shows("In welke taal krijg je mails?");
    let token = page.field("csrf_token");
    let here = "/aanbieder/meldingen";
    browser.post(here, &[("csrf_token", "x"), ("language", "fr")]).await.is(403);
    let wrong = browser.post(here, &[("csrf_token", &token), ("language", "xx")]).await.is(422);
    wrong.shows("href=\"#f-language\"").shows("Kies nl, fr of en.").shows(&facility.name);
    let kept = browser.post(here, &[("csrf_token", &token), ("language", "fr")]).await;
    let kept = browser.get(kept.to()).await.is(200);
    assert!(kept.body.contains("<option value=\"fr\" selected"), "{}", kept.body);

    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    site.platform.desk.tell_members(review).await.unwrap();
    assert_eq!(site.platform.mail().await.to.language.code(), "fr");
    site.browser().post(here, &[("language", "fr")]).await.is(303);
}

#[tokio::test]
async fn members_see_a_very_serious_text_first_and_the_editor_reads_what_they_say() {
    let site = Site::open().await;
    let (facility, elsewhere) = (site.platform.facility().await, site.platform.facility().await);
    let mut owner = member(&site, 1, MemberRole::Owner, &facility).await;
    let mut reader = member(&site, 1, MemberRole::Reader, &facility).await;
    let mut stranger = member(&site, 2, MemberRole::Owner, &elsewhere).await;
    let written = site.platform.write(&draft(&facility, "jana@example.org")).await;
    let case = site.platform.case(written.review).await.id;
    let mut desk = site.editor(Role::Editor).await;
    desk.takes(case).await;
    let form = desk.get(&format!("/redactie/zaak/{case}")).await.shows("Zeer ernstig");
    let token = form.field("csrf_token");
    let version = form.field("version");
    let decide = format!("/redactie/zaak/{case}/beslissing");
    let sent = [("csrf_token", token.as_str()), ("version", &version), ("ernstig", "true"), ("reasons", "")];
    desk.post(&decide, &sent).await.is(303);
    site.browser().get(&format!("/voorziening/{}", facility.slug)).await.hides("rustig de tijd");

    owner.get("/aanbieder/inzage").await.is(200).shows(&facility.name);
    let page = format!("/aanbieder/inzage/{}", written.review);
    let seen = owner.get(&page).await.is(200).shows("rustig de tijd").hides("jana");
    let csrf = seen.field("csrf_token");
    reader.get(&page).await.is(200).hides("<textarea");
    stranger.get(&page).await.is(404);
    stranger.get("/aanbieder/inzage").await.is(200).hides(&facility.name);
    owner.post(&page, &[("csrf_token", &csrf), ("text", "")]).await.is(422);
    let said = owner.post(&page, &[("csrf_token", &csrf), ("text", "Wij zien dat <anders>.")]).await;
    owner.get(said.to()).await.is(200).shows("Wij zien dat &#60;anders&#62;.");
    owner.post(&page, &[("csrf_token", &csrf), ("text", "En nog iets.")]).await.is(409);
    let waits = desk.get(&format!("/redactie/zaak/{case}")).await;
    let waits = waits.shows("Wij zien dat").shows("Herneem je beslissing");
    // The editor takes the decision back to cover more.
    let token = waits.field("csrf_token");
    desk.post(&format!("/redactie/zaak/{case}/ongedaan"), &[("csrf_token", &token)]).await.is(200);
    owner.get(&page).await.is(404);
}
