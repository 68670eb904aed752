//! Reading a register file row by row, with the line on which each row stands.

use super::errors::{Fault, FileError, RowError};
use super::reference::Reference;
use super::row::FacilityRow;
use super::validate::validate;
use crate::table::Table;
use std::io::Read;

/// The columns that are read; others are ignored, and named by [`RegisterReader::ignored`].
const COLUMNS: [&str; 20] = [
    "external_id",
    "name",
    "kind",
    "sector",
    "organiser",
    "municipality",
    "nis",
    "postcode",
    "street",
    "lat",
    "lon",
    "phone",
    "email",
    "website",
    "capacity",
    "source",
    "end_date",
    "inclusive_care",
    "income_based_price",
    "partnerships",
];

/// The columns without which no row can be good.
const REQUIRED: [&str; 4] = ["external_id", "name", "kind", "sector"];

/// A row and where it stands.
#[derive(Debug)]
pub struct RowAt {
    /// The line on which it starts, from 1.
    pub line: u64,
    /// The row, or everything that is wrong with it.
    pub row: Result<FacilityRow, Vec<RowError>>,
}

/// Reads a register: CSV with commas, quotes and a header row (RFC 4180), LF or CRLF, with or without a
/// byte order mark. Memory use does not depend on the length of the file.
#[derive(Debug)]
pub struct RegisterReader<'a, R> {
    table: Table<R>,
    reference: &'a Reference,
}

impl<'a, R: Read> RegisterReader<'a, R> {
    /// Reads the header.
    ///
    /// # Errors
    /// When the file cannot be read, or the header lacks a needed column or has one twice.
    pub fn new(reader: R, reference: &'a Reference) -> Result<Self, FileError> {
        Ok(Self { table: Table::new(reader, &COLUMNS, &REQUIRED)?, reference })
    }

    /// Columns of the header that mean nothing here.
    pub fn ignored(&self) -> &[String] {
        self.table.ignored()
    }

    /// Bytes of the file that were taken up so far, for a progress bar.
    pub fn bytes(&self) -> u64 {
        self.table.bytes()
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// When the file cannot be read further, or a row does not end.
    pub fn next_row(&mut self) -> Result<Option<RowAt>, FileError> {
        let Some(line) = self.table.next()? else { return Ok(None) };
        let row = self.check().map_err(|faults| faults.into_iter().map(|fault| fault.at(line)).collect());
        Ok(Some(RowAt { line, row }))
    }

    fn check(&self) -> Result<FacilityRow, Vec<Fault>> {
        self.table.whole().map_err(|fault| vec![fault])?;
        validate(&|column| self.table.field(column), self.reference)
    }
}
