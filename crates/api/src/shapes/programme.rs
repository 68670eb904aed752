//! Pilot programmes, as everybody sees them.

use crate::shapes::words;
use chrono::NaiveDate;
use domain::Sector;
use domain::pilot::{self, ApplicationState};
use serde::Serialize;
use utoipa::ToSchema;

/// A pilot programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Programme {
    /// Stable id.
    #[schema(example = "vroeg-en-nabij-2024")]
    id: String,
    /// Version of its conditions.
    version: String,
    /// Its name.
    title: String,
    /// Who it is for and what is asked.
    call: String,
    /// The sectors that it is for.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
    /// First day on which one can apply; null where it is open already.
    opens: Option<NaiveDate>,
    /// Last day on which one can apply; null where it has no end.
    closes: Option<NaiveDate>,
    /// Whether one can apply today.
    open: bool,
    /// When it starts; null where that is not fixed.
    starts: Option<NaiveDate>,
    /// How long somebody takes part, in months.
    months: u32,
    /// How many applications can have a place.
    capacity: u32,
    /// Version of the charter that applicants accept.
    charter: String,
    /// The groups that start together.
    waves: Vec<ProgrammeWave>,
    /// The conditions.
    rules: Vec<ProgrammeRule>,
}

/// A group that starts together.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProgrammeWave {
    /// From 1.
    number: u32,
    /// When it starts; null where that is not fixed.
    starts: Option<NaiveDate>,
    /// How many applications it has room for.
    places: u32,
}

/// A condition of a programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProgrammeRule {
    /// Stable id within the programme.
    #[schema(example = "two_organisers")]
    id: String,
    /// The condition in words.
    text: String,
    /// The phases that it has to be met for.
    #[schema(value_type = Vec<words::ApplicationState>)]
    binds: Vec<ApplicationState>,
}

impl Programme {
    /// A programme in a language.
    pub(crate) fn of(programme: &pilot::Programme, language: &str, open: bool) -> Self {
        let words = programme.words(language).cloned();
        let (title, call) = words.map(|words| (words.title, words.call)).unwrap_or_default();
        let wave = |wave: &pilot::Wave| ProgrammeWave {
            number: wave.number,
            starts: wave.starts,
            places: wave.places,
        };
        let rule = |rule: &pilot::Rule| ProgrammeRule {
            id: rule.id.clone(),
            text: rule.words.get(language).or_else(|| rule.words.get("nl")).cloned().unwrap_or_default(),
            binds: rule.binds.clone(),
        };
        Self {
            id: programme.id.clone(),
            version: programme.version.clone(),
            title,
            call,
            sectors: programme.sectors.clone(),
            opens: programme.opens,
            closes: programme.closes,
            open,
            starts: programme.starts,
            months: programme.months,
            capacity: programme.capacity,
            charter: programme.charter.clone(),
            waves: programme.waves.iter().map(wave).collect(),
            rules: programme.rules.iter().map(rule).collect(),
        }
    }
}
