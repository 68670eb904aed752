//! The pages of providers, in a browser without JavaScript.

use crate::browser::{Browser, Site};
use domain::{Action, MemberRole, Role};
use testkit::platform::PASSWORD;

const TEXT: &str = "Bedankt voor uw waardering. We hebben de openingsuren ondertussen verruimd.";

async fn member(site: &Site, role: MemberRole, facilities: &[&domain::Facility]) -> Browser {
    let email = site.platform.add_member(1, role, facilities).await;
    let mut browser = site.browser();
    let answer = browser.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await;
    assert_eq!(answer.to(), "/aanbieder/voorzieningen", "{}", answer.body);
    browser
}

#[tokio::test]
async fn a_member_replies_from_the_form_to_the_page_of_the_facility() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let first = site.platform.editor(Role::Editor).await;
    let review = site.platform.publish(&first, &facility, "jana@example.org").await.review;
    let mut browser = member(&site, MemberRole::Responder, &[&facility]).await;
    let list = browser.get("/aanbieder/voorzieningen").await;
    assert!(list.body.contains(&facility.name));
    let reviews = browser.get(&format!("/aanbieder/voorzieningen/{}", facility.id)).await;
    assert!(reviews.body.contains("Nog geen reactie") && reviews.body.contains("rustig de tijd"));
    let page = format!("/aanbieder/waardering/{review}");
    let form = browser.get(&page).await;
    let token = form.field("csrf_token");
    let write = format!("{page}/reactie");
    let revealing = "Dag Emma Verzonnenmans, bel ons op 0470 12 34 56 over de medicatie van uw zoon.";
    let checked = browser
        .post(
            &write,
            &[("csrf_token", &token), ("text", revealing), ("improvement", "none"), ("doe", "nakijken")],
        )
        .await;
    assert!(
        checked.body.contains("Kijk hier nog eens naar") && checked.body.contains("<mark"),
        "{}",
        checked.body
    );
    let short = browser
        .post(
            &write,
            &[("csrf_token", &token), ("text", "Kort"), ("improvement", "none"), ("doe", "versturen")],
        )
        .await;
    assert_eq!(short.status, 422);
    let kept = browser
        .post(
            &write,
            &[("csrf_token", &token), ("text", "Bedankt"), ("improvement", "planned"), ("doe", "bewaren")],
        )
        .await;
    assert!(browser.get(kept.to()).await.body.contains("Bedankt</textarea>"));
    let sent = browser
        .post(
            &write,
            &[("csrf_token", &token), ("text", TEXT), ("improvement", "made"), ("doe", "versturen")],
        )
        .await;
    let waits = browser.get(sent.to()).await;
    assert!(waits.body.contains("Wacht op een redacteur") && waits.body.contains("Je reactie is verstuurd"));
    let other = format!("{TEXT} Kom gerust eens langs.");
    let again = browser
        .post(
            &write,
            &[("csrf_token", &token), ("text", &other), ("improvement", "made"), ("doe", "versturen")],
        )
        .await;
    assert_eq!(again.to(), format!("{page}?gedaan=reactie"));

    // At the desk the case shows what it answers.
    let mut desk = site.editor(Role::Editor).await;
    let case = site.platform.reply_case(review).await.id;
    let shown = desk.get(&format!("/redactie/zaak/{case}")).await;
    assert!(
        shown.body.contains("Dit is een reactie van de voorziening") && shown.body.contains("rustig de tijd")
    );
    let queue = desk.get("/redactie/wachtrij").await;
    assert!(queue.body.contains(&case.to_string()));
    site.platform.decide_reply(&first, review, Action::Publish).await.unwrap();
    let public = site.browser().get(&format!("/voorziening/{}", facility.slug)).await;
    assert!(public.body.contains("Kom gerust eens langs.") && public.body.contains("Verantwoordelijke"));
    assert!(public.body.contains("ze hier iets aan deed") && !public.body.contains("Lid Verzonnen"));
    let french = site.browser().get(&format!("/fr/voorziening/{}", facility.slug)).await;
    assert!(french.body.contains("Réponse de l’établissement"));
    let later = browser.get(&page).await;
    assert!(later.body.contains("Vertel wat er later gebeurde"), "{}", later.body);
}

#[tokio::test]
async fn a_return_is_shown_with_its_reasons_and_can_be_appealed() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let mut browser = member(&site, MemberRole::Owner, &[&facility]).await;
    let page = format!("/aanbieder/waardering/{review}");
    let token = browser.get(&page).await.field("csrf_token");
    let fields =
        [("csrf_token", token.as_str()), ("text", TEXT), ("improvement", "none"), ("doe", "versturen")];
    browser.post(&format!("{page}/reactie"), &fields).await;
    site.platform.decide_reply(&editor, review, Action::Return).await.unwrap();
    let told = browser.get(&page).await;
    assert!(told.body.contains("Teruggestuurd") && told.body.contains("Vertel wat je zelf meemaakte."));
    let short = browser.post(&format!("{page}/beroep"), &[("csrf_token", &token), ("reason", "Nee")]).await;
    assert_eq!(short.status, 422);
    let why = "Er staat niets persoonlijks in deze tekst.";
    let appealed = browser.post(&format!("{page}/beroep"), &[("csrf_token", &token), ("reason", why)]).await;
    assert!(browser.get(appealed.to()).await.body.contains("Wacht op een redacteur"));
}

#[tokio::test]
async fn others_see_nothing_and_readers_write_nothing() {
    let site = Site::open().await;
    let (facility, elsewhere) = (site.platform.facility().await, site.platform.facility().await);
    let editor = site.platform.editor(Role::Editor).await;
    let review = site.platform.publish(&editor, &facility, "jana@example.org").await.review;
    member(&site, MemberRole::Owner, &[&facility]).await;
    let page = format!("/aanbieder/waardering/{review}");
    let nobody = site.browser().get(&page).await;
    assert!(nobody.to().starts_with("/aanbieder?next="), "{}", nobody.to());
    let email = site.platform.add_member(2, MemberRole::Owner, &[&elsewhere]).await;
    let mut stranger = site.browser();
    stranger.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await;
    assert_eq!(stranger.get(&page).await.status, 404);
    assert_eq!(stranger.get(&format!("/aanbieder/voorzieningen/{}", facility.id)).await.status, 404);
    let mut reader = member(&site, MemberRole::Reader, &[]).await;
    let seen = reader.get(&page).await;
    assert!(seen.body.contains("Je leest mee") && !seen.body.contains("<textarea"));
    let token = seen.field("csrf_token");
    let write = format!("{page}/reactie");
    let fields =
        [("csrf_token", token.as_str()), ("text", TEXT), ("improvement", "none"), ("doe", "versturen")];
    assert_eq!(reader.post(&write, &fields).await.status, 403);
    let forged = [("csrf_token", "ander"), ("text", TEXT), ("improvement", "none"), ("doe", "versturen")];
    assert_eq!(reader.post(&write, &forged).await.status, 403);
    assert!(site.platform.store.view().replies().to(&[review]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_member_sees_how_a_facility_does() {
    let site = Site::open().await;
    let (facility, other) = (site.platform.facility().await, site.platform.facility().await);
    let editor = site.platform.editor(Role::Editor).await;
    let mut browser = member(&site, MemberRole::Reader, &[&facility]).await;
    let path = format!("/aanbieder/voorzieningen/{}/inzicht", facility.id);
    browser
        .get(&path)
        .await
        .is(200)
        .shows("kwam er geen waardering van je voorziening online")
        .hides("<svg viewBox=\"0 0 360 1");
    for n in 0..2 {
        site.platform.publish(&editor, &facility, &format!("een{n}@example.org")).await;
    }
    browser.get(&path).await.is(200).shows("kwamen er 2 waarderingen van je voorziening online: te weinig");
    for n in 2..5 {
        site.platform.publish(&editor, &facility, &format!("een{n}@example.org")).await;
    }
    let page = browser.get(&path).await.is(200).shows("Per thema").shows("Woorden die terugkomen");
    let word = page.link(&format!("{path}/woord"));
    browser.get(&word.replace("&amp;", "&").replace("&#38;", "&")).await.is(200).shows("Waarderingen met");
    browser.get(&format!("{path}?van=mei")).await.is(422).shows("error-summary").shows("value=\"mei\"");
    browser
        .get(&format!("{path}?van=2026-Q3&tot=2026-Q3"))
        .await
        .is(200)
        .shows("geen waardering van je voorziening online");
    browser.get(&path).await.shows("Wat je uitdeelde").shows("maakte je geen affiches");
    let quarter = domain::standing::Quarter::of(site.platform.insights.month()).to_string();
    let report = browser.get(&format!("{path}/kwartaal?kwartaal={}", quarter.replace('Q', "K"))).await;
    assert_eq!(report.status, 200);
    for wrong in ["2999-K1", "2026-K5", "mei", ""] {
        let told = browser.get(&format!("{path}/kwartaal?kwartaal={wrong}")).await.is(422);
        told.shows("error-summary").shows("kwartaal").shows("Maak het verslag");
    }
    let theirs = format!("/aanbieder/voorzieningen/{}/inzicht", other.id);
    browser.get(&theirs).await.is(404);
    browser.get(&format!("{theirs}/kwartaal?kwartaal={quarter}")).await.is(404);
    browser.get(&format!("{theirs}/woord?woord=tuin")).await.is(404);
    assert!(site.browser().get(&path).await.to().starts_with("/aanbieder?next="));
}
