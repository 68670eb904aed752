//! The figures as comma-separated values.

use crate::shapes::rounded;
use domain::ScoreRules;
use domain::figures::Sums;
use submission::{Figures, FiguresRow};

const HEAD: [&str; 8] = [
    "group",
    "name",
    "period",
    "reviews",
    "reviews_with_score",
    "mean",
    "facilities_with_reviews",
    "facilities",
];

/// The table, with a head line.
pub(super) fn of(figures: &Figures, rules: &ScoreRules) -> std::io::Result<Vec<u8>> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    csv.write_record(HEAD)?;
    let groups = [
        ("all", std::slice::from_ref(&figures.whole)),
        ("sector", &figures.sectors),
        ("province", &figures.provinces),
        ("municipality", &figures.municipalities),
    ];
    for (group, rows) in groups {
        for row in rows {
            csv.write_record(whole(group, row, rules))?;
            for (number, sums) in figures.periods.iter().zip(&row.periods) {
                csv.write_record(period(group, row, &figures.by.name(*number), sums, rules))?;
            }
        }
    }
    csv.into_inner().map_err(|error| error.into_error())
}

fn whole(group: &str, row: &FiguresRow, rules: &ScoreRules) -> [String; 8] {
    let mut cells = period(group, row, "", &row.total, rules);
    cells[6] = row.reviewed.to_string();
    cells[7] = row.facilities.to_string();
    cells
}

fn period(group: &str, row: &FiguresRow, name: &str, sums: &Sums, rules: &ScoreRules) -> [String; 8] {
    [
        group.to_owned(),
        plain(&row.name),
        name.to_owned(),
        sums.reviews.to_string(),
        sums.scored.to_string(),
        sums.mean(rules).map(|mean| rounded(mean).to_string()).unwrap_or_default(),
        sums.facilities.to_string(),
        String::new(),
    ]
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV Injection").
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
