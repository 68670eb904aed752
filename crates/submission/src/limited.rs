//! Finding while the search engine is away: from the database, within a window of a few hundred rows that
//! an index gives. It finds less and says so: names by their beginning, places by name or postcode, reviews
//! by what they are about but not by their words. No counts, no next page.

use crate::documents::{Places, facility_document, review_document};
use domain::ids::FacilityId;
use domain::{Facility, Scoring};
use search::text::words::Words;
use search::text::{fold, highlight};
use search::{
    Facets, FacilityDocument, FacilityQuery, FacilitySort, Hit, Known, Page, ReviewDocument, ReviewQuery,
    ReviewSort, Suggestion,
};
use std::collections::{BTreeSet, HashMap};
use storage::{Found, PublicOrder, PublicQuery, PublicReview, StorageError, Store, View};

/// Rows that are looked at.
const WINDOW: u64 = 300;

/// Facilities, of those the database gives at once.
pub(crate) async fn facilities(
    store: &Store,
    query: &FacilityQuery,
    scoring: &Scoring,
    places: &Places,
) -> Result<Page<FacilityDocument>, StorageError> {
    let view = store.view();
    let candidates = candidates(&view, query).await?;
    let ids: Vec<FacilityId> = candidates.iter().map(|facility| facility.id).collect();
    let found = view.facilities().found(&ids).await?;
    let scores = view.facilities().listed(&ids, scoring).await?;
    let words = Words::parse(query.q.as_deref().unwrap_or_default());
    let document = |facility: &Facility| {
        facility_document(facility, found.get(&facility.id), scores.get(&facility.id), places(facility))
    };
    let mut hits: Vec<Hit<FacilityDocument>> = candidates
        .iter()
        .filter(|facility| is_shown(facility, found.get(&facility.id)))
        .map(document)
        .filter(|document| fits(document, query))
        .map(|document| Hit {
            highlight: highlight::whole(&document.name, &words, false),
            distance_km: distance(&document, query),
            document,
        })
        .filter(|hit| query.radius_km.is_none_or(|most| hit.distance_km.is_some_and(|km| km <= most)))
        .collect();
    sort(&mut hits, query);
    Ok(page(hits, query.limit))
}

/// Public reviews: of a facility in the order asked for, or else the newest.
pub(crate) async fn reviews(
    store: &Store,
    query: &ReviewQuery,
    places: &Places,
) -> Result<Page<ReviewDocument>, StorageError> {
    let view = store.view();
    let found = match query.facility_id {
        Some(id) => {
            let listed = PublicQuery { order: order(query.sort), limit: WINDOW, ..PublicQuery::default() };
            // Without a cursor there is no bad one.
            view.public_reviews().of_facility(id, &listed).await?.map(|(found, _)| found).unwrap_or_default()
        }
        None => view.public_reviews().newest(WINDOW).await?,
    };
    let facilities = facilities_of(&view, &found).await?;
    let document = |review: PublicReview| {
        let facility = facilities.get(&review.facility)?;
        Some(review_document(review, facility, places(facility).province))
    };
    let hits = found.into_iter().filter_map(document).filter(|document| concerns(document, query));
    let hits = hits.map(|document| Hit { document, highlight: None, distance_km: None }).collect();
    Ok(page(hits, query.limit))
}

/// Facilities whose name begins with what is typed.
pub(crate) async fn suggest(store: &Store, q: &str, limit: usize) -> Result<Vec<Suggestion>, StorageError> {
    let prefix = slug(q);
    if prefix.is_empty() {
        return Ok(Vec::new());
    }
    let limit = Suggestion::most(limit);
    let found = store.view().facilities().named(&prefix, limit as u64).await?;
    let open = found.into_iter().filter(|facility| facility.closed_at.is_none());
    Ok(open
        .map(|facility| {
            Suggestion::facility(facility.id, facility.name, facility.slug, facility.municipality)
        })
        .collect())
}

async fn candidates(view: &View<'_>, query: &FacilityQuery) -> Result<Vec<Facility>, StorageError> {
    let table = view.facilities();
    let q = query.q.as_deref().unwrap_or_default().trim();
    let prefix = slug(q);
    if let Some(place) = &query.municipality {
        let mut found = table.in_municipality(place, WINDOW).await?;
        let words = fold(q);
        found.retain(|facility| words.split(' ').all(|word| fold(&facility.name).contains(word)));
        return Ok(found);
    }
    if q.is_empty() {
        return table.named("", WINDOW).await;
    }
    if prefix.is_empty() {
        return Ok(Vec::new());
    }
    if q.len() == 4 && q.bytes().all(|b| b.is_ascii_digit()) {
        return table.with_postcode(q, WINDOW).await;
    }
    let mut found = table.named(&prefix, WINDOW).await?;
    let names = BTreeSet::from([q.chars().take(100).collect::<String>(), capitals(q)]);
    for name in names {
        found.extend(table.in_municipality(&name, WINDOW).await?);
    }
    let mut seen = BTreeSet::new();
    found.retain(|facility| seen.insert(facility.id));
    Ok(found)
}

/// What the slug of a name begins with.
fn slug(q: &str) -> String {
    fold(&q.chars().take(100).collect::<String>()).replace(' ', "-")
}

/// `sint-niklaas` as a municipality is written: `Sint-Niklaas`.
fn capitals(q: &str) -> String {
    let mut start = true;
    let mut name = String::new();
    for c in q.chars().take(100) {
        if start {
            name.extend(c.to_uppercase());
        } else {
            name.extend(c.to_lowercase());
        }
        start = !c.is_alphanumeric();
    }
    name
}

/// As in the index: nothing that is closed and that nobody reviewed.
fn is_shown(facility: &Facility, found: Option<&Found>) -> bool {
    facility.closed_at.is_none() || found.is_some_and(|found| found.aggregate.review_count > 0)
}

fn fits(document: &FacilityDocument, query: &FacilityQuery) -> bool {
    query.sector.is_none_or(|sector| sector == document.sector)
        && same(query.kind.as_deref(), Some(&document.kind))
        && same(query.province.as_deref(), document.province.as_deref())
        && query.participating.is_none_or(|wanted| wanted == document.participating)
        && query.min_score.is_none_or(|least| document.score.is_some_and(|score| score >= least))
        && query.theme.as_deref().is_none_or(|theme| reaches(document, theme, query.min_theme_score))
        && query.language.as_ref().is_none_or(|language| document.review_languages.contains(language))
        && query.inclusive_care.is_none_or(|said| said == Known::of(document.offer.inclusive_care))
        && query.income_based_price.is_none_or(|said| said == Known::of(document.offer.income_based_price))
        && query.partnership.as_deref().is_none_or(|partnership| {
            document.offer.partnerships.iter().any(|one| same(Some(partnership), Some(one)))
        })
}

/// Whether it has a score for the theme, and one that is high enough.
fn reaches(document: &FacilityDocument, theme: &str, least: Option<f64>) -> bool {
    let mean = document.theme_scores.iter().find(|(id, _)| id == theme).map(|(_, mean)| *mean);
    mean.is_some_and(|mean| least.is_none_or(|least| mean >= least))
}

fn concerns(document: &ReviewDocument, query: &ReviewQuery) -> bool {
    let score = match &query.theme {
        Some(theme) => {
            let given = document.scores.iter().find(|(id, _)| id == theme).and_then(|(_, score)| *score);
            given.map(f64::from)
        }
        None => document.mean,
    };
    query.sector.is_none_or(|sector| sector == document.sector)
        && same(query.kind.as_deref(), Some(&document.kind))
        && same(query.municipality.as_deref(), document.municipality.as_deref())
        && same(query.province.as_deref(), document.province.as_deref())
        && query.relation.as_ref().is_none_or(|relation| *relation == document.relation)
        && query.language.as_ref().is_none_or(|language| *language == document.language)
        && (query.theme.is_none() || score.is_some())
        && query.min_score.is_none_or(|least| score.is_some_and(|score| score >= least))
}

fn same(asked: Option<&str>, has: Option<&str>) -> bool {
    let plain = |text: &str| fold(&text.replace('_', " "));
    asked.is_none_or(|asked| has.is_some_and(|has| plain(asked) == plain(has)))
}

fn distance(document: &FacilityDocument, query: &FacilityQuery) -> Option<f64> {
    let km = domain::geo::distance_km(query.near?, document.lat.zip(document.lon)?);
    Some((km * 1_000.0).round() / 1_000.0)
}

fn sort(hits: &mut [Hit<FacilityDocument>], query: &FacilityQuery) {
    let near = |hit: &Hit<FacilityDocument>| hit.distance_km.unwrap_or(f64::MAX);
    let score = |hit: &Hit<FacilityDocument>| hit.document.score.unwrap_or_default();
    match query.sort {
        FacilitySort::Relevance if query.near.is_none() => {}
        FacilitySort::Relevance | FacilitySort::Distance => hits.sort_by(|a, b| near(a).total_cmp(&near(b))),
        FacilitySort::Name => hits.sort_by_cached_key(|hit| fold(&hit.document.name)),
        FacilitySort::Score => hits.sort_by(|a, b| score(b).total_cmp(&score(a))),
        FacilitySort::ReviewCount => {
            hits.sort_by_key(|hit| std::cmp::Reverse(hit.document.review_count));
        }
    }
}

const fn order(sort: ReviewSort) -> PublicOrder {
    match sort {
        ReviewSort::Relevance | ReviewSort::Newest => PublicOrder::Newest,
        ReviewSort::Oldest => PublicOrder::Oldest,
        ReviewSort::Highest => PublicOrder::Highest,
        ReviewSort::Lowest => PublicOrder::Lowest,
    }
}

async fn facilities_of(
    view: &View<'_>,
    reviews: &[PublicReview],
) -> Result<HashMap<FacilityId, Facility>, StorageError> {
    let ids: BTreeSet<FacilityId> = reviews.iter().map(|review| review.facility).collect();
    let found = view.facilities().find_many(&Vec::from_iter(ids)).await?;
    Ok(found.into_iter().map(|facility| (facility.id, facility)).collect())
}

fn page<T>(mut items: Vec<Hit<T>>, limit: u32) -> Page<T> {
    let total = items.len() as u64;
    items.truncate(limit as usize);
    Page { items, facets: Facets::new(), total, next_cursor: None, limited: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_they_are_kept() {
        assert_eq!(capitals("sint-niklaas"), "Sint-Niklaas");
        assert_eq!(capitals("DE PANNE"), "De Panne");
        assert_eq!(slug(" De Zonnebloem!"), "de-zonnebloem");
        assert_eq!(slug("😀"), "");
    }
}
