//! `/api/editorial/v1/cases`

pub(crate) mod claim;
pub(crate) mod context;
pub(crate) mod decision;
pub(crate) mod get;
pub(crate) mod hand_over;
pub(crate) mod hide;
pub(crate) mod hide_before;
pub(crate) mod identity;
pub(crate) mod list;
pub(crate) mod next;
pub(crate) mod notes;
pub(crate) mod notices;
pub(crate) mod preview;
pub(crate) mod release;
pub(crate) mod similar;
pub(crate) mod undo;

use crate::shapes::case::Case;
use http_kit::{Json, Platform, Problem};
use moderation::FullCase;

/// A full case as an answer.
pub(crate) fn answer(full: FullCase, platform: &Platform) -> Result<Json<Case>, Problem> {
    let case = Case::of(full, &platform.desk.rules().code);
    case.map(Json).ok_or_else(|| Problem::internal(&"a case without the version it is about"))
}
