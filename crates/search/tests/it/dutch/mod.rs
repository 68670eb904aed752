//! How well an engine answers what people type, over the shipped register. `queries.nl.txt` holds the
//! queries, `unseen.nl.txt` some that were never used to improve anything, `recorded.txt` the figures that
//! an engine must reach; every engine runs [`measure`].

#![expect(
    clippy::print_stdout,
    reason = "what was found, and the figures, are for whoever improves the search"
)]

pub mod register;

use search::{Change, FacilityQuery, SearchIndex};
use std::collections::HashMap;
use std::fmt;

/// The queries that the search is improved with.
pub const QUERIES: &str = include_str!("queries.nl.txt");
/// Queries to see whether that helps others.
pub const UNSEEN: &str = include_str!("unseen.nl.txt");
const RECORDED: &str = include_str!("recorded.txt");
/// Results that count for the reciprocal rank.
const LOOKED_AT: u32 = 10;

/// What is typed, and the keys of the facilities of which one must be first.
pub struct Asked {
    /// As typed.
    pub q: &'static str,
    /// Keys in the register.
    pub wanted: Vec<&'static str>,
}

/// The queries of a list.
pub fn queries(list: &'static str) -> Vec<Asked> {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (q, wanted) = line.split_once(" = ").unwrap_or_else(|| panic!("no answer in {line:?}"));
            Asked { q, wanted: wanted.split_whitespace().collect() }
        })
        .collect()
}

/// Shares of all queries, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// The right one was first.
    pub first: f64,
    /// The right one was among the first three.
    pub third: f64,
    /// Mean of 1 / rank, 0 where it was not among the first ten.
    pub reciprocal: f64,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "success@1 {:.3}, success@3 {:.3}, mean reciprocal rank {:.3}",
            self.first, self.third, self.reciprocal
        )
    }
}

/// Puts the register into the empty index, asks every query of a list, and prints what was not first.
pub async fn measure(index: &dyn SearchIndex, list: &'static str) -> Figures {
    let documents = register::documents();
    let keys: HashMap<_, _> = documents.iter().map(|(key, doc)| (doc.id, key.clone())).collect();
    let changes = documents.into_iter().map(|(_, doc)| Change::UpsertFacility(Box::new(doc)));
    index.apply(changes.collect()).await.expect("the register is indexed");
    let asked = queries(list);
    let mut figures = Figures { first: 0.0, third: 0.0, reciprocal: 0.0 };
    for Asked { q, wanted } in &asked {
        assert!(wanted.iter().all(|key| keys.values().any(|known| known == key)), "{q}: not in the register");
        let query = FacilityQuery { q: Some((*q).to_owned()), limit: LOOKED_AT, ..FacilityQuery::default() };
        let page = index.facilities(&query).await.expect("the search answers");
        let rank = page
            .items
            .iter()
            .position(|hit| keys.get(&hit.document.id).is_some_and(|key| wanted.contains(&key.as_str())));
        if rank != Some(0) {
            let first: Vec<&str> = page.items.iter().take(3).map(|hit| hit.document.name.as_str()).collect();
            println!("{q}: rank {:?} of {}, first {first:?}", rank.map(|at| at + 1), page.total);
        }
        figures.first += f64::from(u8::from(rank == Some(0)));
        figures.third += f64::from(u8::from(rank.is_some_and(|at| at < 3)));
        figures.reciprocal += rank.map_or(0.0, |at| 1.0 / (at as f64 + 1.0));
    }
    let count = asked.len() as f64;
    Figures {
        first: figures.first / count,
        third: figures.third / count,
        reciprocal: figures.reciprocal / count,
    }
}

/// The figures that an engine reached before.
pub fn recorded(engine: &str) -> Figures {
    let line = RECORDED
        .lines()
        .find_map(|line| line.strip_prefix(engine)?.strip_prefix(' '))
        .expect("the engine is recorded");
    let numbers: Vec<f64> = line.split_whitespace().map(|text| text.parse().expect("a number")).collect();
    let &[first, third, reciprocal] = numbers.as_slice() else { panic!("three figures in {line:?}") };
    Figures { first, third, reciprocal }
}

/// Fails when an engine does worse than recorded, to three decimals.
pub fn no_worse(engine: &str, now: Figures) {
    let before = recorded(engine);
    println!("{engine}: {now} (recorded: {before})");
    for (now, before, what) in [
        (now.first, before.first, "success@1"),
        (now.third, before.third, "success@3"),
        (now.reciprocal, before.reciprocal, "mean reciprocal rank"),
    ] {
        assert!(now >= before - 0.000_5, "{engine}: {what} is {now:.3}, was {before:.3}");
    }
}
