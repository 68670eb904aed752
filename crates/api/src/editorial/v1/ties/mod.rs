//! `/api/editorial/v1/ties`: with what editors have something to do.

pub(crate) mod create;
pub(crate) mod end;
pub(crate) mod list;

use chrono::{DateTime, Utc};
use domain::{Tie, TieWith};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A tie as it was declared. Its editor never gets a case about it while it counts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeclaredTie {
    /// Its id.
    id: Uuid,
    /// Whose.
    editor_id: Uuid,
    /// Name of the organisation or facility as published.
    #[schema(example = "vzw De Verzonnen Tuin")]
    label: String,
    /// The facility; null where it is a tie with a whole organisation.
    facility_id: Option<Uuid>,
    /// Why; may be empty.
    reason: String,
    /// From when on it counts.
    since: DateTime<Utc>,
    /// From when on it no longer counts.
    until: Option<DateTime<Utc>>,
    /// Who declared it: the editor, or a senior editor.
    declared_by: Uuid,
}

impl From<Tie> for DeclaredTie {
    fn from(tie: Tie) -> Self {
        Self {
            id: tie.id,
            editor_id: tie.editor.0,
            label: tie.label,
            facility_id: match tie.with {
                TieWith::Facility(id) => Some(id.0),
                TieWith::Organiser(_) => None,
            },
            reason: tie.reason,
            since: tie.since,
            until: tie.until,
            declared_by: tie.declared_by.0,
        }
    }
}
