//! Insight as files: comma-separated values, and a workbook for spreadsheets.
//!
//! Texts are always cells of text: in the workbook by their type, in the other by an apostrophe before what a
//! spreadsheet would take for a formula (OWASP, "CSV Injection").

use super::{Group, Insight, InsightFigure};
use chrono::{DateTime, Datelike, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use templates::Language;

/// A file could not be made: a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be made: {0}")]
pub struct InsightFileError(String);

/// The columns of every table.
const HEAD: [&str; 6] = ["onderdeel", "wat", "van", "aantal", "waarde", "eenheid"];

/// One figure.
struct Line {
    part: &'static str,
    what: String,
    of: &'static str,
    count: Option<u64>,
    value: Option<f64>,
    unit: &'static str,
}

impl Insight {
    /// The figures as comma-separated values (RFC 4180, UTF-8, a head line). A value that is not shown because of
    /// too few reviews is empty.
    ///
    /// # Errors
    /// [`InsightFileError`] where writing to memory fails.
    pub fn csv(&self) -> Result<Vec<u8>, InsightFileError> {
        let fault = |error: &dyn std::fmt::Display| InsightFileError(error.to_string());
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        csv.write_record(HEAD).map_err(|error| fault(&error))?;
        for line in self.lines() {
            let number =
                |value: Option<f64>| value.map(|value| rounded(value).to_string()).unwrap_or_default();
            let count = line.count.map(|count| count.to_string()).unwrap_or_default();
            let cells = [
                line.part.to_owned(),
                plain(&line.what),
                line.of.to_owned(),
                count,
                number(line.value),
                line.unit.to_owned(),
            ];
            csv.write_record(cells).map_err(|error| fault(&error))?;
        }
        csv.into_inner().map_err(|error| fault(&error))
    }

    /// The same as a workbook (Office Open XML), a sheet for every part.
    ///
    /// # Errors
    /// [`InsightFileError`] where the workbook cannot be written, which no figures here lead to.
    pub fn xlsx(&self, made: DateTime<Utc>) -> Result<Vec<u8>, InsightFileError> {
        self.workbook(made).map_err(|error| InsightFileError(error.to_string()))
    }

    fn workbook(&self, made: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let day = |part: u32| u8::try_from(part).unwrap_or(1);
        let year = u16::try_from(made.year()).unwrap_or(2000);
        let day = ExcelDateTime::from_ymd(year, day(made.month()), day(made.day()))?;
        let title = format!("{}, {}", self.facility.name, self.name_of_period());
        book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
        let (bold, decimal) = (Format::new().set_bold(), Format::new().set_num_format("0.00"));
        let lines = self.lines();
        let mut parts: Vec<&'static str> = lines.iter().map(|line| line.part).collect();
        parts.dedup();
        for part in parts {
            let sheet = book.add_worksheet();
            sheet.set_name(part)?;
            sheet.set_freeze_panes(1, 0)?;
            for (column, (head, width)) in (0..).zip(HEAD.iter().skip(1).zip([42, 14, 10, 10, 18])) {
                sheet.write_string_with_format(0, column, *head, &bold)?;
                sheet.set_column_width(column, width)?;
            }
            for (row, line) in (1..).zip(lines.iter().filter(|line| line.part == part)) {
                sheet.write_string(row, 0, &line.what)?;
                sheet.write_string(row, 1, line.of)?;
                if let Some(count) = line.count {
                    sheet.write_number(row, 2, count as f64)?;
                }
                if let Some(value) = line.value {
                    sheet.write_number_with_format(row, 3, rounded(value), &decimal)?;
                }
                sheet.write_string(row, 4, line.unit)?;
            }
        }
        book.save_to_buffer()
    }

    /// The period as people name it in a file: `2026-07 tot en met 2026-09`.
    pub fn name_of_period(&self) -> String {
        format!("{} tot en met {}", self.period.from, self.period.to)
    }

    fn lines(&self) -> Vec<Line> {
        let mut lines = vec![
            line("overzicht", self.facility.name.clone(), "", None, None, "voorziening"),
            line("overzicht", self.name_of_period(), "", None, None, "periode"),
            line(
                "overzicht",
                "vanaf zoveel waarderingen tonen we een cijfer".to_owned(),
                "",
                Some(self.minimum.into()),
                None,
                "waarderingen",
            ),
        ];
        for peers in &self.groups {
            let of = name(peers.group);
            let counted = |what: &str, count| line("overzicht", what.to_owned(), of, Some(count), None, "");
            lines.push(counted("voorzieningen die open zijn", peers.facilities));
            lines.push(counted("voorzieningen met een waardering", peers.reviewed));
            lines.push(counted("waarderingen in de periode", peers.reviews));
            let share =
                |what: &str, count, value| line("overzicht", what.to_owned(), of, count, value, "deel van 1");
            lines.push(share("helemaal positief", None, peers.positive));
            lines.push(share("beantwoord", Some(peers.replies.answered), peers.replies.rate));
            let days = peers.replies.median_days.map(f64::from);
            lines.push(line("overzicht", "mediane antwoordtijd".to_owned(), of, None, days, "hele dagen"));
        }
        for theme in &self.themes {
            for (peers, figure) in self.groups.iter().zip(&theme.figures) {
                lines.push(mean("thema's", theme.name.clone(), name(peers.group), *figure));
            }
        }
        for quarter in &self.quarters {
            let label = quarter.quarter.to_string();
            lines.push(mean("kwartalen", label.clone(), name(Group::Own), quarter.own));
            lines.push(mean("kwartalen", label, name(Group::Sector), quarter.sector));
        }
        for (code, count) in &self.languages {
            lines.push(line("talen", code.clone(), name(Group::Own), Some(*count), None, "waarderingen"));
        }
        self.handed_lines(&mut lines);
        for theme in &self.words {
            for (side, words) in [("score 4 of 5", &theme.high), ("score 1 tot 3", &theme.low)] {
                for word in words {
                    let what = format!("{} ({}, {side})", word.word, theme.name);
                    lines.push(line(
                        "woorden",
                        what,
                        name(Group::Own),
                        Some(word.reviews),
                        None,
                        "waarderingen",
                    ));
                }
            }
        }
        lines
    }

    fn handed_lines(&self, lines: &mut Vec<Line>) {
        let mut handed = |what: String, count, unit| {
            lines.push(line("uitnodigingen", what, name(Group::Own), count, None, unit));
        };
        for one in &self.invitations.papers {
            let kind = Language::NL.invitation_kind(one.kind);
            handed(format!("{kind}: uitgedeeld"), Some(one.copies), "exemplaren");
            handed(format!("{kind}: waarderingen"), Some(one.reviews), "waarderingen");
            if one.few > 0 {
                let what = format!("{kind}: codes met 1 tot 4 waarderingen, die niet meetellen");
                handed(what, Some(one.few), "codes");
            }
        }
        for one in &self.invitations.codes {
            let what = format!("Codes voor bevestigde gebruikers {}", one.period);
            handed(format!("{what}: uitgedeeld"), Some(one.issued), "codes");
            handed(format!("{what}: waarderingen"), one.used, "waarderingen");
        }
    }
}

fn line(
    part: &'static str,
    what: String,
    of: &'static str,
    count: Option<u64>,
    value: Option<f64>,
    unit: &'static str,
) -> Line {
    Line { part, what, of, count, value, unit }
}

fn mean(part: &'static str, what: String, of: &'static str, figure: InsightFigure) -> Line {
    line(part, what, of, Some(figure.count), figure.mean, "score 1 tot 5")
}

const fn name(group: Group) -> &'static str {
    match group {
        Group::Own => "jouw voorziening",
        Group::Sector => "sector",
        Group::Province => "provincie",
    }
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
