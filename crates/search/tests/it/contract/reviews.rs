//! Full text in published reviews.

use super::fixture::*;
use chrono::TimeDelta;
use domain::Sector;
use domain::ids::FacilityId;
use search::{ReviewDocument, ReviewQuery, ReviewSort, SearchIndex};

pub async fn text_with_stems(index: &dyn SearchIndex) {
    fill_reviews(
        index,
        [
            review(1, "De begeleider is lief en de kamers zijn ruim."),
            review(2, "Weinig licht in de huizen, maar lekker eten in de crèche."),
            review(3, "De speelplaats is groot, met veel foto's aan de muur."),
        ],
    )
    .await;
    for (q, found) in [
        ("begeleiders", vec![1]),
        ("kamer ", vec![1]),
        // The word itself first, then newest first those of a facility of that kind.
        ("creche", vec![2, 3, 1]),
        ("huis ", vec![2]),
        ("foto's ", vec![3]),
        ("plaats ", vec![3]),
        ("speel", vec![3]),
        ("begelieder", vec![1]),
        ("lekker eten", vec![2]),
        ("xylofoon ", vec![]),
    ] {
        let numbers = numbers(index, &review_words(q)).await;
        assert_eq!(numbers, found, "{q}");
    }
    assert_eq!(find(index, &words("begeleider")).await.total, 0, "reviews are no facilities");
}

fn varied() -> Vec<ReviewDocument> {
    let mut a = review(1, "Tuin");
    a.mean = Some(2.5);
    let mut b = review(2, "Tuin en keuken");
    (b.relation, b.language, b.mean) = ("resident".to_owned(), "fr".to_owned(), Some(4.5));
    (b.sector, b.kind) = (Sector::Elderly, "woonzorgcentrum".to_owned());
    (b.municipality, b.province) = (Some("Brugge".to_owned()), Some("West-Vlaanderen".to_owned()));
    b.facility_id = FacilityId(id(2));
    b.scores = vec![("warmth".to_owned(), Some(2)), ("safety".to_owned(), Some(5))];
    let mut c = review(3, "Keuken");
    (c.mean, c.scores) = (None, Vec::new());
    vec![a, b, c]
}

pub async fn review_filters_and_facets(index: &dyn SearchIndex) {
    fill_reviews(index, varied()).await;
    let base = || ReviewQuery { sort: ReviewSort::Oldest, ..ReviewQuery::default() };
    let text = |value: &str| Some(value.to_owned());
    for (query, found) in [
        (base(), vec![1, 2, 3]),
        (ReviewQuery { facility_id: Some(FacilityId(id(2))), ..base() }, vec![2]),
        (ReviewQuery { sector: Some(Sector::Childcare), ..base() }, vec![1, 3]),
        (ReviewQuery { kind: text("woonzorgcentrum"), ..base() }, vec![2]),
        (ReviewQuery { municipality: text("brugge"), ..base() }, vec![2]),
        (ReviewQuery { province: text("Oost-Vlaanderen"), ..base() }, vec![1, 3]),
        (ReviewQuery { relation: text("resident"), ..base() }, vec![2]),
        (ReviewQuery { language: text("nl"), ..base() }, vec![1, 3]),
        (ReviewQuery { min_score: Some(3.0), ..base() }, vec![2]),
        (ReviewQuery { q: text("tuin"), language: text("nl"), ..base() }, vec![1]),
    ] {
        assert_eq!(numbers(index, &query).await, found, "{query:?}");
    }
    let facets = find_reviews(index, &base()).await.facets;
    let count = |facet: &str, value: &str| facets.get(facet).and_then(|f| f.get(value)).copied();
    assert_eq!(count("relation", "parent"), Some(2));
    assert_eq!(count("language", "fr"), Some(1));
    assert_eq!(count("sector", "elderly"), Some(1));
    assert_eq!(count("municipality", "Gent"), Some(2));
}

pub async fn every_review_sort(index: &dyn SearchIndex) {
    fill_reviews(index, varied()).await;
    let by = |sort| ReviewQuery { sort, ..ReviewQuery::default() };
    assert_eq!(numbers(index, &by(ReviewSort::Newest)).await, [3, 2, 1]);
    assert_eq!(numbers(index, &by(ReviewSort::Oldest)).await, [1, 2, 3]);
    assert_eq!(numbers(index, &by(ReviewSort::Highest)).await, [2, 1, 3], "without a score last");
    assert_eq!(numbers(index, &by(ReviewSort::Lowest)).await, [1, 2, 3], "without a score last");
    assert_eq!(numbers(index, &by(ReviewSort::Relevance)).await, [3, 2, 1], "without words newest first");
    let mut exact = review(9, "Een keukentje");
    exact.published_at = start() + TimeDelta::days(900);
    fill_reviews(index, [exact]).await;
    let found = numbers(index, &review_words("keuken ")).await;
    assert_eq!(found, [3, 2, 9], "the word itself before its relatives, then newest first");
}

pub async fn themes(index: &dyn SearchIndex) {
    fill_reviews(index, varied()).await;
    let theme = |id: &str, sort| ReviewQuery { theme: Some(id.to_owned()), sort, ..ReviewQuery::default() };
    assert_eq!(numbers(index, &theme("warmth", ReviewSort::Highest)).await, [1, 2]);
    assert_eq!(numbers(index, &theme("warmth", ReviewSort::Lowest)).await, [2, 1]);
    assert_eq!(
        numbers(index, &theme("safety", ReviewSort::Newest)).await,
        [2],
        "a skipped theme has no score"
    );
    let good = ReviewQuery { min_score: Some(3.0), ..theme("warmth", ReviewSort::Newest) };
    assert_eq!(numbers(index, &good).await, [1]);
    assert!(numbers(index, &theme("unknown", ReviewSort::Newest)).await.is_empty());
}

pub async fn excerpts(index: &dyn SearchIndex) {
    let filler = "Hier staat nog iets anders. ".repeat(40);
    fill_reviews(index, [review(1, &format!("{filler}De <em>begeleiders</em> zingen graag. {filler}"))])
        .await;
    let page = find_reviews(index, &review_words("begeleider zingt")).await;
    let parts = page.items.first().and_then(|hit| hit.highlight.clone()).expect("an excerpt");
    let text: String = parts.iter().map(|part| part.text.as_str()).collect();
    assert!(text.chars().count() < 300, "{text}");
    assert!(text.contains("<em>begeleiders</em> zingen"), "plain text, not markup: {text}");
    let matched: Vec<&str> =
        parts.iter().filter(|part| part.matched).map(|part| part.text.as_str()).collect();
    assert!(matched.contains(&"begeleiders"), "{matched:?}");
}

pub async fn review_cursors(index: &dyn SearchIndex) {
    for part in (1..=17).collect::<Vec<u32>>().chunks(5) {
        fill_reviews(
            index,
            part.iter().map(|n| {
                let mut doc = review(*n, "Tuin");
                doc.mean = (n % 5 != 0).then_some(f64::from(n % 4) + 1.0);
                doc.published_at = start() + TimeDelta::hours(i64::from(n / 3));
                doc
            }),
        )
        .await;
    }
    for sort in [
        ReviewSort::Relevance,
        ReviewSort::Newest,
        ReviewSort::Oldest,
        ReviewSort::Highest,
        ReviewSort::Lowest,
    ] {
        let mut query =
            ReviewQuery { q: Some("tuin".to_owned()), sort, limit: 100, ..ReviewQuery::default() };
        let at_once = numbers(index, &query).await;
        assert_eq!(at_once.len(), 17);
        query.limit = 4;
        let mut pages = Vec::new();
        for n in 100.. {
            let page = find_reviews(index, &query).await;
            pages.extend(numbers(index, &query).await);
            fill_reviews(index, [review(n, "Onkruid")]).await;
            let Some(cursor) = page.next_cursor else { break };
            query.cursor = Some(cursor);
        }
        assert_eq!(pages, at_once, "{sort:?}");
    }
}
