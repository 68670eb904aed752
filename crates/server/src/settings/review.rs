//! `[review]`: what a review must be.

use super::layers::Layers;
use domain::Sector;
use serde::Deserialize;

/// `[review]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewSettings {
    /// Shortest text, in graphemes.
    pub text_min_graphemes: usize,
    /// Longest text, in graphemes.
    pub text_max_graphemes: usize,
    /// Oldest experience, in months.
    pub experience_max_age_months: u32,
    /// Life of a verification link, in hours.
    pub verification_hours: u32,
    /// How often the verification mail can be asked for again.
    pub verification_resends: u32,
    /// Pause between two verification mails, in minutes.
    pub resend_pause_minutes: u32,
    /// Below how many people that could have written something its writer is told so; 0 = never.
    pub small_group: u32,
    /// How many days a browser keeps a form that was not sent.
    pub draft_days: u32,
    /// Where a form on paper can be sent by post, lines with commas between them; empty where it cannot.
    pub paper_address: String,
    /// The interval rule.
    pub interval_days: IntervalDays,
}

/// Days between two reviews of one facility by one person, per sector; 0 = no rule.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntervalDays {
    childcare: u32,
    elderly: u32,
    disability: u32,
    youth_care: u32,
}

impl IntervalDays {
    /// Days for a sector; 0 = no rule.
    pub const fn of(&self, sector: Sector) -> u32 {
        match sector {
            Sector::Childcare => self.childcare,
            Sector::Elderly => self.elderly,
            Sector::Disability => self.disability,
            Sector::YouthCare => self.youth_care,
        }
    }
}

impl ReviewSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        layers.in_range("review.text_min_graphemes", 1..=1000);
        layers.in_range("review.text_max_graphemes", 100..=20_000);
        if self.text_min_graphemes > self.text_max_graphemes {
            layers.bad(
                "review.text_min_graphemes",
                format!("is more than review.text_max_graphemes = {}", self.text_max_graphemes),
            );
        }
        layers.in_range("review.experience_max_age_months", 1..=240);
        layers.in_range("review.verification_hours", 1..=720);
        layers.in_range("review.verification_resends", 0..=20);
        layers.in_range("review.resend_pause_minutes", 0..=1440);
        layers.in_range("review.small_group", 0..=100);
        layers.in_range("review.draft_days", 1..=30);
        if self.paper_address.chars().count() > 200 {
            layers.bad("review.paper_address", "is longer than 200 characters".to_owned());
        }
        for sector in Sector::ALL {
            layers.in_range(&format!("review.interval_days.{sector}"), 0..=3650);
        }
    }
}
