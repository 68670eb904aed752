//! The checklist of an application, by links and forms only: the member's page and the manager's board.

use crate::browser::{Browser, Site};
use chrono::TimeDelta;
use domain::pilot::ApplicationState as S;
use domain::{Facility, MemberRole, Sector};
use testkit::platform::{PASSWORD, application_draft};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";
const BOARD: &str = "/piloot/programma/vroeg-en-nabij-2024/instap";

async fn member(site: &Site, organisation: u32, role: MemberRole, facilities: &[&Facility]) -> Browser {
    let email = site.platform.add_member(organisation, role, facilities).await;
    let mut browser = site.browser();
    browser.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    browser
}

async fn manager(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_pilot_manager(sectors).await;
    let mut browser = site.browser();
    browser.post("/piloot/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    browser
}

/// An application in onboarding; the address of its checklist.
async fn joined(site: &Site, facilities: &[Facility; 2]) -> String {
    let platform = &site.platform;
    let manager = platform.pilot_manager(&[]).await;
    let ids = facilities.each_ref().map(|one| one.id);
    let id = platform.applied(CALL, &application_draft("jana@example.org", &ids)).await;
    for to in [S::ProvisionallySelected, S::Selected, S::Onboarding] {
        platform.desk.move_application(&manager, id, to, WHY).await.unwrap();
    }
    platform.mails().await;
    format!("/aanbieder/instap/{id}")
}

#[tokio::test]
async fn a_member_does_the_steps_one_by_one() {
    let site = Site::open().await;
    let facilities = site.platform.pilot_facilities().await;
    let mut at = member(&site, 1, MemberRole::Owner, &[&facilities[0]]).await;
    at.get("/aanbieder/voorzieningen").await.is(200).link("/aanbieder/instap");
    at.get("/aanbieder/instap").await.is(200).shows("geen aanvraag die gekozen is").link("/meedoen");
    let page = joined(&site, &facilities).await;
    at.get("/aanbieder/instap").await.is(200).shows("Geef een contactpersoon op").shows("0 van 6 stappen");
    let wrong = [
        ("doe", "contact"),
        ("name", "Jana <b>"),
        ("email", "x"),
        ("function", "quality"),
        ("language", "nl"),
    ];
    let refused = at.post_from(&page, &page, &wrong).await.is(422);
    refused.shows("geen geldig e-mailadres").shows("error-summary").shows("Jana &#60;b&#62;");
    at.get(&page).await.is(200).shows("Er is nog geen contactpersoon").shows("0 van 6 stappen");
    let right = [
        ("doe", "contact"),
        ("name", "Jana"),
        ("email", "jana@example.org"),
        ("phone", ""),
        ("function", "quality"),
        ("language", "nl"),
    ];
    assert_eq!(at.post_from(&page, &page, &right).await.to(), format!("{page}?gedaan=bewaard"));
    at.get(&page).await.is(200).shows("jana@example.org").shows("Lees en aanvaard het charter");
    at.get(&page).await.is(200).shows("We geven niets in ruil voor een waardering").shows("versie 2024-1");
    let unread = [("doe", "charter"), ("version", "2024-1")];
    at.post_from(&page, &page, &unread).await.is(422).shows("Vink aan dat je organisatie");
    let old = [("doe", "charter"), ("version", "2023-1"), ("accepts", "true")];
    at.post_from(&page, &page, &old).await.is(409).shows("intussen vernieuwd");
    let read = [("doe", "charter"), ("version", "2024-1"), ("accepts", "true")];
    at.post_from(&page, &page, &read).await.to();
    at.get(&page).await.is(200).shows("Aanvaard").hides("Vink aan").hides("name=\"accepts\"");
    let own = facilities[0].id.to_string();
    let long = "x".repeat(1001);
    let wrong = [("doe", "gegevens"), ("facility", own.as_str()), ("correction", long.as_str())];
    at.post_from(&page, &page, &wrong).await.is(422).shows(&format!("#f-correction-{own}"));
    let right = [("doe", "gegevens"), ("facility", own.as_str()), ("correction", "De straat klopt niet.")];
    at.post_from(&page, &page, &right).await.to();
    at.get(&page).await.is(200).shows("1 van 2 gedaan").shows("De straat klopt niet.");
    at.post_from(&page, &page, &[("doe", "gegevens"), ("facility", "x")]).await.is(404);
    at.post_from(&page, &page, &[("doe", "uitgedeeld"), ("count", "veel")]).await.is(409);
    at.post_from(&page, &page, &[("doe", "uitgedeeld"), ("count", "40")]).await.is(409);
    at.post_from(&page, &page, &[("doe", "iets")]).await.is(422);
    at.post(&page, &right).await.is(403);
    let mut reader = member(&site, 1, MemberRole::Reader, &[]).await;
    reader.get(&page).await.is(200).shows("Je leest mee").hides("name=\"doe\"");
    let mut stranger = member(&site, 9, MemberRole::Owner, &[&site.platform.facility().await]).await;
    stranger.get(&page).await.is(404);
    stranger.post_from("/aanbieder/account", &page, &right).await.is(404);
    let mut nobody = site.browser();
    assert!(nobody.get(&page).await.to().starts_with("/aanbieder?next="));
}

#[tokio::test]
async fn a_manager_sees_who_is_stuck_at_a_glance() {
    let site = Site::open().await;
    let mut at = manager(&site, &[]).await;
    at.get("/piloot/programma/vroeg-en-nabij-2024").await.is(200).link(BOARD);
    at.get(BOARD).await.is(200).shows("Er is nog niemand gekozen");
    let facilities = site.platform.pilot_facilities().await;
    let page = joined(&site, &facilities).await;
    at.get(BOARD).await.is(200).shows("De ene aanvraag gaat vooruit").hides("risk high");
    site.platform.clock.advance(TimeDelta::days(15));
    let mut at = manager(&site, &[]).await;
    let board = at.get(BOARD).await.is(200).shows("Vast: 15 dagen").shows("Geef een contactpersoon op");
    let one = board.link("/piloot/aanvraag/");
    at.get(&one).await.is(200).shows("Vast: 15 dagen").shows("We stuurden nog geen herinnering");
    at.get(&format!("{BOARD}?fase=live")).await.is(200).shows("Geen aanvraag past hierbij");
    at.get(&format!("{BOARD}?fase=onboarding&sector=childcare&golf=1")).await.is(200).shows("Vast: 15 dagen");
    let mut provider = member(&site, 1, MemberRole::Owner, &[&facilities[0]]).await;
    let own = facilities[0].id.to_string();
    let step = [("doe", "gegevens"), ("facility", own.as_str()), ("correction", "Het nummer <klopt> niet.")];
    provider.post_from(&page, &page, &step).await.to();
    at.get(BOARD).await.is(200).hides("risk high");
    at.get(&one).await.is(200).shows("Het nummer &#60;klopt&#62; niet.");
    let mut elsewhere = manager(&site, &[Sector::Elderly]).await;
    elsewhere.get(BOARD).await.is(404);
}
