//! Everything the index holds, by id, with check sums of the stored documents.

use super::fault::fault;
use super::plan;
use super::schema::{FACILITY, Fields, REVIEW, column};
use crate::SearchError;
use crate::index::{Entry, EntryKind, hash_of};
use std::collections::BinaryHeap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::schema::Value;
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentOrdinal, SegmentReader, TantivyDocument};
use uuid::Uuid;

/// The smallest ids behind one.
struct Next {
    after: Option<u128>,
    limit: usize,
}

/// What one segment gives.
struct Segment {
    after: Option<u128>,
    limit: usize,
    ordinal: SegmentOrdinal,
    high: Option<Column<u64>>,
    low: Option<Column<u64>>,
    heap: BinaryHeap<(u128, DocId)>,
}

impl Collector for Next {
    type Fruit = Vec<(u128, DocAddress)>;
    type Child = Segment;

    fn for_segment(&self, ordinal: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<Segment> {
        let fast = reader.fast_fields();
        Ok(Segment {
            after: self.after,
            limit: self.limit,
            ordinal,
            high: fast.column_opt(column::ID_HIGH)?,
            low: fast.column_opt(column::ID_LOW)?,
            heap: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Self::Fruit>) -> tantivy::Result<Self::Fruit> {
        let mut all: Self::Fruit = fruits.into_iter().flatten().collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        all.truncate(self.limit);
        Ok(all)
    }
}

impl SegmentCollector for Segment {
    type Fruit = Vec<(u128, DocAddress)>;

    fn collect(&mut self, doc: DocId, _score: Score) {
        let half = |column: &Option<Column<u64>>| column.as_ref().and_then(|c| c.first(doc)).unwrap_or(0);
        let id = (u128::from(half(&self.high)) << 64) | u128::from(half(&self.low));
        if self.after.is_some_and(|after| id <= after) {
            return;
        }
        if self.heap.len() < self.limit {
            self.heap.push((id, doc));
        } else if let Some(mut last) = self.heap.peek_mut()
            && id < last.0
        {
            *last = (id, doc);
        }
    }

    fn harvest(self) -> Self::Fruit {
        let address = |(id, doc)| (id, DocAddress::new(self.ordinal, doc));
        self.heap.into_iter().map(address).collect()
    }
}

/// The next entries of a kind behind `after`, by id.
///
/// # Errors
/// When the index is damaged.
pub fn entries(
    searcher: &Searcher,
    fields: &Fields,
    kind: EntryKind,
    after: Option<Uuid>,
    limit: usize,
) -> Result<Vec<Entry>, SearchError> {
    let doc_type = match kind {
        EntryKind::Facility => FACILITY,
        EntryKind::Review => REVIEW,
    };
    let next = Next { after: after.map(|id| id.as_u128()), limit };
    let found = searcher.search(&*plan::all(fields, doc_type), &next).map_err(fault)?;
    let mut entries = Vec::with_capacity(found.len());
    for (id, address) in found {
        let stored: TantivyDocument = searcher.doc(address).map_err(fault)?;
        let source = stored.get_first(fields.source).and_then(|value| value.as_bytes()).unwrap_or_default();
        entries.push(Entry { id: Uuid::from_u128(id), hash: hash_of(source) });
    }
    Ok(entries)
}
