//! `[moderation]`: how the desk works.

use super::layers::Layers;
use super::notices::{HideSettings, NoticeSettings};
use chrono::NaiveDate;
use domain::opening::Hours;
use domain::worktime::{BadCalendar, DueRules, WorkCalendar};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// `[moderation]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModerationSettings {
    /// How long an editor holds a case, in minutes.
    pub lease_minutes: u32,
    /// When the desk works.
    pub opening_hours: Vec<Hours>,
    /// Days on which it is closed besides.
    pub closed_days: Vec<NaiveDate>,
    /// Working hours within which half of all cases should be decided.
    pub target_working_hours: u32,
    /// Working hours until a case is late.
    pub due_working_hours: u32,
    /// Working minutes until a case in the safeguarding lane is late.
    pub safeguarding_working_minutes: u32,
    /// Articles by which nobody refuses a text alone.
    pub second_editor_articles: Vec<String>,
    /// Share of texts that are read twice, 0 to 1.
    pub double_reading_share: f64,
    /// How long a decision can be undone, in seconds.
    pub undo_seconds: u32,
    /// How long a decision on many texts can be undone, in hours.
    pub bulk_reverse_hours: u32,
    reasons: PathBuf,
    /// Time to answer a return, in days.
    pub return_days: u32,
    /// For how many hours members of a provider can answer a very serious text before it is published.
    pub hearing_hours: u32,
    /// How many hours editors have to read what they said.
    pub hearing_read_hours: u32,
    /// How long before its end the author is reminded, in days; 0 for not.
    pub return_reminder_days: u32,
    /// Longest session, in hours.
    pub session_hours: u32,
    /// Longest pause in a session, in minutes.
    pub session_idle_minutes: u32,
    /// Whether everybody must have a second factor.
    pub second_factor: SecondFactor,
    /// `[moderation.notices]`
    pub notices: NoticeSettings,
    /// `[moderation.hide_on_notice]`
    pub hide_on_notice: HideSettings,
}

/// Whether everybody at the desk must have a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondFactor {
    /// Everybody chooses.
    Optional,
    /// Who has none sets one up before anything else.
    Required,
}

impl ModerationSettings {
    /// The absolute file that replaces the shipped reason texts, if there is one.
    pub fn reasons(&self) -> Option<&Path> {
        Some(self.reasons.as_path()).filter(|file| !file.as_os_str().is_empty())
    }

    pub(super) fn resolve(&mut self, data: &Path) {
        if self.reasons().is_some() {
            self.reasons = data.join(&self.reasons);
        }
    }

    /// By when cases are due.
    pub fn due(&self) -> Result<DueRules, BadCalendar> {
        Ok(DueRules {
            calendar: WorkCalendar::new(self.opening_hours.clone(), self.closed_days.clone())?,
            target_hours: self.target_working_hours,
            ordinary_hours: self.due_working_hours,
            safeguarding_minutes: self.safeguarding_working_minutes,
        })
    }

    /// How notices are taken in.
    pub fn notice_rules(&self) -> submission::NoticeRules {
        super::notices::rules(&self.notices, &self.hide_on_notice)
    }

    pub(super) fn check(&self, layers: &mut Layers) {
        super::notices::check(layers);
        layers.in_range("moderation.lease_minutes", 1..=240);
        if let Err(problem) = WorkCalendar::new(self.opening_hours.clone(), self.closed_days.clone()) {
            layers.bad("moderation.opening_hours", problem.to_string());
        }
        layers.in_range("moderation.target_working_hours", 1..=80);
        layers.in_range("moderation.due_working_hours", 1..=720);
        layers.in_range("moderation.safeguarding_working_minutes", 5..=2880);
        if !(0.0..=1.0).contains(&self.double_reading_share) {
            layers.bad("moderation.double_reading_share", "is not a share from 0.0 to 1.0".to_owned());
        }
        layers.in_range("moderation.undo_seconds", 0..=120);
        layers.in_range("moderation.bulk_reverse_hours", 0..=168);
        layers.in_range("moderation.return_days", 1..=365);
        layers.in_range("moderation.hearing_hours", 1..=720);
        layers.in_range("moderation.hearing_read_hours", 1..=168);
        layers.in_range("moderation.return_reminder_days", 0..=90);
        if self.return_reminder_days >= self.return_days {
            let problem = format!("is not less than moderation.return_days = {}", self.return_days);
            layers.bad("moderation.return_reminder_days", problem);
        }
        layers.in_range("moderation.session_hours", 1..=720);
        layers.in_range("moderation.session_idle_minutes", 5..=1440);
        if u64::from(self.session_idle_minutes) > u64::from(self.session_hours) * 60 {
            layers.bad(
                "moderation.session_idle_minutes",
                format!("is longer than moderation.session_hours = {}", self.session_hours),
            );
        }
    }
}
