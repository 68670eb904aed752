//! Belgian time and the months a review can speak of.

use chrono::{Datelike, Months, NaiveDate};

pub use domain::belgium::local as brussels;

/// The month of `today` and the `count - 1` before it, newest first, each as `2026-05`.
pub fn months_back(today: NaiveDate, count: u32) -> Vec<String> {
    (0..count)
        .filter_map(|back| today.with_day(1)?.checked_sub_months(Months::new(back)))
        .map(|month| format!("{:04}-{:02}", month.year(), month.month()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_go_back_over_the_turn_of_the_year() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        assert_eq!(months_back(today, 3), ["2026-01", "2025-12", "2025-11"]);
        assert_eq!(months_back(today, 36).len(), 36);
    }
}
