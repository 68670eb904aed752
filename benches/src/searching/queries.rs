//! Two hundred questions as people ask them: names, half-typed names, typing errors, kinds and places, filters,
//! distances, and words in reviews.

use crate::corpus::Corpus;
use anyhow::{Context, Result};
use benches::invented::mixed;
use domain::Sector;
use search::{FacilityQuery, FacilitySort, ReviewQuery, ReviewSort};

/// A question, with a word for what kind of question it is.
#[derive(Clone, Debug)]
pub(crate) enum Query {
    /// For facilities.
    Facilities(&'static str, Box<FacilityQuery>),
    /// For reviews.
    Reviews(&'static str, Box<ReviewQuery>),
}

impl Query {
    /// What kind of question it is.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Facilities(kind, _) | Self::Reviews(kind, _) => kind,
        }
    }
}

/// How many of each kind; 200 altogether.
const SHARES: [(&str, u64); 10] = [
    ("name", 30),
    ("name, half typed", 20),
    ("name with an error", 20),
    ("kind and place", 30),
    ("place", 15),
    ("filters", 20),
    ("near", 15),
    ("word in reviews", 25),
    ("two words in reviews", 15),
    ("reviews by filter", 10),
];

/// All questions, mixed.
pub(crate) fn all(corpus: &Corpus) -> Result<Vec<Query>> {
    let mut all = Vec::new();
    for (kind, count) in SHARES {
        for n in 0..count {
            all.push(one(corpus, kind, mixed(n ^ (kind.len() as u64) << 20))?);
        }
    }
    let mut order: Vec<(u64, Query)> = (0..).map(mixed).zip(all).collect();
    order.sort_by_key(|(place, _)| *place);
    Ok(order.into_iter().map(|(_, query)| query).collect())
}

fn one(corpus: &Corpus, kind: &'static str, chance: u64) -> Result<Query> {
    let house = corpus.house((chance >> 5) as usize)?;
    let place = &house.municipality.name;
    let spoken = house.kind.replace('_', " ");
    let facilities = |query| Ok(Query::Facilities(kind, Box::new(query)));
    let reviews = |query| Ok(Query::Reviews(kind, Box::new(query)));
    let typed = |q: String| FacilityQuery { q: Some(q), ..FacilityQuery::default() };
    let sector = Some(house.sector);
    match kind {
        "name" if chance.is_multiple_of(3) => facilities(typed(format!("{} {place}", house.name))),
        "name" => facilities(typed(house.name)),
        "name, half typed" => facilities(typed(half(&house.name))),
        "name with an error" => facilities(typed(wrong(&house.name, chance))),
        "kind and place" => facilities(typed(format!("{spoken} {place}"))),
        "place" if chance.is_multiple_of(2) => facilities(typed(house.postcode)),
        "place" => facilities(typed(place.clone())),
        "filters" => facilities(FacilityQuery {
            sector,
            province: house.municipality.province.clone(),
            min_score: chance.is_multiple_of(2).then_some(3.5),
            sort: if chance.is_multiple_of(3) { FacilitySort::Score } else { FacilitySort::ReviewCount },
            ..FacilityQuery::default()
        }),
        "near" => facilities(FacilityQuery {
            near: Some(house.point),
            radius_km: Some(if chance.is_multiple_of(2) { 10.0 } else { 30.0 }),
            sector: sector.filter(|sector| *sector != Sector::YouthCare),
            sort: FacilitySort::Distance,
            ..FacilityQuery::default()
        }),
        "word in reviews" => reviews(ReviewQuery {
            q: Some(word(corpus, chance)?),
            sort: if chance.is_multiple_of(3) { ReviewSort::Newest } else { ReviewSort::Relevance },
            ..ReviewQuery::default()
        }),
        "two words in reviews" => reviews(ReviewQuery {
            q: Some(format!("{} {}", word(corpus, chance)?, word(corpus, chance >> 7)?)),
            sector: sector.filter(|_| chance.is_multiple_of(2)),
            ..ReviewQuery::default()
        }),
        _ => reviews(ReviewQuery {
            sector,
            municipality: chance.is_multiple_of(2).then(|| place.clone()),
            sort: ReviewSort::Newest,
            ..ReviewQuery::default()
        }),
    }
}

/// The name without the second half of its last long word.
fn half(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').filter(|word| word.parse::<u32>().is_err()).collect();
    let typed = words.join(" ");
    let last = words.last().map_or(0, |word| word.chars().count());
    typed.chars().take(typed.chars().count() - last / 2).collect()
}

/// The name with two letters of its longest word exchanged.
fn wrong(name: &str, chance: u64) -> String {
    let longest = name.split(' ').max_by_key(|word| word.chars().count()).unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    let at = 1 + (chance as usize) % letters.len().saturating_sub(2).max(1);
    if at + 1 < letters.len() {
        letters.swap(at, at + 1);
    }
    name.replace(longest, &letters.into_iter().collect::<String>())
}

/// A word of at least five letters that a review holds.
fn word(corpus: &Corpus, chance: u64) -> Result<String> {
    (0..50)
        .find_map(|try_| {
            let sentence = corpus.sentence(chance ^ try_).ok()?;
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| word.chars().count() >= 5 && word.chars().all(char::is_lowercase))
                .collect();
            words.get((chance >> 11) as usize % words.len().max(1)).map(|word| (*word).to_owned())
        })
        .context("no long word")
}
