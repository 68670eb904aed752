//! One pass over all matches: exact filters, counts, facets, and the items of the page.

use super::columns::Columns;
use crate::cursor::Key;
use crate::page::Facets;
use std::collections::{BTreeMap, BinaryHeap};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader, TantivyError};
use uuid::Uuid;

/// How a result is ordered. All keys ascend; see [`Key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By the match, then fewest words in the name (facilities only).
    Match,
    /// Those that take part, then most reviews.
    Standing,
    /// Nearest first.
    Distance,
    /// By the tie-breakers alone: name for facilities, newest for reviews.
    Plain,
    /// Highest score.
    Highest,
    /// Lowest score.
    Lowest,
    /// Most reviews.
    ReviewCount,
    /// First published.
    Oldest,
}

/// What the index cannot decide by terms.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Columns to count, by the facet's name.
    pub facets: &'static [(&'static str, &'static str)],
    /// The order.
    pub order: Order,
    /// Whether the first tie-breaker is the name (facilities) or the time (reviews).
    pub by_name: bool,
    /// Point for distances.
    pub near: Option<(f64, f64)>,
    /// Only within this distance.
    pub radius_km: Option<f64>,
    /// Only from this score.
    pub min_score: Option<f64>,
    /// Only those that do, or do not, take part.
    pub participating: Option<bool>,
    /// Scores are those of this theme, and it must have one.
    pub theme: Option<String>,
    /// Only with at least this mean, in thousandths, for this theme (facilities).
    pub theme_floor: Option<(String, i64)>,
    /// Items to gather.
    pub limit: usize,
    /// Items begin after this key.
    pub after: Option<Key>,
}

/// An item of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its place in the order.
    pub key: Key,
    /// Where it is stored.
    pub address: DocAddress,
    /// Its distance.
    pub distance_km: Option<f64>,
}

/// The outcome.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// All matches.
    pub total: u64,
    /// Their counts by facet and value.
    pub facets: Facets,
    /// The first `limit` after the cursor, in order.
    pub items: Vec<Found>,
}

/// Values of a place in the order, as far as one segment knows them: names are ordinals.
type LocalKey = (u64, u64, u128);

/// What one segment gathers.
pub struct Segment {
    wanted: Wanted,
    columns: Columns,
    ordinal: SegmentOrdinal,
    after: Option<LocalKey>,
    counts: Vec<Vec<u64>>,
    total: u64,
    heap: BinaryHeap<(LocalKey, DocId)>,
}

impl Collector for Wanted {
    type Fruit = Gathered;
    type Child = Segment;

    fn for_segment(&self, ordinal: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Segment> {
        let columns = Columns::open(reader, self)?;
        let after = match &self.after {
            None => None,
            Some(key) if self.by_name => Some(columns.name_bound(key)?),
            Some(key) => Some((key.primary, key.time, key.id.as_u128())),
        };
        let counts =
            columns.facets.iter().map(|facet| vec![0; facet.as_ref().map_or(0, |c| c.num_terms())]).collect();
        Ok(Segment {
            wanted: self.clone(),
            columns,
            ordinal,
            after,
            counts,
            total: 0,
            heap: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Match
    }

    fn merge_fruits(&self, fruits: Vec<tantivy::Result<Gathered>>) -> tantivy::Result<Gathered> {
        let mut all = Gathered::default();
        for (name, _) in self.facets {
            all.facets.insert((*name).to_owned(), BTreeMap::new());
        }
        for fruit in fruits {
            let fruit = fruit?;
            all.total += fruit.total;
            all.items.extend(fruit.items);
            for (name, values) in fruit.facets {
                let facet = all.facets.entry(name).or_default();
                for (value, count) in values {
                    *facet.entry(value).or_default() += count;
                }
            }
        }
        all.items.sort_by(|a, b| a.key.cmp(&b.key));
        all.items.truncate(self.limit);
        Ok(all)
    }
}

impl SegmentCollector for Segment {
    type Fruit = tantivy::Result<Gathered>;

    fn collect(&mut self, doc: DocId, score: Score) {
        let distance =
            self.wanted.near.and_then(|near| self.columns.distance_km(doc, near, self.wanted.radius_km));
        if !self.passes(doc, distance) {
            return;
        }
        self.total += 1;
        for (column, counts) in self.columns.facets.iter().zip(&mut self.counts) {
            let Some(column) = column else { continue };
            for ordinal in column.ords().values_for_doc(doc) {
                if let Some(count) = usize::try_from(ordinal).ok().and_then(|at| counts.get_mut(at)) {
                    *count += 1;
                }
            }
        }
        if self.wanted.limit == 0 {
            return;
        }
        // Most matches of a broad question fail at their first value: the others are then not even read.
        let primary = self.primary(doc, score, distance);
        let full = self.heap.len() >= self.wanted.limit;
        let last = self.heap.peek().filter(|_| full).map(|(last, _)| *last);
        if self.after.is_some_and(|after| primary < after.0) || last.is_some_and(|last| primary > last.0) {
            return;
        }
        let second =
            if self.wanted.by_name { self.columns.name_ordinal(doc) } else { self.columns.newest(doc) };
        let key = (primary, second, self.columns.id(doc));
        if self.after.is_some_and(|after| key <= after) || last.is_some_and(|last| key >= last) {
            return;
        }
        if full {
            self.heap.pop();
        }
        self.heap.push((key, doc));
    }

    fn harvest(self) -> tantivy::Result<Gathered> {
        let mut facets = Facets::new();
        for ((column, counts), (name, _)) in
            self.columns.facets.iter().zip(&self.counts).zip(self.wanted.facets)
        {
            let mut values = BTreeMap::new();
            for (ordinal, count) in (0u64..).zip(counts).filter(|(_, count)| **count > 0) {
                let mut value = String::new();
                if let Some(column) = column {
                    column.ord_to_str(ordinal, &mut value).map_err(TantivyError::from)?;
                }
                values.insert(value, *count);
            }
            facets.insert((*name).to_owned(), values);
        }
        let mut items = Vec::with_capacity(self.heap.len());
        for ((primary, second, id), doc) in self.heap {
            let (name, time) =
                if self.wanted.by_name { (self.columns.name(second)?, 0) } else { (String::new(), second) };
            items.push(Found {
                key: Key { primary, name, time, id: Uuid::from_u128(id) },
                address: DocAddress::new(self.ordinal, doc),
                distance_km: self.wanted.near.and_then(|near| self.columns.distance_km(doc, near, None)),
            });
        }
        Ok(Gathered { total: self.total, facets, items })
    }
}

impl Segment {
    fn passes(&self, doc: DocId, distance: Option<f64>) -> bool {
        let wanted = &self.wanted;
        let near = wanted.radius_km.is_none_or(|radius| distance.is_some_and(|km| km <= radius));
        let part = wanted.participating.is_none_or(|wanted| wanted == self.columns.takes_part(doc));
        let themed = wanted.theme.is_none() || self.columns.score(doc).is_some();
        let good =
            wanted.min_score.is_none_or(|least| self.columns.score(doc).is_some_and(|score| score >= least));
        near && part && themed && good && self.columns.reaches_floor(doc)
    }

    fn primary(&self, doc: DocId, score: Score, distance: Option<f64>) -> u64 {
        // Casts from float to integer saturate; all values here are small and not negative.
        let score_key = || self.columns.score(doc).map(|score| (score * 1_000_000.0).round() as u64);
        match self.wanted.order {
            Order::Plain => 0,
            Order::Match => {
                let matched = u64::from((score * 100.0).round() as u32) << 8;
                let words = if self.wanted.by_name { self.columns.name_words(doc).min(255) } else { 0 };
                u64::MAX - (matched | (255 - words))
            }
            Order::Standing => {
                let part = u64::from(self.columns.takes_part(doc)) << 32;
                u64::MAX - (part | self.columns.review_count(doc))
            }
            Order::Distance => distance.map_or(u64::MAX, |km| (km * 1_000.0).round() as u64),
            Order::Highest => score_key().map_or(u64::MAX, |key| u64::MAX - key - 1),
            Order::Lowest => score_key().unwrap_or(u64::MAX),
            Order::ReviewCount => u64::MAX - self.columns.review_count(doc),
            Order::Oldest => u64::MAX - self.columns.newest(doc),
        }
    }
}
