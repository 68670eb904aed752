//! Cases of the desk.

mod around;
mod form;
pub(crate) mod hiding;
pub(crate) mod report;
mod team_work;

pub(crate) use form::{FREE_ROWS, decision_form, mask_choices, preview};
pub(crate) use team_work::mails;

use crate::view::{self, facility, manage, signals};
use domain::CaseState;
use domain::ids::EditorId;
use http_kit::{Platform, Problem};
use moderation::{Editor, FullCase};
use std::collections::HashMap;
use storage::DecisionRecord;
use templates::forms::FormErrors;
use templates::pages::{CasePage, Claim, PastDecision};

/// Names for colleagues.
pub(crate) type Names = HashMap<EditorId, String>;

/// The names of the editors.
pub(crate) async fn editor_names(platform: &Platform) -> Result<Names, Problem> {
    let editors = platform.desk.editors().await?;
    Ok(editors.into_iter().map(|editor| (editor.id, editor.name.into_inner())).collect())
}

pub(crate) fn name_of(names: &Names, editor: EditorId) -> String {
    names.get(&editor).cloned().unwrap_or_else(|| "een collega".to_owned())
}

/// The page of a case.
pub(crate) async fn page(platform: &Platform, editor: &Editor, full: &FullCase) -> Result<CasePage, Problem> {
    let version = full.current().ok_or_else(Problem::not_found)?;
    let names = editor_names(platform).await?;
    let context = platform.desk.context(editor, full).await?;
    let path = format!("/redactie/zaak/{}", full.case.id);
    let deciding = full.held_by_me && full.case.settles_at.is_none();
    let hand_over = match deciding {
        true => Some(team_work::hand_over(platform, editor).await?),
        false => None,
    };
    Ok(CasePage {
        shell: view::desk(platform, editor, &path),
        case_id: full.case.id.to_string(),
        version: version.version,
        submitted_at: version.submitted_at,
        due_at: full.case.due_at,
        late: full.case.is_late(platform.desk.now()),
        appeal: full.case.appeal_reason.clone(),
        state: full.review.state,
        claim: claim(full, editor, &names),
        facility: facility::facts(&full.facility),
        relation: full.review.relation,
        experienced_in: full.review.experienced_in.clone(),
        text: report::marked(version, &platform.desk.rules().code),
        report: report::of(full, version, &platform.desk.rules().code),
        authenticity: full.assessment.as_ref().map(report::authenticity),
        submitter: around::submitter(full, &context),
        identity: None,
        pattern: around::pattern(full, version, &context, platform.reading.questionnaire()),
        help: full.review.help.map(around::help),
        reply: full.reply.as_ref().map(around::reply),
        hearing: around::hearing(full, editor, platform.desk.now()),
        update: around::update(full, version, platform.reading.questionnaire()),
        versions: around::versions(full),
        readings: around::readings(platform, full, &names),
        decisions: full.decisions.iter().map(|past| past_decision(platform, past, &names)).collect(),
        form: deciding.then(|| decision_form(platform, full)),
        mails: None,
        notes: team_work::notes(platform, editor, full, &names).await?,
        hand_over,
        signals: signals::of_case(platform, editor, full).await?,
        notices: view::notices::of_case(platform, editor, full).await?,
        hiding: hiding::form(platform, full, "", ""),
        keys: true,
        errors: FormErrors::none(),
    })
}

fn claim(full: &FullCase, editor: &Editor, names: &Names) -> Claim {
    if !full.case.state.is_undecided() {
        return Claim::Closed;
    }
    if full.held_by_me && full.case.settles_at.is_some() {
        return Claim::Pending;
    }
    match full.case.lease {
        Some(_) if full.held_by_me => Claim::Mine,
        Some(lease) => Claim::Other(name_of(names, lease.editor)),
        None if full.case.state == CaseState::Escalated && !editor.role().decides_escalated() => {
            Claim::SeniorOnly
        }
        None if full.excluded => Claim::OwnDecision,
        None => Claim::Free,
    }
}

fn past_decision(platform: &Platform, past: &DecisionRecord, names: &Names) -> PastDecision {
    PastDecision {
        at: past.decided_at,
        editor: name_of(names, past.editor),
        action: past.action.as_str().to_owned(),
        version: past.version,
        articles: manage::articles(&platform.desk.rules().code, &past.articles),
        reasons: past.reasons.clone(),
        note: past.note.clone(),
    }
}
