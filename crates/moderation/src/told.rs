//! What the log says of a decision so that the public ledger can tell it: no text, no identity, nothing by
//! which a text can be found (see `domain::ledger`).

use crate::Rules;
use crate::findings::pointed_to;
use domain::{Action, asymmetry};
use serde_json::{Map, Value, json};
use storage::{CaseRecord, DecisionRecord, ReadingRecord, VersionRecord};

/// What can be told of a decision, besides what its row says already.
pub(crate) fn of_decision(
    case: &CaseRecord,
    version: &VersionRecord,
    decision: &DecisionRecord,
    rules: &Rules,
) -> Value {
    let proposed = pointed_to(&rules.code, &storage::tags_of(&version.report));
    // Detection counts where it led somewhere: screening had found something, and the editor restricted.
    let restricted =
        !matches!(decision.action, Action::Publish | Action::Keep) || !decision.redactions.is_empty();
    let found = !version.report.privacy.is_empty() || !version.report.flags.is_empty();
    json!({
        "sector": case.sector,
        "reason": case.reason.as_str(),
        "score_band": version.scores.mean().map(asymmetry::band),
        "waited_minutes": rules.due.calendar.between(case.opened_at, decision.decided_at).num_minutes(),
        "proposed_articles": proposed,
        "automated_detection": restricted && found,
        "automated_decision": false,
    })
}

/// What can be told of two readings of the same text.
pub(crate) fn of_readings(first: &ReadingRecord, second: &ReadingRecord) -> Value {
    let said = |reading: &ReadingRecord| json!({ "action": reading.action, "articles": reading.articles });
    json!({ "sector": second.sector, "first": said(first), "second": said(second) })
}

/// One object of two: what `more` has is added to `detail`.
pub(crate) fn with(detail: Value, more: Value) -> Value {
    let object = |value| if let Value::Object(map) = value { map } else { Map::new() };
    let mut all = object(detail);
    all.extend(object(more));
    Value::Object(all)
}
