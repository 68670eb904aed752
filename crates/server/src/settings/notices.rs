//! `[moderation.notices]` and `[moderation.hide_on_notice]`: how notices are taken in, and when one hides.

use super::layers::Layers;
use domain::NoticeReason;
use serde::Deserialize;

/// `[moderation.notices]`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeSettings {
    /// How many notices of one mailbox may wait for an editor.
    pub open_per_reporter: u32,
    /// How many notices can be given with one address in a day.
    pub sent_per_day: u32,
    /// From how many manifestly unfounded notices on those of a mailbox go last.
    pub unfounded_limit: u32,
    /// Within how many days that counts.
    pub unfounded_days: u32,
}

/// `[moderation.hide_on_notice]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HideSettings {
    /// For which reasons.
    pub reasons: Vec<NoticeReason>,
    /// Within how many days the limits count.
    pub days: u32,
    /// How many texts the notices of one mailbox hide.
    pub per_reporter: u32,
    /// How many texts about one facility are hidden.
    pub per_facility: u32,
}

pub(super) fn check(layers: &mut Layers) {
    layers.in_range("moderation.notices.open_per_reporter", 1..=100);
    layers.in_range("moderation.notices.sent_per_day", 1..=1000);
    layers.in_range("moderation.notices.unfounded_limit", 1..=1000);
    layers.in_range("moderation.notices.unfounded_days", 1..=3650);
    layers.in_range("moderation.hide_on_notice.days", 1..=3650);
    layers.in_range("moderation.hide_on_notice.per_reporter", 0..=1000);
    layers.in_range("moderation.hide_on_notice.per_facility", 0..=1000);
}

pub(super) fn rules(notices: &NoticeSettings, hide: &HideSettings) -> submission::NoticeRules {
    submission::NoticeRules {
        hide_reasons: hide.reasons.clone(),
        hide_days: hide.days,
        hides_per_reporter: hide.per_reporter,
        hides_per_facility: hide.per_facility,
        open_per_reporter: notices.open_per_reporter,
        sent_per_day: notices.sent_per_day,
        unfounded_limit: notices.unfounded_limit,
        unfounded_days: notices.unfounded_days,
    }
}
