//! The dashboard as comma-separated values. Every text in it is ours or the register's.

use moderation::{Dashboard, ReviewSums};

/// The table, with a head line.
pub(super) fn of(found: &Dashboard) -> std::io::Result<Vec<u8>> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    csv.write_record(["part", "when", "of", "what", "number"])?;
    let mut row = |part: &str, when: &str, of: &str, what: &str, number: u64| {
        csv.write_record([part, when, &plain(of), what, &number.to_string()])
    };
    for (state, count) in &found.phases {
        row("phases", "", "", state.as_str(), *count)?;
    }
    for (monday, phases) in &found.weeks {
        for (state, count) in phases {
            row("weeks", &monday.to_string(), "", state.as_str(), *count)?;
        }
    }
    for month in &found.months {
        for (what, number) in reviews(&month.reviews) {
            row("months", &month.month.to_string(), "", what, number)?;
        }
    }
    for (what, number) in reviews(&found.reviews) {
        row("total", "", "", what, number)?;
    }
    for (name, count) in &found.languages {
        row("languages", "", name, "reviews", *count)?;
    }
    for (name, count) in &found.helped {
        row("helped", "", name, "reviews", *count)?;
    }
    for one in &found.decisions {
        let sector = one.sector.as_str();
        let numbers = [
            ("decided", one.decided),
            ("published", one.published),
            ("refused", one.refused),
            ("returned", one.returned),
        ];
        for (what, number) in numbers.into_iter().chain(one.median_minutes.map(|n| ("median_minutes", n))) {
            row("decisions", "", sector, what, number)?;
        }
    }
    for one in &found.coverage {
        row("coverage", "", &one.municipality, "facilities", one.facilities)?;
        row("coverage", "", &one.municipality, "reviewed", one.reviewed)?;
    }
    csv.into_inner().map_err(|error| error.into_error())
}

fn reviews(sums: &ReviewSums) -> Vec<(&'static str, u64)> {
    let mut all =
        vec![("reviews", sums.count), ("wholly_positive", sums.positive), ("answered", sums.answered)];
    all.extend(sums.median_answer_days.map(|days| ("median_reply_days", u64::from(days))));
    all
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV Injection").
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
