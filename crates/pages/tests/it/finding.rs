//! Finding a facility: filters in the address, chips, help, map, bad input.

use crate::browser::{Site, encode};
use domain::{Facility, Offer, Sector};

async fn placed(
    site: &Site,
    name: &str,
    municipality: &str,
    point: (f64, f64),
    change: impl FnOnce(&mut Facility),
) {
    let places = onboarding::register::Reference::shared().unwrap();
    let place = places.municipality_by_name(municipality).unwrap();
    let mut facility = site.platform.new_facility(Sector::Childcare);
    facility.name = name.into();
    facility.municipality = Some(place.name.clone());
    facility.nis = Some(place.nis.clone());
    facility.province = place.province.clone();
    facility.postcode = None;
    facility.point = Some(point);
    change(&mut facility);
    site.platform.add_facility(&facility).await;
}

#[tokio::test]
async fn a_partnership_has_a_page_with_its_facilities() {
    Site::open().await.browser().get("/samenwerkingen").await.is(200).shows("nog geen samenwerkingen");
    let site = site().await;
    let mut reader = site.browser();
    let all = reader.get("/samenwerkingen").await.is(200).shows("PINKO Verzonnen").shows("1 voorziening");
    let one = reader.get(&all.link("/samenwerkingen/")).await.is(200);
    let one = one.shows("Opvang De Verzonnen Egel").hides("De Verzonnen Mol");
    let (facility, search) = (one.link("/voorziening/"), one.link("/?partnership="));
    reader.get(&facility).await.is(200).shows("href=\"/samenwerkingen/pinko-verzonnen\"");
    reader.get(&search).await.is(200).shows("1 voorziening<");
    reader.get("/fr/samenwerkingen/pinko-verzonnen").await.is(200).shows("Toutes les collaborations");
    reader.get("/samenwerkingen/onbekend").await.is(404);
}

/// Three invented facilities in Gent, Aalst and Elsene.
async fn site() -> Site {
    let site = Site::open().await;
    placed(&site, "Opvang De Verzonnen Egel", "Gent", (51.05, 3.72), |facility| {
        facility.offer = Offer {
            inclusive_care: Some(true),
            income_based_price: None,
            partnerships: vec!["PINKO Verzonnen".into()],
        };
    })
    .await;
    placed(&site, "Opvang De Verzonnen Mol", "Aalst", (50.94, 4.04), |_| ()).await;
    placed(&site, "Woonzorg De Verzonnen Merel", "Elsene", (50.83, 4.37), |facility| {
        facility.sector = Sector::Elderly;
        facility.kind = "woonzorgcentrum".into();
    })
    .await;
    site.index().await;
    site
}

#[tokio::test]
async fn filters_live_in_the_address_and_each_can_be_taken_away() {
    let site = site().await;
    let mut reader = site.browser();
    let all = reader.get("/").await.is(200).shows("3 voorzieningen").shows("Niet bekend in het register");
    let inclusive = reader.get(&all.link("/?inclusive_care=yes")).await.is(200).shows("1 voorziening<");
    let inclusive =
        inclusive.shows("De Verzonnen Egel").hides("De Verzonnen Mol").shows("Inclusieve opvang: Ja");
    inclusive.shows("<li><a href=\"/\"><span class=\"sr\">");
    let unknown = reader.get("/?inclusive_care=unknown").await.is(200).shows("2 voorzieningen");
    unknown.hides("De Verzonnen Egel");
    reader.get("/?partnership=PINKO%20Verzonnen").await.is(200).shows("1 voorziening<");
    reader
        .get("/?province=Brussels%20Gewest")
        .await
        .is(200)
        .shows("De Verzonnen Merel")
        .shows("1 voorziening<");
    let both = reader.get("/?q=verzonnen&province=Oost-Vlaanderen").await.is(200).shows("2 voorzieningen");
    let less = both.shows("Zoekwoord: verzonnen").shows("Provincie: Oost-Vlaanderen");
    assert!(
        less.body.contains("href=\"/?q=verzonnen\"")
            && less.body.contains("href=\"/?province=Oost-Vlaanderen\"")
    );
    // The form keeps what only facets change.
    assert_eq!(less.field("province"), "Oost-Vlaanderen");
}

#[tokio::test]
async fn near_is_a_postcode_or_a_rounded_point_and_distances_are_about() {
    let site = site().await;
    let mut reader = site.browser();
    let near = reader.get("/?postcode=9000&radius_km=20&sort=distance").await.is(200);
    let near = near.shows("1 voorziening<").shows("De Verzonnen Egel").shows("ongeveer 0,");
    near.shows("Binnen 20 km van 9000");
    let wide =
        reader.get("/?near=51.05,3.72&radius_km=50&sort=distance").await.is(200).shows("2 voorzieningen");
    wide.shows("Binnen 50 km van jouw plaats").shows("ongeveer 25,");
    let page = reader.get("/").await;
    assert!(page.header("permissions-policy").contains("geolocation=(self)"));
    assert!(reader.get("/gedragscode").await.header("permissions-policy").contains("geolocation=()"));
    let wrong = reader.get("/?postcode=0001&q=egel").await.is(422).shows("We kennen deze postcode niet");
    assert_eq!(
        (wrong.field("postcode").as_str(), wrong.field("q").as_str()),
        ("0001", "egel"),
        "nothing is lost"
    );
    // A radius without a point is what the form always sends.
    reader.get("/?q=egel&radius_km=10&postcode=").await.is(200).shows("1 voorziening<");
    reader.get("/?sort=distance").await.is(422).shows("afstand");
}

#[tokio::test]
async fn an_empty_result_helps_on() {
    let site = site().await;
    let mut reader = site.browser();
    let nowhere =
        reader.get("/?municipality=Wetteren&sector=childcare").await.is(200).shows("Niets gevonden");
    let nowhere = nowhere.shows("Zoek in de buurt").shows("Gent (1)").shows("Aalst (1)").hides("Elsene (");
    reader
        .get(&nowhere.link("/?sector=childcare&#38;municipality=Gent"))
        .await
        .is(200)
        .shows("1 voorziening<");
    let narrow = reader.get("/?q=egel&sector=elderly").await.is(200).shows("Niets gevonden");
    let narrow = narrow.shows("Zonder ‘Sector: Ouderenzorg’: 1 voorziening");
    reader.get(&narrow.link("/?q=egel")).await.is(200).shows("De Verzonnen Egel");
    let far = reader.get("/?postcode=9300&radius_km=2&q=egel").await.is(200).shows("Niets gevonden");
    let far = far.shows("Binnen 50 km: 1 voorziening");
    reader
        .get(&far.link("/?q=egel&#38;postcode=9300&#38;radius_km=50"))
        .await
        .is(200)
        .shows("De Verzonnen Egel");
    reader
        .get("/?q=eggel&sector=elderly")
        .await
        .is(200)
        .shows("Bedoel je misschien")
        .shows("De Verzonnen Egel");
}

#[tokio::test]
async fn the_map_counts_per_place_and_leads_to_the_list() {
    let site = site().await;
    let mut reader = site.browser();
    let list = reader.get("/?sector=childcare").await.is(200).shows("Op de kaart");
    let map = reader.get(&list.link("/?sector=childcare&#38;view=map")).await.is(200);
    let map = map
        .shows("<svg viewBox=\"0 0 360 ")
        .shows("bij benadering")
        .shows("<table>")
        .hides("class=\"cards\"");
    let gent = map.link("/?sector=childcare&#38;municipality=Gent");
    assert!(!gent.contains("view=map"));
    reader.get(&gent).await.is(200).shows("De Verzonnen Egel").hides("De Verzonnen Mol");
    reader
        .get("/?view=map&q=bestaatniet")
        .await
        .is(200)
        .shows("Niets gevonden")
        .hides("<svg viewBox=\"0 0 360");
}

#[tokio::test]
async fn a_map_of_everything_begins_with_provinces_and_stays_small() {
    let site = Site::open().await;
    let places = onboarding::register::Reference::shared().unwrap();
    let mut names: Vec<&str> = places
        .municipalities()
        .filter(|place| {
            place.is_current() && (place.region.starts_with("Vlaams") || place.region.starts_with("Brussel"))
        })
        .map(|place| place.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names.len(), 304);
    for name in names {
        let point = places.municipality_by_name(name).unwrap().point;
        placed(&site, &format!("Verzonnen {name}"), name, point, |_| ()).await;
    }
    site.index().await;
    let mut reader = site.browser();
    let map = reader
        .get("/?view=map")
        .await
        .is(200)
        .shows("304 voorzieningen")
        .shows("Brussels Gewest: 19 voorzieningen");
    assert!(map.body.len() < 60_000, "{} bytes", map.body.len());
    let province = reader.get(&map.link("/?view=map&#38;province=Antwerpen")).await.is(200).shows(">Mol</a>");
    assert!(province.body.len() < 60_000, "{} bytes", province.body.len());
    assert!(!province.body.contains("staan niet op de kaart"));
}

#[tokio::test]
async fn bad_input_gets_the_form_back_with_what_is_wrong() {
    let site = site().await;
    let mut reader = site.browser();
    for (query, says) in [
        ("postcode=9000&radius_km=99999", "hoogstens 300 kilometer"),
        ("postcode=9000&radius_km=-1", "hoogstens 300 kilometer"),
        ("postcode=9000&radius_km=ver", "Vul hier een getal in"),
        ("postcode=9000&radius_km=NaN", "Vul hier een getal in"),
        ("near=999,3", "breedtegraad"),
        ("near=hier", "Deze keuze bestaat niet"),
        ("sector=maan", "Deze keuze bestaat niet: Sector"),
        ("sort=mooi", "Deze keuze bestaat niet"),
        ("theme=maan", "staat niet in de vragenlijst"),
        ("theme=../../x", "Dit thema bestaat niet"),
        ("min_theme_score=4", "Kies ook het thema"),
        ("inclusive_care=soms", "Deze keuze bestaat niet: Inclusieve opvang"),
        ("participating=misschien", "Deze keuze bestaat niet"),
        ("min_score=9", "score van 1 tot en met 5"),
        ("cursor=kapot", "cursor"),
    ] {
        let page = reader.get(&format!("/?q=egel&{query}")).await.is(422).shows(says);
        assert_eq!(page.field("q"), "egel", "{query}");
    }
    let long = encode(&"verzonnen egel ".repeat(700));
    let page = reader.get(&format!("/?q={long}")).await.is(422).shows("hoogstens 200 tekens");
    assert!(page.field("q").starts_with("verzonnen egel"), "what was typed stands in the form");
    reader.get(&format!("/fr/?q={long}")).await.is(422).shows("200 caractères au plus");
    reader.get(&format!("/?q={}", "a".repeat(200))).await.is(200).shows("Niets gevonden");
    for q in ["\u{202e}lege", "eg\u{200b}el", "egel\u{7}", "\r\n", "<svg onload=x>", "'; DROP TABLE--"] {
        reader
            .get(&format!("/?q={}&municipality={}", encode(q), encode(q)))
            .await
            .is(200)
            .hides("<svg onload");
    }
    reader.get("/?q=a%00").await.is(422);
    reader.get("/?q=%ff").await.is(400);
    reader.get("/?kleur=rood&utm_source=x").await.is(200).shows("3 voorzieningen");
    reader.get("/?language=zz").await.is(200).shows("Niets gevonden");
}

#[tokio::test]
async fn a_cursor_belongs_to_its_search() {
    let site = Site::open().await;
    for number in 0..21 {
        placed(&site, &format!("De Verzonnen Egel {number}"), "Gent", (51.05, 3.72), |_| ()).await;
    }
    site.index().await;
    let mut reader = site.browser();
    let next = reader.get("/?q=egel&sort=name").await.is(200).link("/?q=egel&#38;sort=name&#38;cursor=");
    reader.get(&next).await.is(200).shows("Terug naar het begin");
    let other = next.replace("sort=name", "sort=score");
    reader.get(&other).await.is(422).shows("cursor hoort niet bij deze zoekopdracht");
}
