//! How figures of a report are told in its cells.

use super::quarter::SAY;
use crate::Speak;
use domain::PromiseStatus;

/// Most words of a theme on either side.
const MOST_WORDS: usize = 3;

/// `2026-Q3` where there is little room: `K3 2026`.
pub(super) fn short(code: &str) -> String {
    let parts = code.split_once("-Q");
    parts.map_or_else(|| code.to_owned(), |(year, quarter)| format!("K{quarter} {year}"))
}

pub(super) fn few(count: u64) -> String {
    if count == 0 { "–".to_owned() } else { SAY.t("insight-few") }
}

pub(super) fn share(share: Option<f64>, of: u64) -> String {
    share.map_or_else(|| few(of), |share| SAY.percent(&share))
}

pub(super) fn mean((count, mean): &(u64, Option<f64>)) -> String {
    mean.map_or_else(|| few(*count), |mean| SAY.decimal(&mean))
}

pub(super) fn with_count(figure: &(u64, Option<f64>)) -> String {
    if figure.0 == 0 { mean(figure) } else { format!("{} ({})", mean(figure), figure.0) }
}

pub(super) fn listed(words: &[(String, u64)]) -> String {
    let most = words.iter().take(MOST_WORDS);
    let words: Vec<String> = most.map(|(word, count)| format!("{word} ({count})")).collect();
    if words.is_empty() { SAY.t("insight-words-nothing") } else { words.join(", ") }
}

pub(super) const fn status_key(status: PromiseStatus) -> &'static str {
    match status {
        PromiseStatus::Planned => "quarterly-promise-planned",
        PromiseStatus::Due => "quarterly-promise-due",
        PromiseStatus::Confirmed => "quarterly-promise-confirmed",
        PromiseStatus::Contested => "quarterly-promise-contested",
        PromiseStatus::Expired => "quarterly-promise-expired",
    }
}
