//! What was reported about the text of a case.

use crate::fields::Fields;
use domain::ids::NoticeId;
use http_kit::Platform;
use http_kit::Problem;
use moderation::{CaseNotice, Editor, FullCase};
use templates::masked;
use templates::pages::{AppealView, CaseNotices, NoticeView};

/// The block of the case page.
pub(crate) async fn of_case(
    platform: &Platform,
    editor: &Editor,
    full: &FullCase,
) -> Result<CaseNotices, Problem> {
    let all = platform.desk.notices(editor, full.case.id).await?;
    let appeals = all.appeals.into_iter().map(|appeal| AppealView {
        appellant: appeal.appellant,
        reason: appeal.reason,
        at: appeal.opened_at,
        outcome: appeal.outcome,
    });
    Ok(CaseNotices {
        open: all.open.into_iter().map(seen).collect(),
        earlier: all.earlier.into_iter().map(seen).collect(),
        appeals: appeals.collect(),
        hidden: all.hidden,
        message: full.held_by_me.then(String::new),
    })
}

fn seen(one: CaseNotice) -> NoticeView {
    let notice = one.notice;
    // What it points to; where it points to nothing, what was covered already.
    let marks = if notice.passages.is_empty() { &notice.snapshot.masks } else { &notice.passages };
    NoticeView {
        id: notice.id.to_string(),
        reference: one.reference,
        reason: notice.reason,
        capacity: notice.capacity,
        explanation: notice.explanation,
        at: notice.submitted_at,
        snapshot: masked(&notice.snapshot.text, marks),
        changed_since: one.changed_since,
        signed: notice.reporter_hash.is_some(),
        unfounded: false,
        outcome: notice.outcome,
    }
}

/// The notices that the form of the decision calls unfounded. What is no id is none.
pub(crate) fn unfounded(fields: &Fields) -> Vec<NoticeId> {
    fields.all("unfounded").iter().filter_map(|id| id.parse().ok()).collect()
}

/// Puts back what was filled in.
pub(crate) fn keep(block: &mut CaseNotices, fields: &Fields) {
    let ticked = fields.all("unfounded");
    for notice in &mut block.open {
        notice.unfounded = ticked.contains(&notice.id);
    }
    if let Some(message) = &mut block.message {
        fields.text("message_to_reporters").clone_into(message);
    }
}
