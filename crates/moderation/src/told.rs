//! What the log says of a decision so that the public ledger can tell it: no text, no identity, nothing by
//! which a text can be found (see `domain::ledger`).

use crate::Rules;
use domain::{Action, CodeOfConduct, asymmetry};
use screening::Readability;
use serde_json::{Map, Value, json};
use storage::{CaseRecord, DecisionRecord, ReadingRecord, VersionRecord};

/// What can be told of a decision, besides what its row says already.
pub(crate) fn of_decision(
    case: &CaseRecord,
    version: &VersionRecord,
    decision: &DecisionRecord,
    rules: &Rules,
) -> Value {
    let proposed = proposed_articles(version, &rules.code);
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

/// The articles that screening's findings point to, in the order of the code.
pub(crate) fn proposed_articles(version: &VersionRecord, code: &CodeOfConduct) -> Vec<String> {
    let report = &version.report;
    let flagged = |flags: &[String]| {
        let raised = report.flags.iter().map(|found| found.flag.as_str());
        let unreadable = (report.readability == Readability::Unreadable).then(|| report.readability.as_str());
        raised.chain(unreadable).any(|found| flags.iter().any(|flag| flag == found))
    };
    let private = |categories: &[String]| {
        report
            .privacy
            .iter()
            .any(|found| categories.iter().any(|category| category == found.category.as_str()))
    };
    let pointed = code.articles.iter().filter(|article| flagged(&article.flags) || private(&article.privacy));
    pointed.map(|article| article.code.clone()).collect()
}
