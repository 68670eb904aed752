//! Who looked at who wrote a text, and why: kept for senior editors to look over.

use crate::team::seniors_only;
use crate::{Desk, Editor};
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId, ReviewId, SignalId};
use domain::{Redacted, RuleError, Sector, SignalEntry};
use std::collections::HashMap;
use storage::{IdentityLook, SignalLogEntry, View, cursor};
use uuid::Uuid;

/// What the cursors of the list are of.
const LIST: &str = "identity_looks";

/// A look at who wrote a text. Who that is is no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who looked.
    pub editor: EditorId,
    /// Who looked, by name.
    pub editor_name: Redacted<String>,
    /// Of which text.
    pub review: ReviewId,
    /// From which case.
    pub case: CaseId,
    /// The facility's sector.
    pub sector: Sector,
    /// The signal, where somebody looked for its sake.
    pub signal: Option<SignalId>,
    /// Why. Nothing once the signal was erased, or where the text is of a sector that the reader does not
    /// read.
    pub reason: Option<Redacted<String>>,
}

/// A page of looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookPage {
    /// Newest first.
    pub looks: Vec<Look>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// A look of either kind, before it is told about.
enum Found {
    AtDesk(IdentityLook),
    ForSignal(SignalLogEntry),
}

impl Found {
    fn place(&self) -> (DateTime<Utc>, Uuid) {
        match self {
            Self::AtDesk(look) => (look.at, look.id.0),
            Self::ForSignal(entry) => (entry.at, entry.id.0),
        }
    }
}

impl Desk {
    /// Everybody who looked at who wrote a text, at the desk or for a signal, newest first, at most `limit`
    /// (1 to 100). For senior editors.
    ///
    /// Errors: `senior_only` (403), `invalid_fields` (422) with `/cursor`.
    pub async fn all_identity_looks(
        &self,
        editor: &Editor,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<LookPage, RuleError> {
        seniors_only(editor)?;
        let before = cursor.map(|cursor| cursor::time_of(LIST, cursor)).transpose()?;
        let view = self.store.view();
        let (log, one_more) = (view.signal_log(), limit.saturating_add(1));
        let shown = log.of_kind(SignalEntry::IdentityShown, before, one_more).await?;
        let mut found: Vec<Found> =
            log.looks(before, one_more).await?.into_iter().map(Found::AtDesk).collect();
        found.extend(shown.into_iter().map(Found::ForSignal));
        found.sort_by_key(|look| std::cmp::Reverse(look.place()));
        let more = found.len() as u64 > limit;
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let last = found.last().filter(|_| more).map(Found::place);
        let next_cursor = last.and_then(|(at, id)| cursor::by_time(LIST, at, id));
        let names = view.editors().all().await?.into_iter().map(|one| (one.id, one.name)).collect();
        let mut looks = Vec::with_capacity(found.len());
        for one in found {
            looks.extend(self.told_look(&view, editor, &names, one).await?);
        }
        Ok(LookPage { looks, next_cursor })
    }

    async fn told_look(
        &self,
        view: &View<'_>,
        reader: &Editor,
        names: &HashMap<EditorId, Redacted<String>>,
        found: Found,
    ) -> Result<Option<Look>, RuleError> {
        let (at, id) = found.place();
        let (editor, case, signal, reason) = match found {
            Found::AtDesk(look) => (look.editor, look.case, None, Some(look.reason)),
            Found::ForSignal(entry) => {
                let Some(signal) = view.signals().find(entry.signal).await? else { return Ok(None) };
                (entry.actor, signal.case, Some(signal.id), entry.note)
            }
        };
        let Some(case) = view.queue().find(case).await? else { return Ok(None) };
        let reason = reason.filter(|_| reader.may_read(case.sector));
        Ok(Some(Look {
            id,
            at,
            editor,
            editor_name: names.get(&editor).cloned().unwrap_or_default(),
            review: ReviewId(case.subject),
            case: case.id,
            sector: case.sector,
            signal,
            reason: reason.map(|reason| self.store.open_note(&reason)).transpose()?,
        }))
    }
}
