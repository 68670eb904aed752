//! Programmes: calls that providers answer, from versioned files.

use super::facts::ApplicantKind;
use super::state::ApplicationState;
use crate::sector::Sector;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A programme. Its file is never changed once somebody applied: a change is a new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Stable id, such as `vroeg-en-nabij-2024`: 1 to 60 lower-case letters, digits and hyphens.
    pub id: String,
    /// Such as `2024-1`. Applications keep the version that they answered.
    pub version: String,
    /// The sectors that it is for.
    pub sectors: Vec<Sector>,
    /// First day on which one can apply; none where it is open already.
    #[serde(default)]
    pub opens: Option<NaiveDate>,
    /// Last day on which one can apply; none where it has no end.
    #[serde(default)]
    pub closes: Option<NaiveDate>,
    /// When it starts; none where that is not fixed.
    #[serde(default)]
    pub starts: Option<NaiveDate>,
    /// How long somebody takes part, in months.
    pub months: u32,
    /// How many applications can have a place.
    pub capacity: u32,
    /// The version of the charter that applicants accept.
    pub charter: String,
    /// Where the conditions come from.
    pub source: String,
    /// Title and call text by language, such as `nl`.
    pub words: BTreeMap<String, Words>,
    /// Groups that start together, in order. Their places add up to the capacity.
    #[serde(rename = "wave")]
    pub waves: Vec<Wave>,
    /// The conditions.
    #[serde(rename = "rule", default)]
    pub rules: Vec<Rule>,
}

/// What a programme says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Its name.
    pub title: String,
    /// The call: who it is for and what is asked, plain text.
    pub call: String,
}

/// A group that starts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wave {
    /// From 1.
    pub number: u32,
    /// When it starts; none where that is not fixed.
    #[serde(default)]
    pub starts: Option<NaiveDate>,
    /// How many applications it has room for.
    pub places: u32,
}

/// A condition of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id within the programme, such as `huis_van_het_kind`.
    pub id: String,
    /// What is asked.
    pub asks: Condition,
    /// The moves for which it has to be met.
    pub binds: Vec<ApplicationState>,
    /// The condition in words by language.
    pub words: BTreeMap<String, String>,
}

/// What a rule asks of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
pub enum Condition {
    /// The applicant is one of these.
    Applicant {
        /// Which.
        one_of: Vec<ApplicantKind>,
    },
    /// So many locations lie in the municipalities of the application.
    LocationsInArea {
        /// How many.
        at_least: u32,
    },
    /// So many locations for babies and toddlers have a price that depends on the income.
    IncomeBasedBabyToddler {
        /// How many.
        at_least: u32,
    },
    /// No more than so many locations for preschool children, each with a quality label. None is fine.
    PreschoolWithLabel {
        /// How many.
        at_most: u32,
    },
    /// The locations belong to so many organisers.
    Organisers {
        /// How many.
        at_least: u32,
    },
    /// The Lokaal Loket Kinderopvang is involved.
    LocalDesk,
    /// So many locations that are in the register.
    RegisteredLocations {
        /// How many.
        at_least: u32,
    },
    /// The charter is accepted.
    Charter,
}

impl Programme {
    /// Title and call in a language, or else in Dutch.
    pub fn words(&self, language: &str) -> Option<&Words> {
        self.words.get(language).or_else(|| self.words.get("nl"))
    }

    /// Whether one can apply on a day.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.opens.is_none_or(|from| from <= today) && self.closes.is_none_or(|until| today <= until)
    }

    /// Whether it is of interest to whoever is limited to these sectors; none stands for all.
    pub fn concerns(&self, scope: &[Sector]) -> bool {
        self.sectors.iter().any(|sector| sector.is_in(scope))
    }

    /// The first wave that has room, when so many places of each wave, by number, are taken.
    pub fn free_wave(&self, taken: &BTreeMap<u32, u32>) -> Option<u32> {
        let free = |wave: &&Wave| taken.get(&wave.number).copied().unwrap_or(0) < wave.places;
        self.waves.iter().find(free).map(|wave| wave.number)
    }

    /// What is wrong with this programme, if anything.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut wrong = |what: &str| problems.push(format!("programme {}: {what}", self.id));
        let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if self.id.is_empty() || self.id.len() > 60 || !self.id.bytes().all(sound) {
            wrong("id: expected 1 to 60 lower-case letters, digits and hyphens");
        }
        if self.sectors.is_empty() {
            wrong("sectors: expected one at least");
        }
        if self.months == 0 || self.capacity == 0 {
            wrong("months and capacity: expected 1 or more");
        }
        if self.opens.zip(self.closes).is_some_and(|(from, until)| until < from) {
            wrong("closes before it opens");
        }
        let places: u64 = self.waves.iter().map(|wave| u64::from(wave.places)).sum();
        if places != u64::from(self.capacity) {
            wrong("the places of its waves do not add up to its capacity");
        }
        if self.waves.iter().zip(1..).any(|(wave, number)| wave.number != number) {
            wrong("waves: expected the numbers 1, 2, 3, ...");
        }
        for language in ["nl", "fr", "en"] {
            if !self.words.contains_key(language)
                || self.rules.iter().any(|r| !r.words.contains_key(language))
            {
                wrong(&format!("no words in {language}"));
            }
        }
        for (index, rule) in self.rules.iter().enumerate() {
            if self.rules.iter().take(index).any(|other| other.id == rule.id) {
                wrong(&format!("rule {} occurs twice", rule.id));
            }
        }
        problems
    }
}
