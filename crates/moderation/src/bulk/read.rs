//! Decisions on many, to follow how far they have come.

use super::{Bulk, BulkItem, BulkPage, BulkState, BulkSummary, not_found, not_yours};
use crate::unseen::{Sight, Unread};
use crate::{Desk, Editor};
use domain::bulk::{BulkItemState, reversible_until};
use domain::ids::{CaseId, EditorId, FacilityId};
use domain::{Redacted, RuleError};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use storage::{BulkItemRecord, BulkRecord, CaseRecord};
use uuid::Uuid;

type Counts = BTreeMap<BulkItemState, u32>;

impl Desk {
    /// The newest decisions on many: the editor's own, or for a senior editor those of everybody.
    ///
    /// Errors: `invalid_fields` (422) with `/cursor`.
    pub async fn bulks(
        &self,
        editor: &Editor,
        mine: bool,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<BulkPage, RuleError> {
        let view = self.store.view();
        let all = editor.role().decides_escalated() && !mine;
        let of = (!all).then(|| editor.id());
        let page = view.bulks().newest(of, cursor, limit).await??;
        let ids: Vec<Uuid> = page.bulks.iter().map(|bulk| bulk.id).collect();
        let mut counts = view.bulk_items().counts(&ids).await?;
        let mut bulks = Vec::with_capacity(ids.len());
        for bulk in page.bulks {
            let counted = counts.remove(&bulk.id).unwrap_or_default();
            bulks.push(self.summary(editor, bulk, counted).await?);
        }
        Ok(BulkPage { bulks, next_cursor: page.next_cursor })
    }

    /// A decision on many with what became of each text.
    ///
    /// Errors: `bulk_not_found` (404), `not_your_bulk` (403) for a colleague's, unless senior.
    pub async fn bulk(&self, editor: &Editor, id: Uuid) -> Result<Bulk, RuleError> {
        let view = self.store.view();
        let bulk = view.bulks().find(id).await?.ok_or_else(not_found)?;
        let own = bulk.editor == editor.id();
        if !own && !editor.role().decides_escalated() {
            return Err(not_yours());
        }
        let records = view.bulk_items().of(id).await?;
        let ids: Vec<CaseId> = records.iter().map(|item| item.case).collect();
        let cases = view.queue().find_many(&ids).await?;
        // Whoever may be the second reader does not hear what the first one decided.
        let subjects: Vec<Uuid> = cases.iter().map(|case| case.subject).filter(|_| !own).collect();
        let unread = Unread::seen_in(&view, editor, self.clock.now(), &subjects).await?;
        let cases: HashMap<CaseId, CaseRecord> = cases.into_iter().map(|case| (case.id, case)).collect();
        let places: BTreeSet<FacilityId> = cases.values().map(|case| case.facility).collect();
        let places = view.facilities().find_many(&Vec::from_iter(places)).await?;
        let names: HashMap<FacilityId, String> =
            places.into_iter().map(|place| (place.id, place.name)).collect();
        let mut items = Vec::with_capacity(records.len());
        let (mut counts, mut hidden) = (Counts::new(), 0);
        for record in records {
            *counts.entry(record.state).or_default() += 1;
            let Some(case) = cases.get(&record.case) else { continue };
            let waits = record.state == BulkItemState::AwaitsSecond && case.state.is_undecided();
            if !own && (waits || unread.sight(case) != Sight::All) {
                hidden += 1;
                continue;
            }
            items.push(item(record, case, &names));
        }
        Ok(Bulk { summary: self.summary(editor, bulk, counts).await?, items, hidden })
    }

    async fn summary(
        &self,
        editor: &Editor,
        bulk: BulkRecord,
        counts: Counts,
    ) -> Result<BulkSummary, RuleError> {
        let reversing = bulk.reversed.is_some();
        let ahead = counts.iter().any(|(state, count)| *count > 0 && state.is_ahead(reversing));
        let state = match (reversing, ahead) {
            (false, true) => BulkState::Running,
            (false, false) => BulkState::Done,
            (true, true) => BulkState::Reversing,
            (true, false) => BulkState::Reversed,
        };
        Ok(BulkSummary {
            id: bulk.id,
            editor: bulk.editor,
            editor_name: self.name_of(bulk.editor).await?,
            can_reverse: self.reversible(editor, &bulk, self.clock.now()).is_ok(),
            reversible_until: reversible_until(bulk.made_at, self.rules.bulk_reverse_hours),
            total: bulk.total,
            made_at: bulk.made_at,
            reversed: bulk.reversed,
            draft: bulk.draft,
            in_languages: bulk.in_languages,
            counts,
            state,
        })
    }

    async fn name_of(&self, editor: EditorId) -> Result<Redacted<String>, RuleError> {
        let editor = self.store.view().editors().find(editor).await?;
        Ok(editor.map(|editor| editor.name).unwrap_or_default())
    }
}

fn item(record: BulkItemRecord, case: &CaseRecord, names: &HashMap<FacilityId, String>) -> BulkItem {
    BulkItem {
        case: record.case,
        facility: case.facility,
        facility_name: names.get(&case.facility).cloned().unwrap_or_default(),
        version: record.version,
        state: record.state,
        why: record.why,
        decision: record.decision,
    }
}
