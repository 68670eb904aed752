//! A manager of pilots takes up an organisation and invites its first owner, in a browser without JavaScript.

use crate::browser::{Browser, Site};
use domain::pilot::ApplicationState as S;
use domain::{Facility, MemberRole, Sector};
use testkit::platform::{PASSWORD, application_draft, enterprise_number, member_token};

const NEW: &str = "/piloot/organisaties/nieuw";
const WHY: &str = "We belden met de directie.";

async fn manager(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_pilot_manager(sectors).await;
    let mut browser = site.browser();
    browser.post("/piloot/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    browser
}

/// The form as a manager fills it in.
fn filled<'a>(number: &'a str, facilities: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("number", number),
        ("name", "vzw De <b>Tuin"),
        ("facilities", facilities),
        ("owner_name", "Noor <b>Verzonnen"),
        ("owner_email", "noor@example.org"),
        ("owner_function", "quality"),
        ("owner_language", "nl"),
        ("reason", ""),
    ]
}

#[tokio::test]
async fn a_manager_takes_up_an_organisation_and_its_owner_joins() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut at = manager(&site, &[]).await;
    let list = at.get("/piloot/organisaties").await.is(200).shows("Doet er een nieuwe aanbieder mee?");
    assert_eq!(list.link("/piloot/organisaties/n"), NEW);
    at.get(NEW).await.is(200).shows("Nieuwe organisatie").hides("aria-invalid");
    let wrong = at.post_from(NEW, NEW, &filled("0123.456.748", "staat nergens")).await.is(422);
    wrong
        .shows("href=\"#f-number\"")
        .shows("href=\"#f-facilities\"")
        .shows("Voorziening 1 staat niet in het register.")
        .shows("value=\"0123.456.748\"")
        .shows(">\nstaat nergens</textarea>")
        .shows("value=\"noor@example.org\"")
        .hides("De <b>Tuin");
    let number = enterprise_number(3).to_string();
    let page = format!("\r\n https://w.example/voorziening/{} \r\n", facility.slug);
    let unticked = [filled(&number, &page), vec![]].concat().into_iter().filter(|one| one.0 != "reason");
    let unticked: Vec<_> = unticked.chain([("reason", WHY)]).collect();
    at.post_from(NEW, NEW, &unticked).await.is(422).shows("href=\"#f-vouched\"");
    assert!(site.platform.mails().await.is_empty());
    let done = at.post_from(NEW, NEW, &filled(&number, &page)).await;
    let here = at.get(done.to()).await.is(200);
    here.shows("De organisatie staat op het platform")
        .shows("Er ging een mail naar Noor &#60;b&#62;Verzonnen, noor@example.org")
        .shows("De link werkt tot")
        .shows("Nog niet bevestigd")
        .shows(&facility.name);
    let mail = site.platform.mail().await;
    let link = format!("/aanbieder/uitnodiging/{}", member_token(&mail).unwrap());
    let mut noor = site.browser();
    noor.get(&link).await.is(200).shows("Word lid van vzw De &#60;b&#62;Tuin");
    assert_eq!(noor.post(&link, &[("password", PASSWORD)]).await.to(), "/aanbieder?gedaan=lid");
    noor.post("/aanbieder/aanmelden", &[("email", "noor@example.org"), ("password", PASSWORD)]).await.to();
    noor.get("/aanbieder/voorzieningen").await.is(200).shows(&facility.name).shows("Nog niet bevestigd");
    let owned = done.to().split('?').next().unwrap().to_owned();
    at.get(&owned).await.is(200).shows("heeft een eigenaar").hides("name=\"owner_email\"");

    let known = at.post_from(NEW, NEW, &filled(&number, &page)).await.is(409);
    let there =
        known.shows("staat al op het platform, en heeft een eigenaar").shows("Bekijk deze organisatie");
    assert_eq!(there.link("/piloot/organisatie/"), format!("{owned}#eigenaar"));
}

#[tokio::test]
async fn a_mail_that_went_wrong_is_replaced_by_another_one() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut at = manager(&site, &[facility.sector]).await;
    let number = enterprise_number(4).to_string();
    let mut vouched = filled(&number, &facility.external_id);
    vouched.retain(|one| one.0 != "reason");
    vouched.extend([("vouched", "true"), ("reason", WHY)]);
    let done = at.post_from(NEW, NEW, &vouched).await;
    let here = done.to().split('?').next().unwrap().to_owned();
    at.get(&here).await.is(200).shows("door een beheerder van de piloot").shows(WHY);
    let first = format!("/aanbieder/uitnodiging/{}", member_token(&site.platform.mail().await).unwrap());
    let action = format!("{here}/eigenaar");
    let sam = |email| {
        [("owner_name", "Sam"), ("owner_email", email), ("owner_function", "staff"), ("owner_language", "en")]
    };
    at.post_from(&here, &action, &sam("noor@example.org")).await.is(429).shows("Wacht een minuut");
    let wrong = at.post_from(&here, &action, &sam("geen adres")).await.is(422);
    wrong.shows("href=\"#f-owner_email\"").shows("value=\"geen adres\"");
    let sent = at.post_from(&here, &action, &sam("sam@example.org")).await;
    at.get(sent.to()).await.is(200).shows("De uitnodiging is verstuurd").shows("Sam, sam@example.org");
    site.browser().get(&first).await.is(410);
    // Somebody who has not answered is no owner yet: the number leads to the form for one.
    let again = at.post_from(NEW, NEW, &filled(&number, &facility.external_id)).await.is(409);
    again.shows("Nodig een eigenaar uit voor deze organisatie");
    let other = Sector::ALL.into_iter().find(|sector| *sector != facility.sector).unwrap();
    let mut stranger = manager(&site, &[other]).await;
    let theirs = stranger.post_from(NEW, NEW, &filled(&number, &facility.external_id)).await.is(422);
    theirs.shows("hoort niet bij je sectoren");
    let mut fields = sam("x@example.org").to_vec();
    fields.push(("csrf_token", "vals"));
    assert_eq!(stranger.post(&action, &fields).await.status, 403);
    stranger.post_from(NEW, &action, &sam("x@example.org")).await.is(404);
    assert!(site.browser().get(NEW).await.to().starts_with("/piloot?next="));
}

#[tokio::test]
async fn an_application_fills_in_the_form() {
    let site = Site::open().await;
    let facilities: [Facility; 2] = site.platform.pilot_facilities().await;
    site.platform.add_member(9, MemberRole::Owner, &[&facilities[1]]).await;
    let ids = facilities.each_ref().map(|one| one.id);
    let draft = application_draft("jana@example.org", &ids);
    let id = site.platform.applied("vroeg-en-nabij-2024", &draft).await;
    let mut at = manager(&site, &[]).await;
    at.get(&format!("/piloot/aanvraag/{id}")).await.is(200).hides(NEW);
    let boss = site.platform.pilot_manager(&[]).await;
    for to in [S::ProvisionallySelected, S::Selected] {
        site.platform.desk.move_application(&boss, id, to, WHY).await.unwrap();
    }
    let page = at.get(&format!("/piloot/aanvraag/{id}")).await.is(200).link(NEW);
    let form =
        at.get(&page).await.is(200).shows("value=\"jana@example.org\"").shows(&facilities[0].external_id);
    // Somebody else runs the other one.
    form.hides(&facilities[1].external_id);
    at.get(&format!("{NEW}?aanvraag={}", facilities[0].id)).await.is(404);
}
