//! What can be wrong with a register file.

use std::fmt;

/// One thing that is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowError {
    /// The line of the file on which the row starts, from 1. A quoted line break makes a row longer.
    pub line: u64,
    /// Name of the column; `None` when the row as a whole is at fault.
    pub column: Option<&'static str>,
    /// Stable code, such as `bad_postcode`.
    pub code: &'static str,
    /// What is wrong, for the person who imports. Quotes the file only shortened and escaped.
    pub detail: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = self.column.unwrap_or("row");
        write!(f, "line {}, {column}: {}: {}", self.line, self.code, self.detail)
    }
}

/// A fault of one field, before the line is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(crate) column: Option<&'static str>,
    pub(crate) code: &'static str,
    pub(crate) detail: String,
}

impl Fault {
    pub(crate) fn new(column: &'static str, code: &'static str, detail: impl Into<String>) -> Self {
        Self { column: Some(column), code, detail: detail.into() }
    }

    pub(crate) fn at(self, line: u64) -> RowError {
        RowError { line, column: self.column, code: self.code, detail: self.detail }
    }
}

/// A text of the file for a message: at most 40 characters, nothing that acts on a terminal.
pub(crate) fn quoted(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    let more = if short.len() < text.len() { "..." } else { "" };
    format!("{short:?}{more}")
}

/// The errors of a file: the first 1,000 in full, all of them counted, so that a file that is wrong from
/// top to bottom does not fill the memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowErrors {
    kept: Vec<RowError>,
    total: u64,
}

impl RowErrors {
    /// How many are kept in full.
    pub const KEPT: usize = 1000;

    /// Adds errors.
    pub fn extend(&mut self, errors: impl IntoIterator<Item = RowError>) {
        for error in errors {
            self.total += 1;
            if self.kept.len() < Self::KEPT {
                self.kept.push(error);
            }
        }
    }

    /// Puts them in the order of the file: a duplicate is known only when its second row is read.
    pub fn sort(&mut self) {
        self.kept.sort();
    }

    /// The kept ones.
    pub fn kept(&self) -> &[RowError] {
        &self.kept
    }

    /// All of them, counted.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }
}

/// The file cannot be read as a register at all.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file could not be read.
    #[error("cannot read the file: {0}")]
    Read(#[from] std::io::Error),
    /// A column that every row needs is missing in the header.
    #[error("line 1: the column {0:?} is missing in the header")]
    MissingColumn(&'static str),
    /// A column is there twice, so that it is not clear which one counts.
    #[error("line 1: the column {0:?} is there twice")]
    DuplicateColumn(&'static str),
    /// A row is longer than any real one, mostly because a quotation mark was never closed.
    #[error("line {line}: the row is longer than {limit} bytes; is a quotation mark not closed?")]
    EndlessRow {
        /// Line on which the row starts.
        line: u64,
        /// The bound in bytes.
        limit: u64,
    },
}
