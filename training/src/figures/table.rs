//! The recorded table: figures with their intervals, in Markdown between two marks.

use super::less_is_better;
use anyhow::{Context, Result};
use std::fmt::Write;

/// A figure may differ this much from the record before it counts as worse: the last digit printed.
const ROUNDING: f64 = 0.0011;

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The figure's name, unique in the table.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// The middle 95% of its resamples.
    pub interval: (f64, f64),
}

/// The lines as a Markdown table.
pub fn render(lines: &[Line]) -> String {
    let mut table = String::from("| figure | value | 95% interval |\n| --- | ---: | ---: |\n");
    for line in lines {
        let (low, high) = line.interval;
        let _ = writeln!(table, "| {} | {:.3} | {low:.3} to {high:.3} |", line.name, line.value);
    }
    table
}

/// Where the table `name` stands in `page`: the bytes between its marks.
fn place(page: &str, name: &str) -> Result<std::ops::Range<usize>> {
    let (open, close) = (format!("<!-- figures: {name} -->\n"), format!("<!-- end of {name} -->"));
    let start = page.find(&open).with_context(|| format!("no mark {open}"))? + open.len();
    let end =
        page.get(start..).and_then(|rest| rest.find(&close)).with_context(|| format!("no mark {close}"))?;
    Ok(start..start + end)
}

/// `page` with the table `name` replaced.
pub fn record(page: &str, name: &str, lines: &[Line]) -> Result<String> {
    let mut page = page.to_owned();
    page.replace_range(place(&page, name)?, &render(lines));
    Ok(page)
}

/// The names and values of the table `name` in `page`.
pub fn read(page: &str, name: &str) -> Result<Vec<(String, f64)>> {
    let table = page.get(place(page, name)?).unwrap_or_default();
    let rows = table.lines().skip(2).map(|row| {
        let mut cells = row.split('|').skip(1).map(str::trim);
        let (name, value) = (cells.next().context("no name")?, cells.next().context("no value")?);
        Ok((name.to_owned(), value.parse().with_context(|| format!("{name}: {value} is no figure"))?))
    });
    rows.collect()
}

/// What is worse than recorded, or missing on either side: one sentence each. Better figures are no
/// complaint, they are to be recorded.
pub fn compare(recorded: &[(String, f64)], now: &[Line]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (name, before) in recorded {
        match now.iter().find(|line| line.name == *name) {
            None => complaints.push(format!("{name}: recorded as {before:.3}, not measured any more")),
            Some(line) => {
                let loss = if less_is_better(name) { line.value - before } else { before - line.value };
                if loss > ROUNDING || !line.value.is_finite() {
                    complaints.push(format!("{name}: {:.3}, recorded {before:.3}", line.value));
                }
            }
        }
    }
    let unknown = now.iter().filter(|line| !recorded.iter().any(|(name, _)| *name == line.name));
    complaints.extend(unknown.map(|line| format!("{}: {:.3}, not recorded", line.name, line.value)));
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, value: f64) -> Line {
        Line { name: name.to_owned(), value, interval: (0.0, 1.0) }
    }

    #[test]
    fn what_is_worse_is_seen() {
        let page = "before\n<!-- figures: x -->\n<!-- end of x -->\nafter";
        let page =
            record(page, "x", &[line("privacy_f1", 0.9), line("leak_rate", 0.1)]).expect("marks are there");
        assert!(page.starts_with("before\n") && page.ends_with("\nafter"));
        let recorded = read(&page, "x").expect("a table");
        assert_eq!(compare(&recorded, &[line("privacy_f1", 0.95), line("leak_rate", 0.05)]), [""; 0]);
        let worse = [line("privacy_f1", 0.89), line("leak_rate", 0.12), line("new", 1.0)];
        assert_eq!(compare(&recorded, &worse).len(), 3);
        assert_eq!(compare(&recorded, &[line("leak_rate", 0.1)]).len(), 1);
    }
}
