//! A facility's page, and facilities side by side.

use crate::browser::Site;
use chrono::TimeDelta;
use domain::{Action, Facility, Relation, Role};
use moderation::Editor;
use testkit::platform::draft;

async fn publish(site: &Site, editor: &Editor, facility: &Facility, people: std::ops::Range<usize>) {
    for n in people {
        site.platform.publish(editor, facility, &format!("{n}@{}.example", facility.id)).await;
    }
}

fn path(facility: &Facility) -> String {
    format!("/voorziening/{}", facility.slug)
}

#[tokio::test]
async fn scores_are_shown_from_three_reviews_on_and_the_reason_before() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut reader = site.browser();
    publish(&site, &editor, &facility, 0..2).await;
    let few = reader.get(&path(&facility)).await.is(200).shows("We tonen scores vanaf 3 waarderingen");
    few.hides("Hoe berekenen we dit?").hides("aggregateRating").hides("<svg class=\"bars\"");
    publish(&site, &editor, &facility, 2..5).await;
    reader
        .get(&path(&facility))
        .await
        .is(200)
        .shows("Hoe berekenen we dit?")
        .shows("5 waarderingen tellen mee in de score")
        .shows("een waardering van 12 maanden oud nog voor de helft meetelt")
        .shows("Hoe vaak elke score gegeven is")
        .shows("dat tonen we vanaf twee kwartalen")
        .shows("Nagekeken: de schrijver bevestigde een e-mailadres");
}

#[tokio::test]
async fn a_trend_comes_with_time_and_scores_go_with_it() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    publish(&site, &editor, &facility, 0..3).await;
    site.platform.pass(TimeDelta::days(180));
    let editor = site.platform.editor(Role::Editor).await;
    for n in 0..3 {
        let mut later = draft(&facility, &format!("later{n}@example.org"));
        later.experienced_in = "2027-04".into();
        let written = site.platform.write(&later).await;
        site.platform.decide(&editor, written.review, Action::Publish).await.unwrap();
    }
    let mut reader = site.browser();
    reader
        .get(&path(&facility))
        .await
        .is(200)
        .shows("Gemiddelde per kwartaal")
        .shows("oktober tot december 2026")
        .shows("Van 4,5 in het eerste kwartaal")
        .hides("telt niet meer mee in de score");
    site.platform.pass(TimeDelta::days(3 * 366));
    reader
        .get(&path(&facility))
        .await
        .is(200)
        .shows("de meeste zijn ouder dan 3 jaar")
        .shows("telt niet meer mee in de score")
        .shows("6 waarderingen")
        .hides("Hoe berekenen we dit?");
}

#[tokio::test]
async fn reviews_are_narrowed_in_the_address() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    publish(&site, &editor, &facility, 0..2).await;
    let mut old = draft(&facility, "opa@example.org");
    (old.relation, old.experienced_in, old.language) = (Relation::Relative, "2024-02".into(), "fr".into());
    let written = site.platform.write(&old).await;
    site.platform.decide(&editor, written.review, Action::Publish).await.unwrap();
    let (path, mut reader) = (path(&facility), site.browser());
    for (query, count) in [
        ("", 3),
        ("?relation=parent", 2),
        ("?relation=relative", 1),
        ("?period=year", 2),
        ("?period=three_years", 3),
        ("?period=older", 0),
        ("?language=fr&relation=relative", 1),
        ("?language=fr&relation=parent", 0),
    ] {
        let page = reader.get(&format!("{path}{query}")).await.is(200);
        assert_eq!(page.body.matches("<article class=\"review\"").count(), count, "{query}");
        assert_eq!(page.body.contains("Geen enkele waardering past bij je keuze"), count == 0, "{query}");
        assert_eq!(page.body.contains("noindex"), !query.is_empty(), "{query}");
    }
    for query in ["relation=provider", "relation=x", "period=x", "language=x", "theme=x", "cursor=x"] {
        reader.get(&format!("{path}?{query}")).await.is(422);
    }
}

#[tokio::test]
async fn up_to_four_facilities_stand_side_by_side() {
    let site = Site::open().await;
    let editor = site.platform.editor(Role::Editor).await;
    let mut all = Vec::new();
    for n in 0..5 {
        let mut facility = site.platform.new_facility(domain::Sector::Elderly);
        facility.name = format!("Verzonnen Huis {n}");
        site.platform.add_facility(&facility).await;
        all.push(facility);
    }
    publish(&site, &editor, &all[0], 0..3).await;
    publish(&site, &editor, &all[1], 0..1).await;
    site.index().await;
    let mut reader = site.browser();
    let address = |range: std::ops::Range<usize>| {
        let pairs: Vec<String> = all[range].iter().map(|one| format!("v={}", one.slug)).collect();
        format!("/vergelijk?{}", pairs.join("&"))
    };
    reader.get("/vergelijk").await.is(200).shows("Er staat nog niets in je vergelijking");
    let two = reader.get(&address(0..2)).await.is(200).shows("3,8").shows("minstens 3 waarderingen nodig");
    let without = two.link(&format!("/vergelijk?v={}", all[1].slug));
    reader.get(&without).await.is(200).shows("Kies nog een voorziening").hides("Verzonnen Huis 0");
    reader.get(&address(0..4)).await.is(200).shows("Verzonnen Huis 3").hides("Zoek nog een voorziening");
    reader.get(&address(0..5)).await.is(422).shows("Er is er één weggelaten").hides("Verzonnen Huis 4");
    let unknown = reader.get(&format!("{}&v=%3Cb%3Eweg", address(0..1))).await.is(404);
    unknown.shows("We kennen geen voorziening").shows("Verzonnen Huis 0").hides("<b>weg");
    reader.get(&format!("/vergelijk?v={}", "x".repeat(9000))).await.is(404);
    // From the search to the comparison and back: the list goes along.
    let list = format!("{},{}", all[0].slug, all[1].slug);
    let search =
        reader.get(&format!("/?vergelijk={list}")).await.is(200).shows("2 voorzieningen in je vergelijking");
    let add = search.link(&format!("/vergelijk?v={}&#38;v={}&#38;v=", all[0].slug, all[1].slug));
    reader.get(&add).await.is(200).shows("Verzonnen Huis 0").shows("Verzonnen Huis 1");
    let page = reader.get(&format!("{}?vergelijk={list}", path(&all[2]))).await.is(200);
    page.link(&format!("/vergelijk?v={}&#38;v={}&#38;v={}", all[0].slug, all[1].slug, all[2].slug));
}
