//! Filters, facets, orders, places and cursors.

use super::fixture::*;
use domain::Sector;
use search::{FacilityDocument, FacilityQuery, FacilitySort, SearchError, SearchIndex};

fn sorted(sort: FacilitySort) -> FacilityQuery {
    FacilityQuery { sort, ..FacilityQuery::default() }
}

fn three() -> [FacilityDocument; 3] {
    let mut a = placed(facility(1, "Éénhoorn"), "Gent", "9000", &["Ledeberg"]);
    (a.score, a.review_count, a.lat, a.lon) = (Some(4.2), 7, Some(51.054), Some(3.717));
    let mut b =
        of_kind(placed(facility(2, "draak"), "Brugge", "8000", &[]), "woonzorgcentrum", Sector::Elderly);
    (b.score, b.review_count, b.lat, b.lon) = (Some(3.1), 12, Some(51.209), Some(3.225));
    (b.province, b.participating) = (Some("West-Vlaanderen".to_owned()), false);
    let c = facility(3, "Feniks");
    [a, b, c]
}

pub async fn filters(index: &dyn SearchIndex) {
    fill(index, three()).await;
    let base = || sorted(FacilitySort::Name);
    let text = |value: &str| Some(value.to_owned());
    for (query, found) in [
        (FacilityQuery { sector: Some(Sector::Elderly), ..base() }, vec!["draak"]),
        (FacilityQuery { kind: text("Kinderdagverblijf"), ..base() }, vec!["Éénhoorn", "Feniks"]),
        (FacilityQuery { municipality: text("gent"), ..base() }, vec!["Éénhoorn", "Feniks"]),
        (FacilityQuery { municipality: text("Ledeberg"), ..base() }, vec!["Éénhoorn"]),
        (FacilityQuery { municipality: text("gen"), ..base() }, vec![]),
        (FacilityQuery { province: text("west-vlaanderen"), ..base() }, vec!["draak"]),
        (FacilityQuery { participating: Some(true), ..base() }, vec!["Éénhoorn", "Feniks"]),
        (FacilityQuery { participating: Some(false), ..base() }, vec!["draak"]),
        (FacilityQuery { min_score: Some(4.0), ..base() }, vec!["Éénhoorn"]),
        (FacilityQuery { min_score: Some(4.2), ..base() }, vec!["Éénhoorn"]),
        (FacilityQuery { municipality: text("Gent"), min_score: Some(5.0), ..base() }, vec![]),
    ] {
        assert_eq!(names(index, &query).await, found, "{query:?}");
    }
}

pub async fn facets_count_all_matches(index: &dyn SearchIndex) {
    fill(index, three()).await;
    let page = find(index, &FacilityQuery { limit: 1, ..FacilityQuery::default() }).await;
    assert_eq!((page.total, page.items.len()), (3, 1));
    let count = |facet: &str, value: &str| page.facets.get(facet).and_then(|f| f.get(value)).copied();
    assert_eq!(count("sector", "childcare"), Some(2));
    assert_eq!(count("sector", "elderly"), Some(1));
    assert_eq!(count("sector", "youth_care"), None);
    assert_eq!(count("kind", "woonzorgcentrum"), Some(1));
    assert_eq!(count("municipality", "Gent"), Some(2));
    assert_eq!(count("participating", "true"), Some(2));
    assert_eq!(count("participating", "false"), Some(1));
    let second = FacilityQuery { limit: 1, cursor: page.next_cursor.clone(), ..FacilityQuery::default() };
    assert_eq!(find(index, &second).await.facets, page.facets, "the same on every page");
    let none = find(index, &words("bestaatniet")).await;
    assert!(none.facets.values().all(|values| values.is_empty()) && none.facets.contains_key("sector"));
}

pub async fn top_municipalities(index: &dyn SearchIndex) {
    fill(index, (0..130).map(|n| placed(facility(n, "X"), &format!("Dorp {:02}", n % 60), "1000", &[])))
        .await;
    let page = find(index, &FacilityQuery::default()).await;
    let towns = page.facets.get("municipality").expect("the facet");
    assert_eq!(towns.len(), 50);
    assert!((0..10).all(|n| towns.get(&format!("Dorp {n:02}")) == Some(&3)), "the fullest are among them");
}

pub async fn every_facility_sort(index: &dyn SearchIndex) {
    fill(index, three()).await;
    assert_eq!(names(index, &sorted(FacilitySort::Name)).await, ["draak", "Éénhoorn", "Feniks"]);
    assert_eq!(names(index, &sorted(FacilitySort::Score)).await, ["Éénhoorn", "draak", "Feniks"]);
    assert_eq!(names(index, &sorted(FacilitySort::ReviewCount)).await, ["draak", "Éénhoorn", "Feniks"]);
    assert_eq!(
        names(index, &sorted(FacilitySort::Relevance)).await,
        ["Éénhoorn", "Feniks", "draak"],
        "without words those that take part come first"
    );
    let near = Some((51.2, 3.2));
    let distance = FacilityQuery { near, ..sorted(FacilitySort::Distance) };
    assert_eq!(names(index, &distance).await, ["draak", "Éénhoorn", "Feniks"]);
}

pub async fn radius_and_distance(index: &dyn SearchIndex) {
    fill(index, three()).await;
    let gent = Some((51.0543, 3.7174));
    let within = |km| FacilityQuery { near: gent, radius_km: Some(km), ..sorted(FacilitySort::Distance) };
    assert_eq!(names(index, &within(5.0)).await, ["Éénhoorn"]);
    assert_eq!(names(index, &within(38.0)).await, ["Éénhoorn"]);
    assert_eq!(names(index, &within(39.0)).await, ["Éénhoorn", "draak"], "38.5 km to Brugge");
    let page = find(index, &within(39.0)).await;
    assert_eq!(page.total, 2, "one without a place is in no radius");
    let far = page.items.last().and_then(|hit| hit.distance_km).expect("a distance");
    assert!((far - 38.5).abs() < 0.5, "{far}");
    let all = find(index, &FacilityQuery { near: gent, ..sorted(FacilitySort::Name) }).await;
    assert_eq!(all.items.iter().filter(|hit| hit.distance_km.is_some()).count(), 2);
}

/// The slugs of all matches by pages of `limit`, with one of `arriving` indexed after each.
async fn walk(index: &dyn SearchIndex, base: &FacilityQuery, arriving: &[FacilityDocument]) -> Vec<String> {
    let (mut all, mut query, mut arriving) = (Vec::new(), base.clone(), arriving.iter());
    loop {
        let page = find(index, &query).await;
        assert!(page.items.len() <= base.limit as usize);
        all.extend(page.items.into_iter().map(|hit| hit.document.slug));
        if let Some(doc) = arriving.next() {
            fill(index, [doc.clone()]).await;
        }
        match page.next_cursor {
            Some(cursor) => query.cursor = Some(cursor),
            None => return all,
        }
    }
}

async fn slugs(index: &dyn SearchIndex, query: &FacilityQuery) -> Vec<String> {
    find(index, query).await.items.into_iter().map(|hit| hit.document.slug).collect()
}

fn crowd() -> Vec<FacilityDocument> {
    (0..23)
        .map(|n| {
            let mut doc = facility(n * 10, &format!("Vlieger {}", (b'a' + (n % 5) as u8) as char));
            doc.slug = format!("s{n}");
            doc.score = (n % 4 != 0).then_some(1.0 + f64::from(n % 3));
            doc.review_count = n % 6;
            (doc.lat, doc.lon) = (Some(51.0), Some(3.0 + f64::from(n % 7) / 10.0));
            doc
        })
        .collect()
}

const SORTS: [FacilitySort; 5] = [
    FacilitySort::Relevance,
    FacilitySort::Name,
    FacilitySort::Score,
    FacilitySort::ReviewCount,
    FacilitySort::Distance,
];

pub async fn cursors_reach_everything_once(index: &dyn SearchIndex) {
    // Several commits, so that an engine with segments has several.
    for part in crowd().chunks(6) {
        fill(index, part.to_vec()).await;
    }
    for sort in SORTS {
        for q in [None, Some("vlieger".to_owned())] {
            let base = FacilityQuery { q, near: Some((51.0, 3.0)), limit: 100, ..sorted(sort) };
            let at_once = slugs(index, &base).await;
            assert_eq!(at_once.len(), 23);
            for limit in [1, 4, 23] {
                let pages = walk(index, &FacilityQuery { limit, ..base.clone() }, &[]).await;
                assert_eq!(pages, at_once, "{sort:?} by {limit}");
            }
        }
    }
}

pub async fn cursors_hold_while_documents_arrive(index: &dyn SearchIndex) {
    for (round, sort) in (0..).zip(SORTS) {
        // Newcomers get ids before and after the others, so that some belong on pages already seen.
        let newcomers: Vec<FacilityDocument> = (0..6)
            .map(|n| {
                let mut doc = facility(1_000 * round + n * 37 + 1, &format!("Vlieger nieuw {n}"));
                (doc.score, doc.review_count, doc.lat, doc.lon) = (Some(3.0), n, Some(51.0), Some(3.2));
                doc
            })
            .collect();
        fill(index, crowd()).await;
        let base = FacilityQuery {
            limit: 4,
            near: Some((51.0, 3.0)),
            q: Some("vlieger".to_owned()),
            ..sorted(sort)
        };
        let before = slugs(index, &FacilityQuery { limit: 100, ..base.clone() }).await;
        let mut seen = walk(index, &base, &newcomers).await;
        seen.retain(|slug| before.contains(slug));
        assert_eq!(seen, before, "{sort:?}: what was there is seen once and in order, in spite of newcomers");
    }
}

pub async fn bad_cursors(index: &dyn SearchIndex) {
    fill(index, crowd()).await;
    let query = FacilityQuery { limit: 2, ..sorted(FacilitySort::Name) };
    let cursor = find(index, &query).await.next_cursor.expect("more");
    let mut cut = cursor.clone();
    cut.truncate(cursor.len() - 5);
    for bad in ["", "x", "?????", "AAAA", "eyJ2IjoxfQ", cut.as_str(), &"A".repeat(100_000)] {
        let query = FacilityQuery { cursor: Some(bad.to_owned()), ..query.clone() };
        assert_eq!(index.facilities(&query).await.err(), Some(SearchError::BadCursor), "{bad:.20}");
    }
    let other = FacilityQuery { cursor: Some(cursor.clone()), sort: FacilitySort::Score, ..query.clone() };
    assert_eq!(index.facilities(&other).await.err(), Some(SearchError::BadCursor), "of another query");
    let longer = FacilityQuery { cursor: Some(cursor), limit: 50, ..query };
    assert_eq!(find(index, &longer).await.items.len(), 21, "the page may change its length");
}
