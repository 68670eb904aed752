//! Lines of bounded length, whatever the input is.

use std::io::{self, BufRead};

/// The longest line that is kept, in bytes without its end.
pub(super) const LONGEST: usize = 2_000_000;

/// One line of input.
pub(super) enum Line<'a> {
    /// Nothing but white space.
    Blank,
    /// More than [`LONGEST`] bytes; they were skipped.
    TooLong,
    /// The line without its end.
    Text(&'a [u8]),
}

/// Reads lines without ever holding more than one of the longest.
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    first: bool,
}

impl<R: BufRead> Lines<R> {
    /// Reads from `input`.
    pub fn new(input: R) -> Self {
        Self { input, buffer: Vec::new(), first: true }
    }

    /// The next line; `None` at the end of the input.
    pub fn read(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let (mut any, mut too_long) = (false, false);
        loop {
            let chunk = match self.input.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                break;
            }
            any = true;
            let stop = chunk.iter().position(|&b| b == b'\n');
            let part = chunk.get(..stop.unwrap_or(chunk.len())).unwrap_or_default();
            too_long |= self.buffer.len() + part.len() > LONGEST;
            if !too_long {
                self.buffer.extend_from_slice(part);
            }
            let used = part.len() + usize::from(stop.is_some());
            self.input.consume(used);
            if stop.is_some() {
                break;
            }
        }
        // Programs on Windows like to put a byte order mark before the first line.
        let mark = std::mem::take(&mut self.first) && self.buffer.starts_with(b"\xef\xbb\xbf");
        let line = self.buffer.get(if mark { 3 } else { 0 }..).unwrap_or_default().trim_ascii();
        Ok(match (any, too_long) {
            (false, _) => None,
            (true, true) => Some(Line::TooLong),
            (true, false) if line.is_empty() => Some(Line::Blank),
            (true, false) => Some(Line::Text(line)),
        })
    }
}
