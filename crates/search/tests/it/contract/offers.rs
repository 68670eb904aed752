//! Filters and facets of what a facility offers, of themes and of languages.

use super::fixture::*;
use domain::Offer;
use search::query::Known;
use search::{FacilityDocument, FacilityQuery, FacilitySort, SearchError, SearchIndex};

fn three() -> [FacilityDocument; 3] {
    let mut a = facility(1, "Eenhoorn");
    a.offer = Offer {
        inclusive_care: Some(true),
        income_based_price: Some(false),
        partnerships: vec!["PINKO Verzonnen Dal".to_owned(), "Samen Één".to_owned()],
    };
    a.review_languages = vec!["fr".to_owned(), "nl".to_owned()];
    a.theme_scores = vec![("welcome".to_owned(), 4.5), ("care".to_owned(), 2.0)];
    a.score = Some(4.2);
    let mut b = facility(2, "Draak");
    b.offer.partnerships = vec!["Samen Één".to_owned()];
    b.review_languages = vec!["nl".to_owned()];
    b.theme_scores = vec![("welcome".to_owned(), 3.25)];
    b.score = Some(3.0);
    b.province = Some("West-Vlaanderen".to_owned());
    [a, b, facility(3, "Feniks")]
}

pub async fn offers_themes_and_languages(index: &dyn SearchIndex) {
    fill(index, three()).await;
    let base = || FacilityQuery { sort: FacilitySort::Name, ..FacilityQuery::default() };
    let text = |value: &str| Some(value.to_owned());
    let themed = |theme: &str, least| FacilityQuery { theme: text(theme), min_theme_score: least, ..base() };
    for (query, found) in [
        (FacilityQuery { inclusive_care: Some(Known::Yes), ..base() }, vec!["Eenhoorn"]),
        (FacilityQuery { inclusive_care: Some(Known::No), ..base() }, vec![]),
        (FacilityQuery { inclusive_care: Some(Known::Unknown), ..base() }, vec!["Draak", "Feniks"]),
        (FacilityQuery { income_based_price: Some(Known::No), ..base() }, vec!["Eenhoorn"]),
        (FacilityQuery { partnership: text("samen een"), ..base() }, vec!["Draak", "Eenhoorn"]),
        (FacilityQuery { partnership: text("PINKO Verzonnen Dal"), ..base() }, vec!["Eenhoorn"]),
        (FacilityQuery { partnership: text("PINKO"), ..base() }, vec![]),
        (FacilityQuery { language: text("nl"), ..base() }, vec!["Draak", "Eenhoorn"]),
        (FacilityQuery { language: text("fr"), ..base() }, vec!["Eenhoorn"]),
        (FacilityQuery { language: text("zz"), ..base() }, vec![]),
        (themed("welcome", None), vec!["Draak", "Eenhoorn"]),
        (themed("welcome", Some(3.25)), vec!["Draak", "Eenhoorn"]),
        (themed("welcome", Some(3.26)), vec!["Eenhoorn"]),
        (themed("care", Some(2.5)), vec![]),
        (themed("nobody", None), vec![]),
    ] {
        assert_eq!(names(index, &query).await, found, "{query:?}");
    }
}

pub async fn offers_are_counted(index: &dyn SearchIndex) {
    fill(index, three()).await;
    fill_reviews(index, [review(1, "Tuin")]).await;
    let page = find(index, &FacilityQuery::default()).await;
    let count = |facet: &str, value: &str| page.facets.get(facet).and_then(|f| f.get(value)).copied();
    for (facet, value, expected) in [
        ("inclusive_care", "yes", Some(1)),
        ("inclusive_care", "unknown", Some(2)),
        ("inclusive_care", "no", None),
        ("income_based_price", "no", Some(1)),
        ("partnership", "Samen Één", Some(2)),
        ("partnership", "PINKO Verzonnen Dal", Some(1)),
        ("language", "nl", Some(2)),
        ("language", "fr", Some(1)),
        ("province", "West-Vlaanderen", Some(1)),
        ("province", "Oost-Vlaanderen", Some(2)),
        ("min_score", "3", Some(2)),
        ("min_score", "4", Some(1)),
        ("min_score", "4.5", None),
    ] {
        assert_eq!(count(facet, value), expected, "{facet} {value}");
    }
}

pub async fn every_municipality_for_a_map(index: &dyn SearchIndex) {
    let docs = (1..=120).map(|n| placed(facility(n, "Overal"), &format!("Verzonnendorp {n}"), "9999", &[]));
    fill(index, docs).await;
    let some = find(index, &FacilityQuery::default()).await;
    assert_eq!(some.facets.get("municipality").map(|counts| counts.len()), Some(50));
    let all = find(index, &FacilityQuery { every_municipality: true, ..FacilityQuery::default() }).await;
    assert_eq!(all.facets.get("municipality").map(|counts| counts.len()), Some(120));
}

pub async fn theme_ranges_are_checked(index: &dyn SearchIndex) {
    let theme = || Some("welcome".to_owned());
    for (field, query) in [
        ("theme", FacilityQuery { theme: Some("a.b".to_owned()), ..FacilityQuery::default() }),
        ("min_theme_score", FacilityQuery { min_theme_score: Some(3.0), ..FacilityQuery::default() }),
        (
            "min_theme_score",
            FacilityQuery { theme: theme(), min_theme_score: Some(5.1), ..FacilityQuery::default() },
        ),
        (
            "min_theme_score",
            FacilityQuery { theme: theme(), min_theme_score: Some(f64::NAN), ..FacilityQuery::default() },
        ),
    ] {
        match index.facilities(&query).await {
            Err(SearchError::BadQuery { field: named, .. }) => assert_eq!(named, field),
            other => panic!("{field}: {other:?}"),
        }
    }
}
