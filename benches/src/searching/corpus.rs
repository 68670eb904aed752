//! The documents: invented facilities in real places, and reviews put together from sentences of the demo's
//! invented reviews, so that words occur as often as people use them.

use anyhow::{Context, Result};
use benches::invented::{House, Places, mixed, pick};
use benches::texts;
use chrono::{DateTime, TimeDelta};
use domain::ids::{FacilityId, ReviewId};
use domain::{MaskedText, Score};
use futures::stream::{self, StreamExt};
use search::{Change, ChangeStream, FacilityDocument, ReviewDocument, SearchError};
use std::path::Path;
use uuid::Uuid;

/// Half past four on the first of November 2026, when the last review came.
const LAST: i64 = 1_793_550_600;
/// Over how many seconds they are spread: two years.
const SPREAD: u64 = 63_072_000;
/// Sentences of a review, at least and at most.
const SENTENCES: (u64, u64) = (3, 8);
/// Shares of languages, in hundredths: the rest is Dutch.
const LANGUAGES: [(&str, u64); 3] = [("fr", 6), ("en", 3), ("tr", 1)];

/// What the engines are filled with.
pub(crate) struct Corpus {
    places: Places,
    written: Vec<texts::Written>,
    sentences: Vec<String>,
    facilities: usize,
    reviews: usize,
}

impl Corpus {
    pub(crate) fn new(file: &Path, facilities: usize, reviews: usize) -> Result<Self> {
        anyhow::ensure!(facilities > 0, "no facilities");
        let written = texts::read(file)?;
        let split = |text: &str| -> Vec<String> {
            let parts = text.split_inclusive(['.', '!', '?']).map(str::trim);
            parts.filter(|part| part.len() > 12).map(str::to_owned).collect()
        };
        let mut sentences: Vec<String> = written.iter().flat_map(|one| split(&one.text)).collect();
        sentences.sort();
        sentences.dedup();
        Ok(Self { places: Places::shipped()?, written, sentences, facilities, reviews })
    }

    /// The n-th facility.
    pub(crate) fn house(&self, n: usize) -> Result<House<'static>> {
        self.places.house(n % self.facilities)
    }

    /// The n-th sentence.
    pub(crate) fn sentence(&self, n: u64) -> Result<&str> {
        pick(&self.sentences, mixed(n)).map(String::as_str)
    }

    /// How many documents there are.
    pub(crate) const fn len(&self) -> usize {
        self.facilities + self.reviews
    }

    /// Everything, in order of id, as a rebuild reads it from the database.
    pub(crate) fn stream(&self) -> ChangeStream<'_> {
        let facilities = (0..self.facilities).map(|n| self.facility(n));
        let reviews = (0..self.reviews).map(|n| self.review(n));
        let change = |made: Result<Change>| made.map_err(|error| SearchError::Unavailable(error.to_string()));
        Box::pin(stream::iter(facilities.chain(reviews).map(change)).boxed())
    }

    fn facility(&self, n: usize) -> Result<Change> {
        let house = self.house(n)?;
        let chance = mixed(n as u64 ^ 0xfac);
        let review_count = (self.reviews / self.facilities) as u32 + (chance % 3) as u32;
        let shown = review_count >= 3;
        let mean = |part: u64| 2.5 + ((chance >> part) % 250) as f64 / 100.0;
        let themes = self.written.first().context("no texts")?.scores.0.keys();
        Ok(Change::UpsertFacility(Box::new(FacilityDocument {
            id: FacilityId(facility_id(n)),
            slug: format!("verzonnen-huis-{n}"),
            kind: house.kind.to_owned(),
            sector: house.sector,
            organiser: Some(house.organiser),
            municipality: Some(house.municipality.name.clone()),
            municipality_names: self.places.other_names(house.municipality),
            postcode: Some(house.postcode),
            province: house.municipality.part_of_country().map(str::to_owned),
            lat: Some(house.point.0),
            lon: Some(house.point.1),
            point_approximate: true,
            offer: domain::Offer::default(),
            review_languages: if shown { vec!["nl".to_owned()] } else { Vec::new() },
            theme_scores: themes
                .filter(|_| shown)
                .zip((0..).step_by(3))
                .map(|(theme, part)| (theme.clone(), mean(part)))
                .collect(),
            participating: !chance.is_multiple_of(5),
            invented: true,
            review_count,
            score: shown.then(|| mean(30)),
            name: house.name,
        })))
    }

    fn review(&self, n: usize) -> Result<Change> {
        let chance = mixed(n as u64 ^ 0x7e7);
        let at = (chance % self.facilities as u64) as usize;
        let house = self.house(at)?;
        let written = pick(&self.written, chance >> 17)?;
        let many = SENTENCES.0 + (chance >> 9) % (SENTENCES.1 - SENTENCES.0 + 1);
        let sentences: Result<Vec<&str>> =
            (0..many).map(|part| self.sentence(chance ^ (part << 50))).collect();
        let published = LAST - (chance % SPREAD) as i64;
        let published_at = DateTime::from_timestamp(published, 0).context("a time")?;
        Ok(Change::UpsertReview(Box::new(ReviewDocument {
            id: ReviewId(Uuid::from_u128((2 << 100) | n as u128)),
            facility_id: FacilityId(facility_id(at)),
            facility_slug: format!("verzonnen-huis-{at}"),
            facility_name: house.name,
            municipality: Some(house.municipality.name.clone()),
            sector: house.sector,
            kind: house.kind.to_owned(),
            province: house.municipality.province.clone(),
            relation: written.relation.to_string(),
            language: language(chance >> 33).to_owned(),
            text: MaskedText { text: sentences?.join(" "), masks: Vec::new() },
            edits: domain::Edits::default(),
            experienced_in: (published_at - TimeDelta::days(30)).format("%Y-%m").to_string(),
            mean: written.scores.mean(),
            scores: written.scores.0.iter().map(|(id, score)| (id.clone(), score.map(Score::get))).collect(),
            published_at,
        })))
    }
}

const fn facility_id(n: usize) -> Uuid {
    Uuid::from_u128((1 << 100) | n as u128)
}

fn language(chance: u64) -> &'static str {
    let mut left = chance % 100;
    for (language, share) in LANGUAGES {
        if left < share {
            return language;
        }
        left -= share;
    }
    "nl"
}
