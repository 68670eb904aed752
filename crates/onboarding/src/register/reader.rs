//! Reading a register file row by row, with the line on which each row stands.

use super::errors::{Fault, FileError, RowError};
use super::reference::Reference;
use super::row::FacilityRow;
use super::validate::validate;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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

/// Longest row in bytes. A quotation mark that is never closed would otherwise swallow the file.
const ROW_LIMIT: u64 = 1 << 20;

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
    csv: csv::Reader<Counting<R>>,
    tape: Arc<Mutex<Tape>>,
    places: Vec<(&'static str, usize)>,
    ignored: Vec<String>,
    width: usize,
    record: csv::ByteRecord,
    reference: &'a Reference,
}

impl<'a, R: Read> RegisterReader<'a, R> {
    /// Reads the header.
    ///
    /// # Errors
    /// When the file cannot be read, or the header lacks a needed column or has one twice.
    pub fn new(reader: R, reference: &'a Reference) -> Result<Self, FileError> {
        let tape = Arc::new(Mutex::new(Tape::default()));
        let counting = Counting { inner: reader, tape: Arc::clone(&tape) };
        let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(counting);
        let header = csv.byte_headers().map_err(|error| file_error(error, &tape))?.clone();
        let names: Vec<String> =
            header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
        let mut places = Vec::new();
        for column in COLUMNS {
            let mut at = names.iter().enumerate().filter(|(_, name)| *name == column).map(|(i, _)| i);
            match (at.next(), at.next()) {
                (Some(place), None) => places.push((column, place)),
                (Some(_), Some(_)) => return Err(FileError::DuplicateColumn(column)),
                (None, _) if REQUIRED.contains(&column) => return Err(FileError::MissingColumn(column)),
                (None, _) => {}
            }
        }
        let width = names.len();
        let ignored = names.into_iter().filter(|name| !COLUMNS.contains(&name.as_str())).collect();
        Ok(Self { csv, tape, places, ignored, width, record: csv::ByteRecord::new(), reference })
    }

    /// Columns of the header that mean nothing here.
    pub fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Bytes of the file that were taken up so far, for a progress bar.
    pub fn bytes(&self) -> u64 {
        self.csv.position().byte()
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// When the file cannot be read further, or a row does not end.
    pub fn next_row(&mut self) -> Result<Option<RowAt>, FileError> {
        let start = self.csv.position().byte();
        lock(&self.tape).row_starts(start);
        let more = self.csv.read_byte_record(&mut self.record);
        if !more.map_err(|error| file_error(error, &self.tape))? {
            return Ok(None);
        }
        let line = lock(&self.tape).line_of(start);
        let row = self.check().map_err(|faults| faults.into_iter().map(|fault| fault.at(line)).collect());
        Ok(Some(RowAt { line, row }))
    }

    fn check(&self) -> Result<FacilityRow, Vec<Fault>> {
        let found = self.record.len();
        if found != self.width {
            // Which field belongs to which column is anybody's guess now, so nothing else is checked.
            let code = if found > self.width { "extra_columns" } else { "missing_columns" };
            let detail = format!("{found} fields, the header has {}", self.width);
            return Err(vec![Fault { column: None, code, detail }]);
        }
        let field = |column: &'static str| {
            let place = self.places.iter().find(|(name, _)| *name == column);
            place.and_then(|(_, place)| self.record.get(*place)).unwrap_or_default()
        };
        validate(&field, self.reference)
    }
}

/// What passed through the reader: how far it is, and where the line breaks were. The CSV reader counts
/// lines itself, but not those before a row: blank ones, and the LF of a CRLF.
#[derive(Debug, Default)]
struct Tape {
    read: u64,
    row_start: u64,
    breaks: VecDeque<(u64, u8)>,
    /// Lines that ended before everything in `breaks`.
    ended: u64,
}

impl Tape {
    fn row_starts(&mut self, byte: u64) {
        self.row_start = byte;
    }

    /// The line of the first byte from `start` on that is not a line break itself.
    fn line_of(&mut self, start: u64) -> u64 {
        let mut at = start;
        while let Some((place, byte)) = self.breaks.front().copied().filter(|(place, _)| *place <= at) {
            at = at.max(place + 1);
            self.ended += u64::from(byte == b'\n');
            self.breaks.pop_front();
        }
        self.ended + 1
    }

    fn saw(&mut self, bytes: &[u8]) {
        for (place, byte) in (self.read..).zip(bytes) {
            if matches!(byte, b'\n' | b'\r') {
                self.breaks.push_back((place, *byte));
            }
        }
        self.read += bytes.len() as u64;
    }
}

#[derive(Debug)]
struct Counting<R> {
    inner: R,
    tape: Arc<Mutex<Tape>>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut tape = lock(&self.tape);
        if tape.read.saturating_sub(tape.row_start) > ROW_LIMIT {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "endless row"));
        }
        let count = self.inner.read(buffer)?;
        tape.saw(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

fn file_error(error: csv::Error, tape: &Arc<Mutex<Tape>>) -> FileError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            let mut tape = lock(tape);
            let start = tape.row_start;
            FileError::EndlessRow { line: tape.line_of(start), limit: ROW_LIMIT }
        }
        csv::ErrorKind::Io(error) => FileError::Read(error),
        // Bytes and a flexible length leave no other failure; said all the same if that should change.
        other => FileError::Read(io::Error::other(format!("{other:?}"))),
    }
}

fn lock(tape: &Mutex<Tape>) -> MutexGuard<'_, Tape> {
    tape.lock().unwrap_or_else(PoisonError::into_inner)
}
