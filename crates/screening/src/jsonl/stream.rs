//! The command `screen-stream`: submissions in the order of time in, scores out.

use super::line::{LONGEST, Line, Lines};
use super::stream_row::StreamRow;
use crate::authenticity::{Assessment, Engine, Known};
use std::io::{self, BufRead, Write};

/// Judges every line of `input`, each a submission as in `corpus/FORMAT.md` (Streams), with `engine`.
///
/// One line goes to `output` per good row, in order: `{"id", "score", "interval_violation",
/// "signals": [{"name", "weight"}]}`. A bad line (not UTF-8, not JSON, a field missing or out of range,
/// earlier than the row before it, an id that was used before) is reported on `errors` with its number,
/// counted from 1, and skipped; messages never repeat the line's content. Blank lines are skipped
/// silently. Answers the number of bad lines.
///
/// # Errors
/// When reading or writing fails.
pub fn run_stream(
    engine: &mut Engine,
    input: impl BufRead,
    mut output: impl Write,
    errors: impl Write,
) -> io::Result<u64> {
    let mut buffer = Vec::with_capacity(1024);
    let bad = observe_stream(engine, input, errors, |id, assessment, _| {
        buffer.clear();
        write(&mut buffer, id, assessment)?;
        output.write_all(&buffer)
    })?;
    output.flush()?;
    Ok(bad)
}

/// Judges every line of `input` as [`run_stream`] does and hands each good row's id and assessment to
/// `take`, with the engine as it stands after it. Answers the number of bad lines.
///
/// # Errors
/// When reading, writing or `take` fails.
pub fn observe_stream(
    engine: &mut Engine,
    input: impl BufRead,
    mut errors: impl Write,
    mut take: impl FnMut(&str, &Assessment, &Engine) -> io::Result<()>,
) -> io::Result<u64> {
    let mut lines = Lines::new(input);
    let mut known = Known::default();
    let (mut bad, mut number, mut last) = (0_u64, 0_u64, i64::MIN);
    while let Some(line) = lines.read()? {
        number += 1;
        let row = match line {
            Line::Blank => continue,
            Line::TooLong => Err(format!("longer than {LONGEST} bytes")),
            Line::Text(bytes) => StreamRow::parse(bytes),
        };
        let row = row.and_then(|row| match row.at() {
            at if at < last => Err("field at is earlier than that of the row before".to_owned()),
            at if !known.insert(row.id(), at) => Err("field id was used before".to_owned()),
            at => {
                last = at;
                Ok(row)
            }
        });
        match row {
            Ok(row) => {
                let assessment = engine.observe(&row.submission());
                take(row.id(), &assessment, engine)?;
            }
            Err(message) => {
                bad += 1;
                writeln!(errors, "line {number}: {message}")?;
            }
        }
    }
    errors.flush()?;
    Ok(bad)
}

/// One line of the answer.
fn write(buffer: &mut Vec<u8>, id: &str, assessment: &Assessment) -> io::Result<()> {
    buffer.extend_from_slice(b"{\"id\":");
    serde_json::to_writer(&mut *buffer, id)?;
    buffer.extend_from_slice(b",\"score\":");
    decimals(buffer, f64::from(assessment.score), 6);
    buffer.extend_from_slice(b",\"interval_violation\":");
    buffer.extend_from_slice(if assessment.interval_violation { b"true" } else { b"false" });
    buffer.extend_from_slice(b",\"signals\":[");
    for (i, signal) in assessment.signals.iter().enumerate() {
        if i > 0 {
            buffer.push(b',');
        }
        buffer.extend_from_slice(b"{\"name\":\"");
        buffer.extend_from_slice(signal.name().as_bytes());
        buffer.extend_from_slice(b"\",\"weight\":");
        decimals(buffer, f64::from(signal.weight), 3);
        buffer.push(b'}');
    }
    buffer.extend_from_slice(b"]}\n");
    Ok(())
}

/// A number of at least 0 with `places` decimals. Several times faster than formatting, which counts at
/// fifty thousand rows a second.
fn decimals(buffer: &mut Vec<u8>, value: f64, places: u32) {
    let scale = 10_u64.pow(places);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded right before")]
    let scaled = (value.clamp(0.0, 1e6) * scale as f64).round() as u64;
    let (mut digits, mut left, mut at) = ([b'0'; 20], scaled, 20_usize);
    while left > 0 || at > 20 - places as usize - 1 {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
    }
    let point = 20 - places as usize;
    buffer.extend_from_slice(&digits[at..point]);
    buffer.push(b'.');
    buffer.extend_from_slice(&digits[point..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_formatting_would() {
        for value in [0.0, 1.0, 0.5, 0.000_001, 0.123_456, 12.25, 999.999] {
            let mut buffer = Vec::new();
            decimals(&mut buffer, value, 6);
            assert_eq!(String::from_utf8_lossy(&buffer), format!("{value:.6}"));
        }
    }
}
