//! Reading a CSV file row by row, with the line on which each row stands.

use crate::register::errors::{Fault, FileError};
use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Longest row in bytes. A quotation mark that is never closed would otherwise swallow the file.
const ROW_LIMIT: u64 = 1 << 20;

/// A file with a table: CSV with commas, quotes and a header row (RFC 4180), LF or CRLF, with or without a byte order
/// mark. Memory use does not depend on the length of the file.
#[derive(Debug)]
pub(crate) struct Table<R> {
    csv: csv::Reader<Counting<R>>,
    tape: Arc<Mutex<Tape>>,
    places: Vec<(&'static str, usize)>,
    ignored: Vec<String>,
    width: usize,
    record: csv::ByteRecord,
}

impl<R: Read> Table<R> {
    /// Reads the header. Columns that are not in `columns` are ignored.
    ///
    /// # Errors
    /// When the file cannot be read, or the header lacks a column of `required` or has one of `columns` twice.
    pub(crate) fn new(reader: R, columns: &[&'static str], required: &[&str]) -> Result<Self, FileError> {
        let tape = Arc::new(Mutex::new(Tape::default()));
        let counting = Counting { inner: reader, tape: Arc::clone(&tape) };
        let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(counting);
        let header = csv.byte_headers().map_err(|error| file_error(error, &tape))?.clone();
        let names: Vec<String> =
            header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
        let mut places = Vec::new();
        for column in columns.iter().copied() {
            let mut at = names.iter().enumerate().filter(|(_, name)| *name == column).map(|(i, _)| i);
            match (at.next(), at.next()) {
                (Some(place), None) => places.push((column, place)),
                (Some(_), Some(_)) => return Err(FileError::DuplicateColumn(column)),
                (None, _) if required.contains(&column) => return Err(FileError::MissingColumn(column)),
                (None, _) => {}
            }
        }
        let width = names.len();
        let ignored = names.into_iter().filter(|name| !columns.contains(&name.as_str())).collect();
        Ok(Self { csv, tape, places, ignored, width, record: csv::ByteRecord::new() })
    }

    /// Columns of the header that mean nothing here.
    pub(crate) fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Bytes of the file that were taken up so far, for a progress bar.
    pub(crate) fn bytes(&self) -> u64 {
        self.csv.position().byte()
    }

    /// Goes to the next row, and says on which line it starts, from 1; `None` at the end.
    ///
    /// # Errors
    /// When the file cannot be read further, or a row does not end.
    pub(crate) fn next(&mut self) -> Result<Option<u64>, FileError> {
        let start = self.csv.position().byte();
        lock(&self.tape).row_starts(start);
        let more = self.csv.read_byte_record(&mut self.record);
        if !more.map_err(|error| file_error(error, &self.tape))? {
            return Ok(None);
        }
        Ok(Some(lock(&self.tape).line_of(start)))
    }

    /// Refuses a row that has not as many fields as the header: which field belongs to which column is anybody's guess
    /// then, so nothing else of it is to be checked.
    pub(crate) fn whole(&self) -> Result<(), Fault> {
        let found = self.record.len();
        if found == self.width {
            return Ok(());
        }
        let code = if found > self.width { "extra_columns" } else { "missing_columns" };
        let detail = format!("{found} fields, the header has {}", self.width);
        Err(Fault { column: None, code, detail })
    }

    /// A field of the row; empty where the file has no such column.
    pub(crate) fn field(&self, column: &str) -> &[u8] {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place.and_then(|(_, place)| self.record.get(*place)).unwrap_or_default()
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
