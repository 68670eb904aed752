//! Documents as the server gets them: the words as they are compared, and what is filtered and sorted by.
//!
//! The server stems nothing and knows no compounds, so it is given every spelling: folded words in their
//! order, their stems in the same order, other spellings, and the tails of compounds with their stems.

use crate::document::{FacilityDocument, ReviewDocument};
use crate::embedded::thousandths;
use crate::index::content_hash;
use crate::query::{Known, is_theme_id};
use crate::text::{Token, fold, stem, token_tails, tokenise};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a folded name that count for its order.
const SORT_LEN: usize = 100;

/// What comes back from the server.
#[derive(Debug, Deserialize)]
pub struct Stored {
    /// The id.
    pub key: String,
    /// What `content_hash` gave when it was indexed.
    #[serde(default)]
    pub hash: String,
    /// The document as JSON; empty where it was not asked for.
    #[serde(default)]
    pub source: String,
}

/// A point as the server knows it.
#[derive(Debug, Serialize)]
struct Geo {
    lat: f64,
    lng: f64,
}

/// Words of one field.
#[derive(Debug, Default, Serialize)]
struct Analysed {
    folded: Vec<String>,
    stems: Vec<String>,
    more: BTreeSet<String>,
    tails: BTreeSet<String>,
}

/// What facilities and reviews share.
#[derive(Debug, Serialize)]
pub struct Common {
    key: String,
    hash: String,
    source: String,
    name: String,
    name_stems: String,
    name_more: String,
    name_tails: String,
    place: Vec<String>,
    place_stems: Vec<String>,
    kind_words: String,
    kind_stems: String,
    kind_tails: String,
    sector: &'static str,
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<String>,
    filter_kind: String,
    filter_municipality: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    filter_province: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
}

/// A facility.
#[derive(Debug, Serialize)]
pub struct Facility {
    #[serde(flatten)]
    common: Common,
    province_words: String,
    organiser: String,
    organiser_stems: String,
    participating: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    province: Option<String>,
    /// The steps its score reaches.
    min_score: Vec<&'static str>,
    /// Languages of its reviews.
    language: Vec<String>,
    inclusive_care: &'static str,
    income_based_price: &'static str,
    partnership: Vec<String>,
    filter_partnership: Vec<String>,
    /// Means in thousandths.
    themes: BTreeMap<String, i64>,
    takes_part: u8,
    review_count: u32,
    name_whole: String,
    name_sort: String,
    name_words: usize,
    #[serde(rename = "_geo", skip_serializing_if = "Option::is_none")]
    geo: Option<Geo>,
}

/// A published review.
#[derive(Debug, Serialize)]
pub struct Review {
    #[serde(flatten)]
    common: Common,
    text: String,
    text_stems: String,
    text_more: String,
    text_tails: String,
    facility_id: String,
    relation: String,
    language: String,
    /// Milliseconds since 1970.
    published: i64,
    themes: BTreeMap<String, u8>,
}

/// A folded name as it is sorted: never empty, for the server sorts what is empty to another end.
pub fn sort_name(name: &str) -> String {
    let folded: String = fold(name).chars().take(SORT_LEN).collect();
    if folded.is_empty() { "0".to_owned() } else { folded }
}

impl Facility {
    /// The facility as the server gets it.
    ///
    /// # Errors
    /// When it does not serialise.
    pub fn new(doc: &FacilityDocument) -> serde_json::Result<Self> {
        let names: Vec<&String> = doc.municipality.iter().chain(&doc.municipality_names).collect();
        let places: Vec<Analysed> =
            names.iter().copied().chain(&doc.postcode).map(|name| analyse(name)).collect();
        let organiser = analyse(doc.organiser.as_deref().unwrap_or_default());
        let known = |value: &f64, most: f64| value.is_finite() && value.abs() <= most;
        let geo = doc.lat.filter(|lat| known(lat, 90.0)).zip(doc.lon.filter(|lon| known(lon, 180.0)));
        let themes = doc.theme_scores.iter().filter(|(theme, _)| is_theme_id(theme));
        let filter_municipality = names.iter().map(|name| fold(name)).collect();
        let common = Common {
            key: doc.id.to_string(),
            hash: content_hash(doc),
            source: serde_json::to_string(doc)?,
            score: doc.score,
            ..Common::new(&doc.name, &doc.kind, &places, doc.municipality.clone())
        };
        Ok(Self {
            common: Common {
                sector: doc.sector.as_str(),
                filter_municipality,
                filter_province: doc.province.as_deref().map(fold),
                ..common
            },
            province_words: words(doc.province.as_deref().unwrap_or_default()),
            organiser: organiser.folded(),
            organiser_stems: organiser.stems.join(" "),
            participating: if doc.participating { "true" } else { "false" },
            province: doc.province.clone(),
            min_score: doc.score_steps().collect(),
            language: doc.review_languages.clone(),
            inclusive_care: Known::of(doc.offer.inclusive_care).as_str(),
            income_based_price: Known::of(doc.offer.income_based_price).as_str(),
            partnership: doc.offer.partnerships.clone(),
            filter_partnership: doc.offer.partnerships.iter().map(|name| fold(name)).collect(),
            themes: themes.map(|(theme, mean)| (theme.clone(), thousandths(*mean))).collect(),
            takes_part: u8::from(doc.participating),
            review_count: doc.review_count,
            name_whole: fold(&doc.name),
            name_sort: sort_name(&doc.name),
            name_words: tokenise(&doc.name).len(),
            geo: geo.map(|(lat, lng)| Geo { lat, lng }),
        })
    }
}

impl Review {
    /// The review as the server gets it.
    ///
    /// # Errors
    /// When it does not serialise.
    pub fn new(doc: &ReviewDocument) -> serde_json::Result<Self> {
        let places: Vec<Analysed> = doc.municipality.iter().map(|name| analyse(name)).collect();
        let text = analyse(&doc.text.text);
        let themes = doc.scores.iter().filter(|(theme, _)| is_theme_id(theme));
        let common = Common {
            key: doc.id.to_string(),
            hash: content_hash(doc),
            source: serde_json::to_string(doc)?,
            score: doc.mean,
            ..Common::new(&doc.facility_name, &doc.kind, &places, doc.municipality.clone())
        };
        Ok(Self {
            common: Common {
                sector: doc.sector.as_str(),
                filter_municipality: doc.municipality.iter().map(|name| fold(name)).collect(),
                filter_province: doc.province.as_deref().map(fold),
                ..common
            },
            text: text.folded(),
            text_stems: text.stems.join(" "),
            text_more: text.more(),
            text_tails: text.tails(),
            facility_id: doc.facility_id.to_string(),
            relation: doc.relation.clone(),
            language: doc.language.clone(),
            published: doc.published_at.timestamp_millis(),
            themes: themes.filter_map(|(theme, score)| Some((theme.clone(), (*score)?))).collect(),
        })
    }
}

impl Common {
    fn new(name: &str, kind: &str, places: &[Analysed], municipality: Option<String>) -> Self {
        let spoken = kind.replace('_', " ");
        let (name, kind_words) = (analyse(name), analyse(&spoken));
        Self {
            key: String::new(),
            hash: String::new(),
            source: String::new(),
            name: name.folded(),
            name_stems: name.stems.join(" "),
            name_more: name.more(),
            name_tails: name.tails(),
            place: places.iter().map(|place| place.all()).collect(),
            place_stems: places.iter().map(|place| place.stems.join(" ")).collect(),
            kind_words: kind_words.folded(),
            kind_stems: kind_words.stems.join(" "),
            kind_tails: kind_words.tails(),
            sector: "",
            kind: kind.to_owned(),
            municipality,
            filter_kind: fold(&spoken),
            filter_municipality: Vec::new(),
            filter_province: None,
            score: None,
        }
    }
}

impl Analysed {
    fn folded(&self) -> String {
        self.folded.join(" ")
    }

    fn more(&self) -> String {
        spaced(&self.more)
    }

    fn tails(&self) -> String {
        spaced(&self.tails)
    }

    fn all(&self) -> String {
        if self.more.is_empty() { self.folded() } else { format!("{} {}", self.folded(), self.more()) }
    }
}

fn words(text: &str) -> String {
    analyse(text).folded()
}

fn spaced(words: &BTreeSet<String>) -> String {
    words.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn analyse(text: &str) -> Analysed {
    let mut out = Analysed::default();
    for token in tokenise(text) {
        out.tails.extend(tail_spellings(&token));
        for alias in token.aliases {
            out.more.insert(stem(&alias));
            out.more.insert(alias);
        }
        out.folded.push(token.folded);
        out.stems.push(token.stem);
    }
    out
}

/// Tails of a compound and their stems, for a searched word comes as its stem.
fn tail_spellings(token: &Token) -> Vec<String> {
    let tails = token_tails(token);
    let stems: Vec<String> = tails.iter().map(|tail| stem(tail)).filter(|stem| stem.len() >= 4).collect();
    tails.into_iter().chain(stems).collect()
}
