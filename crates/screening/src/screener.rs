//! The engine with its settings loaded.

use crate::context::Context;
use crate::files::{Files, SettingsError};
use crate::report::Report;
use crate::{conduct, decision, language, privacy, readability, redact, risk, text};
use serde::Deserialize;
use std::sync::LazyLock;

/// The version of the engine, in every report. It changes whenever a report could come out
/// differently for the same text, context and settings.
pub const ENGINE_VERSION: &str = "2026.2";

/// `settings.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    /// Counted up by whoever changes a settings file.
    version: String,
}

/// Screening, ready to use. Loading takes some tens of milliseconds and megabytes: make one and
/// share it.
#[derive(Debug)]
pub struct Screener {
    version: String,
    languages: language::LanguageSettings,
    readability: readability::ReadabilitySettings,
    persons: privacy::Persons,
    conduct: conduct::Conduct,
    risk: risk::RiskWeights,
}

/// The screener with the shipped files, or why they are unusable.
static SHIPPED: LazyLock<Result<Screener, SettingsError>> =
    LazyLock::new(|| Screener::new(&Files::shipped()));

impl Screener {
    /// Loads all of `files`.
    ///
    /// # Errors
    /// [`SettingsError`] names the first file that cannot be used, with the reason.
    pub fn new(files: &Files) -> Result<Self, SettingsError> {
        let settings: Settings = files.toml("settings.toml")?;
        let version = format!("{ENGINE_VERSION}/{}-{:08x}", settings.version, files.fingerprint() >> 32);
        let languages = language::LanguageSettings::load(files)?;
        let readability = readability::ReadabilitySettings::load(files)?;
        let persons = privacy::Persons::load(files)?;
        let conduct = conduct::Conduct::load(files)?;
        let risk = risk::RiskWeights::load(files)?;
        Ok(Self { version, languages, readability, persons, conduct, risk })
    }

    /// The screener with the shipped files, loaded once per process.
    ///
    /// # Errors
    /// [`SettingsError`] when a shipped file is unusable, which the tests of this crate exclude.
    pub fn shipped() -> Result<&'static Self, SettingsError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// Whether a word in small letters is on a list of words that nearly every text uses, in any language.
    pub fn is_small_word(&self, word: &str) -> bool {
        self.languages.has(word)
    }

    /// Engine and settings, such as `2026.2/3-1f0c22ab`: equal for equal reports.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The words of `raw` that can be part of a person's name, with the features that the model of
    /// names weighs. For training that model.
    pub fn person_features(&self, raw: &str, context: &Context<'_>) -> privacy::PersonFeatures {
        privacy::person_features(&text::Text::new(raw), context, &self.persons)
    }

    /// The measures that the verdict on readability is weighed from, by name. For training that model.
    pub fn readability_measures(&self, raw: &str, context: &Context<'_>) -> Vec<(&'static str, f64)> {
        let text = text::Text::new(raw);
        let found = privacy::find(&text, context, &self.persons);
        let hidden: Vec<(usize, usize)> = found.iter().map(|found| (found.start, found.end)).collect();
        let language = language::identify(&self.languages, &text, context.submitted_language).main;
        self.readability.measures(&text, &self.languages, language, &hidden)
    }

    /// What the conduct model weighs in `raw`. For training that model.
    pub fn conduct_features(&self, raw: &str, context: &Context<'_>) -> conduct::ConductFeatures {
        let text = text::Text::new(raw);
        let found = privacy::find(&text, context, &self.persons);
        conduct::features(&text, &found, context, &self.conduct)
    }

    /// The names of the signals in [`crate::ConductFeatures`], in the order of their numbers.
    pub fn conduct_signals(&self) -> Vec<String> {
        self.conduct.signal_names()
    }

    /// What counts for the risk figure of `raw`: the name of its weight, its value from 0 to 1. For
    /// training those weights.
    pub fn risk_parts(&self, raw: &str, context: &Context<'_>) -> Vec<(&'static str, f64)> {
        let text = text::Text::new(raw);
        let findings = privacy::find(&text, context, &self.persons);
        let conducted = self.conduct.find(&text, &findings, context);
        let language = language::identify(&self.languages, &text, context.submitted_language).main;
        let hidden: Vec<(usize, usize)> = findings.iter().map(|found| (found.start, found.end)).collect();
        let found = risk::Found {
            privacy: &findings,
            flags: &conducted.probabilities,
            readability: self.readability.judge(&text, &self.languages, language, &hidden).readability,
            legible: language::is_legible(language),
            reveals: conducted.reveals.is_some(),
        };
        risk::parts(&found, context).into_iter().map(|(_, weight, value)| (weight, value)).collect()
    }

    /// Screens `text`. Offsets in the report count Unicode scalar values of `text` as given.
    pub fn screen(&self, raw: &str, context: &Context<'_>) -> Report {
        let text = text::Text::new(raw);
        let mut privacy = privacy::find(&text, context, &self.persons);
        let conduct::Conducted { mut flags, probabilities, mut reveals } =
            self.conduct.find(&text, &privacy, context);
        let mut languages = language::identify(&self.languages, &text, context.submitted_language);
        let hidden: Vec<(usize, usize)> = privacy.iter().map(|found| (found.start, found.end)).collect();
        let judged = self.readability.judge(&text, &self.languages, languages.main, &hidden);
        let readability = judged.readability;
        let legible = language::is_legible(languages.main);
        let decision = decision::propose(&privacy, &flags, readability, legible, reveals.is_some());
        let found = risk::Found {
            privacy: &privacy,
            flags: &probabilities,
            readability,
            legible,
            reveals: reveals.is_some(),
        };
        let (risk, weighed) = self.risk.weigh(&found, context);
        for found in &mut privacy {
            (found.start, found.end) = text.original(found.start, found.end);
        }
        let revealed = reveals.iter_mut().flat_map(|found| &mut found.spans);
        for span in flags.iter_mut().flat_map(|flag| &mut flag.spans).chain(revealed) {
            *span = text.original(span.0, span.1);
        }
        for sentence in &mut languages.sentences {
            (sentence.start, sentence.end) = text.original(sentence.start, sentence.end);
        }
        let mut corrections = judged.corrections;
        for correction in &mut corrections {
            (correction.start, correction.end) = text.original(correction.start, correction.end);
        }
        let redacted_text = redact::redact(raw, &privacy);
        Report {
            privacy,
            flags,
            reveals,
            readability,
            readability_reasons: judged.reasons,
            readability_grade: judged.grade,
            corrections,
            language: languages.main.to_owned(),
            sentence_languages: languages.sentences,
            risk,
            weighed,
            decision,
            redacted_text,
            engine_version: self.version.clone(),
        }
    }
}
