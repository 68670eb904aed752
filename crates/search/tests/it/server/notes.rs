//! Notes of exchanges: one JSON a line, packed.

use super::http::{Answer, Asked};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Write};
use std::path::Path;

/// An exchange.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Exchange {
    /// How many changes came before it.
    after: usize,
    /// Method, address and check sum of the body.
    key: String,
    /// Whether it changes something.
    change: bool,
    /// Status of the answer.
    pub status: u16,
    /// The answer.
    pub body: String,
}

/// The exchanges of a test.
#[derive(Default)]
pub struct Notes {
    all: Vec<Exchange>,
    changes: Vec<usize>,
    reads: HashMap<String, BTreeMap<usize, usize>>,
}

impl Notes {
    /// Reads notes; without any the test fails.
    pub fn read(file: &Path) -> Self {
        let packed = std::fs::File::open(file).unwrap_or_else(|error| {
            panic!("{}: {error}; tests/recordings/README.md tells how to make it", file.display())
        });
        let (mut text, mut notes) = (String::new(), Self::default());
        GzDecoder::new(packed).read_to_string(&mut text).expect("a packed text");
        for line in text.lines() {
            notes.push(serde_json::from_str(line).expect("a noted exchange"));
        }
        notes
    }

    /// Writes them.
    pub fn write(&self, file: &Path) {
        let mut text = String::new();
        let kept = |(at, exchange): &(usize, &Exchange)| {
            exchange.change || self.reads.get(&exchange.key).and_then(|r| r.get(&exchange.after)) == Some(at)
        };
        for (_, exchange) in self.all.iter().enumerate().filter(kept) {
            text.push_str(&serde_json::to_string(exchange).expect("it serialises"));
            text.push('\n');
        }
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(text.as_bytes()).expect("packed");
        std::fs::write(file, packed.finish().expect("packed")).expect("written");
    }

    /// Notes an exchange. Of the same question after the same changes the last answer stays.
    pub fn add(&mut self, asked: &Asked, answer: &Answer) {
        self.push(Exchange {
            after: self.changes.len(),
            key: asked.key(),
            change: asked.changes(),
            status: answer.status,
            body: without_settings(&answer.body),
        });
    }

    fn push(&mut self, exchange: Exchange) {
        let at = self.all.len();
        if exchange.change {
            self.changes.push(at);
        } else {
            self.reads.entry(exchange.key.clone()).or_default().insert(exchange.after, at);
        }
        self.all.push(exchange);
    }

    /// The change that came after so many others, if it is this one.
    pub fn change(&self, done: usize, asked: &Asked) -> Option<&Exchange> {
        let exchange = self.all.get(*self.changes.get(done)?)?;
        (exchange.key == asked.key()).then_some(exchange)
    }

    /// What was answered after the same changes, or the nearest before them, or else after them.
    pub fn read_of(&self, done: usize, asked: &Asked) -> Option<&Exchange> {
        let answers = self.reads.get(&asked.key())?;
        let before = answers.range(..=done).next_back();
        let (_, at) = before.or_else(|| answers.range(done..).next())?;
        self.all.get(*at)
    }
}

/// A task that sets an index up repeats all its settings, which nobody reads: they would be half of the notes.
fn without_settings(body: &str) -> String {
    match serde_json::from_str::<serde_json::Value>(body) {
        Ok(mut answer) if answer.get("type").is_some_and(|kind| kind == "settingsUpdate") => {
            answer.as_object_mut().map(|task| task.remove("details"));
            answer.to_string()
        }
        _ => body.to_owned(),
    }
}
