//! The engine: one submission after the other.

use super::address::listed;
use super::around::{INTERVAL_DAYS, Link};
use super::evidence::{Evidence, Maker, Ratings};
use super::feature::{COUNT, FEATURES, SignalKind, Values};
use super::hash::Key;
use super::history::{Capacity, DAY, History, Record};
use super::likeness::remember;
use super::measure::{Measured, Scratch, keys, measure, own_keys, turn_key};
use super::model::{Contributions, Model, ModelFile};
use super::signal::{Seen, Signal};
use super::submission::Submission;
use super::words::Words;
use crate::files::{Files, SettingsError};
use std::collections::HashSet;
use std::sync::Arc;

/// The name of the model's file.
pub(super) const MODEL: &str = "models/authenticity.json";
/// Domains of throw-away addresses, one a line.
pub(super) const DISPOSABLE: &str = "disposable_email_domains.txt";
/// Log-odds from which a signal is worth telling.
const TOLD: f32 = 0.15;
/// Scores below this say nothing that an editor would ask about: they have no signals.
const EXPLAINED: f32 = 0.02;
/// From how strong a suspicion of the same person the interval counts as broken.
const SAME_PERSON: f32 = 0.6;
/// A submission must be this suspect before it makes others more so.
const SUSPECT: f32 = 0.25;
/// Changes of less are not told.
const GROWN: f32 = 0.05;

/// What is the same for all engines with the same settings: the model, the lists, the key.
#[derive(Debug)]
pub struct Settings {
    maker: Maker,
    model: Model,
}

impl Settings {
    /// Reads the model and the lists from `files`.
    ///
    /// # Errors
    /// [`SettingsError`] names the file that cannot be used, with the reason.
    pub fn load(files: &Files, key: Key) -> Result<Self, SettingsError> {
        let unusable = |problem: String| SettingsError::Unusable { file: MODEL, problem };
        let file = serde_json::from_slice::<ModelFile>(files.bytes(MODEL)?);
        Self::with_model(files, key, &file.map_err(|e| unusable(e.to_string()))?)
    }

    /// The same with another model than that of `files`, such as one that is being trained.
    ///
    /// # Errors
    /// [`SettingsError`] names the file that cannot be used, with the reason.
    pub fn with_model(files: &Files, key: Key, file: &ModelFile) -> Result<Self, SettingsError> {
        let model = Model::new(file).map_err(|problem| SettingsError::Unusable { file: MODEL, problem })?;
        let lines = files.text(DISPOSABLE)?.lines().map(str::trim).filter(|line| !line.is_empty());
        let disposable: HashSet<u64> = lines.map(listed).collect();
        Ok(Self { maker: Maker { key, words: Words::new(), disposable }, model })
    }

    /// The evidence of `submission`, to be stored and observed later.
    pub fn evidence(&self, submission: &Submission<'_>) -> Evidence {
        let mut evidence = Evidence::default();
        self.maker.read(submission, &mut evidence, &mut String::new());
        evidence
    }
}

/// What the engine thinks of a submission, from what came before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// 0 to 1: how likely it is not what it says it is.
    pub score: f32,
    /// Whether the same person wrote about the same facility within 180 days, under the same address
    /// or, as far as the evidence goes, behind another one.
    pub interval_violation: bool,
    /// What weighed most, heaviest first.
    pub signals: Vec<Signal>,
}

/// An earlier submission that is more suspect since a later one came.
#[derive(Clone, Debug, PartialEq)]
pub struct Grown {
    /// Its id.
    pub id: String,
    /// The score that was told last, 0 to 1.
    pub before: f32,
    /// The new score, 0 to 1.
    pub score: f32,
    /// How many suspect submissions that are linked to it came since.
    pub since: u32,
}

impl Grown {
    /// What changed, in one Dutch sentence for the editor.
    pub fn sentence(&self) -> String {
        match self.since {
            1 => "Sindsdien kwam één inzending die op deze lijkt of ermee verbonden is.".to_owned(),
            n => format!("Sindsdien kwamen {n} inzendingen die op deze lijken of ermee verbonden zijn."),
        }
    }
}

/// Judges submissions in the order of time, in bounded memory.
#[derive(Debug)]
pub struct Engine {
    settings: Arc<Settings>,
    history: History,
    scratch: Scratch,
    evidence: Evidence,
    lower: String,
    contributions: Contributions,
    links: Vec<Link>,
    grown: Vec<Grown>,
    values: Values,
}

impl Engine {
    /// An engine that remembers nothing yet.
    pub fn new(settings: Arc<Settings>, capacity: Capacity) -> Self {
        Self {
            settings,
            history: History::new(capacity),
            scratch: Scratch::new(),
            evidence: Evidence::default(),
            lower: String::new(),
            contributions: [0.0; SignalKind::ALL.len()],
            links: Vec::new(),
            grown: Vec::new(),
            values: Values::new(),
        }
    }

    /// Judges `submission` from what was observed before, and remembers it. A time before that of the
    /// last one counts as the same moment.
    pub fn observe(&mut self, submission: &Submission<'_>) -> Assessment {
        let mut evidence = std::mem::take(&mut self.evidence);
        let settings = Arc::clone(&self.settings);
        settings.maker.read(submission, &mut evidence, &mut self.lower);
        let assessment = self.observe_evidence(&evidence);
        self.evidence = evidence;
        assessment
    }

    /// The same for stored [`Evidence`].
    pub fn observe_evidence(&mut self, evidence: &Evidence) -> Assessment {
        let now = evidence.at;
        if self.history.start == 0 {
            self.history.start = now;
        }
        let measured = measure(evidence, &self.history, &mut self.scratch);
        let first = self.settings.model.first(&measured.values);
        let model = &self.settings.model;
        let score = model.score(&measured.values);
        self.contributions.fill(0.0);
        if score >= EXPLAINED {
            model.explain(&measured.values, &mut self.contributions);
        }
        let direct = measured.since.is_some_and(|since| since as f32 <= INTERVAL_DAYS * DAY);
        let violation = direct || self.scratch.around.same_person >= SAME_PERSON;
        let signals = self.signals(&measured, evidence);
        self.remember(evidence, &measured.ratings, first, score);
        self.look_back(first);
        self.values = measured.values;
        Assessment { score, interval_violation: violation, signals }
    }

    /// Which earlier submissions became more suspect by the last one observed, at most eight.
    pub fn grown(&self) -> &[Grown] {
        &self.grown
    }

    /// The figures of the last one observed, in the order of [`Engine::features`]: for training.
    pub fn figures(&self) -> &[f32; COUNT] {
        &self.values.0
    }

    /// The names of the figures, and whether more of one may only raise (1) or lower (-1) the score.
    pub fn features() -> impl Iterator<Item = (&'static str, i8)> {
        FEATURES.iter().map(|(name, _, direction)| (*name, *direction))
    }

    fn signals(&self, measured: &Measured, evidence: &Evidence) -> Vec<Signal> {
        let seen = Seen::new(measured, &self.scratch.around, evidence);
        let kinds = SignalKind::ALL.into_iter().zip(self.contributions);
        let mut told: Vec<Signal> = kinds
            .filter(|(_, weight)| *weight >= TOLD)
            .map(|(kind, weight)| Signal::new(kind, weight, seen))
            .collect();
        told.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        told.truncate(6);
        told
    }

    fn remember(&mut self, evidence: &Evidence, ratings: &Ratings, first: f32, score: f32) {
        let (history, now) = (&mut self.history, evidence.at);
        let number = history.records.next();
        let line = super::history::Of::Line.key(evidence.network.line);
        let known_line = evidence.network.line != 0;
        let line_before = history.clusters.get(line).filter(|_| known_line).map_or(0, |c| c.last);
        let mut record = record_of(evidence, ratings);
        (record.suspicion, record.score, record.line_before) = (first, score, line_before);
        for (of, hash) in keys(evidence, ratings).into_iter().filter(|(_, hash)| *hash != 0) {
            history.clusters.entry(of.key(hash), now).add(now, &record, number);
        }
        if evidence.address.own {
            for (of, hash) in own_keys(evidence).into_iter().filter(|(_, hash)| *hash != 0) {
                history.clusters.entry(of.key(hash), now).add(now, &record, number);
            }
        }
        let facility = history.facilities.entry(evidence.facility, now);
        record.before = facility.last;
        history.known += f32::from(u8::from(facility.total == 0.0));
        facility.add(now, &record, number);
        history.all.add(now, &record, number);
        if let Some((count, sum)) = history.sectors.get_mut(usize::from(evidence.sector)) {
            (*count, *sum) = (*count * 0.9998 + 1.0, *sum * 0.9998 + record.mean);
        }
        *history.turns.entry(turn_key(evidence), now) = now.max(1);
        history.records.push(record);
        remember(evidence, history, number);
    }

    /// Makes what the last submission is linked to as suspect as the link says.
    fn look_back(&mut self, first: f32) {
        self.grown.clear();
        if first < SUSPECT {
            return;
        }
        self.links.clear();
        self.links.extend(self.scratch.around.links.iter().chain(&self.scratch.away).copied());
        self.links.sort_by(|a, b| b.strength.total_cmp(&a.strength));
        for link in self.links.iter().take(8) {
            let Some(record) = self.history.records.get_mut(link.number) else { continue };
            let guilt = 0.7 * link.strength * first;
            record.suspicion = 1.0 - (1.0 - record.suspicion) * (1.0 - guilt);
            let score = 1.0 - (1.0 - record.score) * (1.0 - 0.8 * guilt);
            if score - record.score >= GROWN {
                record.since = record.since.saturating_add(1);
                let id = record.id.to_string();
                self.grown.push(Grown { id, before: record.score, score, since: record.since });
                record.score = score;
            }
        }
    }
}

fn record_of(evidence: &Evidence, ratings: &Ratings) -> Record {
    Record {
        id: evidence.id.as_str().into(),
        at: evidence.at,
        facility: Evidence::small(evidence.facility),
        provider: Evidence::small(evidence.provider),
        mailbox: Evidence::small(evidence.address.mailbox),
        written: evidence.address.written,
        traces: evidence.address.traces(),
        shape: evidence.address.shape,
        line: Evidence::small(evidence.network.line),
        near: Evidence::small(evidence.network.near),
        region: Evidence::small(evidence.network.region),
        device: Evidence::small(evidence.device),
        scores: evidence.scores,
        mean: ratings.mean,
        side: ratings.side,
        habits: evidence.prose.habits,
        quirks: evidence.prose.quirks,
        form_seconds: evidence.form_seconds.map_or(-1.0, |s| s as f32),
        ..Record::default()
    }
}
