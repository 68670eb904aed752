//! Cases of the desk.

mod report;

use crate::view::{self, LANGUAGE, facility, manage, review, signals};
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use domain::{CaseState, conduct::AppliesTo};
use http_kit::{Platform, Problem};
use moderation::{Editor, FullCase};
use screening::PrivacyCategory;
use std::collections::HashMap;
use storage::{CaseRecord, DecisionRecord, VersionRecord};
use templates::forms::{Choice, FormErrors};
use templates::pages::{
    ArticleBox, CasePage, Claim, DecisionForm, FreeRedaction, HistoryRow, PastDecision, SubmitterContext,
};

/// Rows for masks of the editor's own.
pub(crate) const FREE_ROWS: usize = 3;

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

fn is_late(case: &CaseRecord, now: DateTime<Utc>) -> bool {
    case.state.is_undecided() && case.due_at <= now
}

/// The page of a case.
pub(crate) async fn page(platform: &Platform, editor: &Editor, full: &FullCase) -> Result<CasePage, Problem> {
    let version = full.current().ok_or_else(Problem::not_found)?;
    let names = editor_names(platform).await?;
    let questionnaire = platform.reading.questionnaire();
    let path = format!("/redactie/zaak/{}", full.case.id);
    Ok(CasePage {
        shell: view::desk(platform, editor, &path),
        case_id: full.case.id.to_string(),
        version: version.version,
        submitted_at: version.submitted_at,
        due_at: full.case.due_at,
        late: is_late(&full.case, platform.desk.now()),
        appeal: full.case.appeal_reason.clone(),
        state: full.review.state,
        claim: claim(full, editor, &names),
        facility: facility::facts(&full.facility),
        relation: full.review.relation,
        experienced_in: full.review.experienced_in.clone(),
        scores: review::scores(&version.scores, questionnaire),
        text: report::marked(version),
        report: report::of(full, version),
        authenticity: full.assessment.as_ref().map(report::authenticity),
        submitter: submitter(full),
        decisions: full.decisions.iter().map(|past| past_decision(platform, past, &names)).collect(),
        form: full.held_by_me.then(|| decision_form(platform, full)),
        signals: signals::of_case(platform, editor, full).await?,
        notices: view::notices::of_case(platform, editor, full).await?,
        errors: FormErrors::none(),
    })
}

fn claim(full: &FullCase, editor: &Editor, names: &Names) -> Claim {
    if !full.case.state.is_undecided() {
        return Claim::Closed;
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

/// The pseudonym is the end of an id, where the random part is.
fn submitter(full: &FullCase) -> SubmitterContext {
    let id = full.review.submitter.0.simple().to_string();
    let history = full.history.iter().map(|other| HistoryRow {
        facility_name: other.facility_name.clone(),
        same_facility: other.same_facility,
        submitted_at: other.submitted_at,
        state: other.state,
        score: None,
    });
    SubmitterContext { pseudonym: id.get(24..).unwrap_or(&id).to_owned(), history: history.collect() }
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

/// An empty decision form, with the masks that screening proposes.
pub(crate) fn decision_form(platform: &Platform, full: &FullCase) -> DecisionForm {
    let articles = platform.desk.rules().code.articles.iter();
    DecisionForm {
        actions: full
            .actions()
            .into_iter()
            .map(|action| Choice::new(action.as_str(), LANGUAGE.action(action.as_str()), ""))
            .collect(),
        articles: articles
            .filter(|article| article.applies_to != AppliesTo::Reply)
            .map(|article| ArticleBox {
                code: article.code.clone(),
                title: article.title.clone(),
                checked: false,
            })
            .collect(),
        redactions: full.current().map(proposed).unwrap_or_default(),
        free: (0..FREE_ROWS)
            .map(|_| FreeRedaction { fragment: String::new(), masks: mask_choices("") })
            .collect(),
        reasons: String::new(),
        note: String::new(),
    }
}

fn proposed(version: &VersionRecord) -> Vec<templates::pages::RedactionBox> {
    report::redactions(version)
}

/// The masks to choose from.
pub(crate) fn mask_choices(current: &str) -> Vec<Choice> {
    PrivacyCategory::ALL
        .into_iter()
        .map(|category| Choice::new(category.mask(), category.mask(), current))
        .collect()
}
