//! One question after a review, without JavaScript, and what a manager does with the answers.

use crate::browser::{Browser, Site};
use domain::Sector;
use testkit::platform::{PASSWORD, draft};

const LONG: &str = "Het duurde lang voor de mail er was.";
const BOARD: &str = "/piloot/programma/platform/feedback";

async fn manager(site: &Site, sectors: &[Sector]) -> Browser {
    let email = site.platform.add_pilot_manager(sectors).await;
    let mut browser = site.browser();
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    browser.post("/piloot/aanmelden", &fields).await.to();
    browser
}

#[tokio::test]
async fn a_writer_answers_once_and_a_manager_groups_the_answer() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let written = site.platform.write(&draft(&facility, "jana@example.org")).await;
    let (mut parent, own) = (site.browser(), format!("/mijn-waardering/{}/bevestigd", written.token));
    let page = parent.get(&own).await.is(200).shows("Hoe makkelijk was dit?");
    let token = page.field("vraag");
    parent.get(&format!("/fr{own}")).await.is(200).shows("Était-ce facile ?").shows("/fr/mening");

    let silent = parent.post("/fr/mening", &[("vraag", &token), ("opmerking", LONG)]).await.is(422);
    silent.shows("Choisissez un chiffre de 1 à 5.").shows(LONG).shows(&token);
    let long = "x".repeat(501);
    let wrong = parent.post("/mening", &[("vraag", &token), ("score", "2"), ("opmerking", &long)]).await;
    wrong.is(422).shows("nu zijn het er 501").shows("value=\"2\" checked");
    parent.post("/mening", &[("vraag", "x"), ("score", "2")]).await.is(404).shows("kennen we niet");
    let sent = parent.post("/mening", &[("vraag", &token), ("score", "2"), ("opmerking", LONG)]).await;
    parent.get(sent.to()).await.is(200).shows("Bedankt voor je antwoord");
    let again = parent.post("/mening", &[("vraag", &token), ("score", "2")]).await.is(409);
    again.shows("al beantwoord");
    parent.get(&own).await.is(200).hides("Hoe makkelijk was dit?");

    let mut childcare = manager(&site, &[Sector::Childcare]).await;
    childcare.get("/piloot/programma/platform").await.is(200).link(BOARD);
    let board = childcare.get(BOARD).await.is(200).shows(LONG).shows("2,0 op 5").shows("1 antwoord");
    let answer = board.field("antwoord");
    let new = |status: &'static str| {
        [("doe", "nieuw"), ("title", "De mail komt laat"), ("about", "flows"), ("status", status)]
    };
    let refused = childcare.post_from(BOARD, BOARD, &new("declined")).await.is(422);
    refused.shows("Leg uit waarom jullie dit niet doen.").shows("De mail komt laat");
    let kept = childcare.post_from(BOARD, BOARD, &new("open")).await.to().to_owned();
    let topic = childcare.get(&kept).await.is(200).shows("De mail komt laat").field("onderwerp");
    let group = [("doe", "groepeer"), ("antwoord", &*answer), ("topic", &*topic)];
    let grouped = childcare.post_from(BOARD, BOARD, &group).await.to().to_owned();
    childcare.get(&grouped).await.is(200).shows("de stappen · 1 antwoord");
    childcare.get(&format!("{BOARD}?onderwerp=geen")).await.is(200).hides(LONG);
    let change = [
        ("doe", "wijzig"),
        ("onderwerp", &*topic),
        ("version", "1"),
        ("title", "De mail"),
        ("about", "flows"),
        ("status", "done"),
    ];
    childcare.post_from(BOARD, BOARD, &change).await.to();
    let late = childcare.post_from(BOARD, BOARD, &change).await.is(409);
    late.shows("Iemand anders heeft dit onderwerp intussen gewijzigd");

    let mut elderly = manager(&site, &[Sector::Elderly]).await;
    elderly.get(BOARD).await.is(200).hides(LONG).shows("Er is nog geen antwoord");
    elderly.post_from(BOARD, BOARD, &group).await.is(404);
}
