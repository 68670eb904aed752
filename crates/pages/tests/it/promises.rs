//! Whether something happened that a provider promised, asked and answered without JavaScript.

use crate::browser::Site;
use domain::{MemberRole, Role};

#[tokio::test]
async fn the_author_answers_takes_it_back_and_readers_see_what_follows() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let member = site.platform.member(1, MemberRole::Owner, &[&facility]).await;
    let token = site.platform.promise(&editor, &member, review).await;
    let public = format!("/voorziening/{}", facility.slug);
    let mut browser = site.browser();
    browser.get(&public).await.is(200).shows("of het gebeurd is");

    let page = format!("/belofte/{token}");
    browser.get(&page).await.is(200).shows("een half uur langer open").shows("Weet ik niet");
    browser.get(&format!("/fr{page}")).await.is(200).shows("Je ne sais pas");
    browser.get("/belofte/NIETS").await.is(404);
    browser.post(&page, &[("answer", "misschien")]).await.is(422);
    let answered = browser.post(&page, &[("answer", "no")]).await;
    browser.get(answered.to()).await.is(200).shows("Je antwoordde: nee").hides("Weet ik niet");
    browser.get(&public).await.shows("Betwist op");
    // A button pressed twice, with another answer: the first stands.
    let twice = browser.post(&page, &[("answer", "yes")]).await;
    browser.get(twice.to()).await.shows("Je antwoordde: nee");
    let back = browser.post(&format!("{page}/terug"), &[]).await;
    browser.get(back.to()).await.is(200).shows("Weet ik niet");
    browser.post(&format!("{page}/terug"), &[]).await.is(409);
    browser.post(&page, &[("answer", "yes")]).await;
    browser.get(&public).await.shows("Bevestigd op").hides("Betwist op");
    site.browser().get(&format!("/en{public}")).await.shows("Confirmed on");
    // Who runs the facility hears where it stands, and what to do.
    let email = site.platform.add_member(1, MemberRole::Reader, &[&facility]).await;
    let mut inside = site.browser();
    inside
        .post("/aanbieder/aanmelden", &[("email", &email), ("password", testkit::platform::PASSWORD)])
        .await;
    inside.get(&format!("/aanbieder/waardering/{review}")).await.shows("Jullie hielden woord").hides("jana");
}

#[tokio::test]
async fn who_reviews_later_is_asked_after_confirming_and_on_the_own_page() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let member = site.platform.member(1, MemberRole::Owner, &[&facility]).await;
    site.platform.promise(&editor, &member, review).await;
    let later = site.platform.write(&testkit::platform::draft(&facility, "later@example.org")).await;
    let mut browser = site.browser();
    let own = format!("/mijn-waardering/{}", later.token);
    browser.get(&format!("{own}/bevestigd")).await.is(200).shows("Is dit gebeurd?");
    browser.get(&own).await.is(200).shows("Is dit gebeurd?");
    let action = format!("{own}/belofte/{review}");
    browser.post(&action, &[("answer", "")]).await.is(422);
    let answered = browser.post(&action, &[("answer", "yes")]).await;
    assert_eq!(answered.to(), format!("{own}#belofte-{review}"));
    browser.get(&own).await.shows("Je antwoordde: ja");
    browser.post(&action, &[("answer", "no")]).await.is(409).shows("al beantwoord");
    browser.post(&format!("{action}/terug"), &[]).await;
    browser.get(&own).await.shows("Weet ik niet");
    browser.post(&format!("{own}/belofte/{}", later.review), &[("answer", "yes")]).await.is(404);
}
