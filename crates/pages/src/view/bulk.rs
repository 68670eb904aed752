//! Decisions on many texts as contexts of pages.

use crate::fields::Fields;
use crate::view::{self, LANGUAGE, case};
use domain::bulk::{BULK_ACTIONS, InLanguage, InLanguages, for_author};
use domain::conduct::AppliesTo;
use domain::ids::CaseId;
use domain::{Action, DecisionDraft, FieldError, RuleError, fairness};
use http_kit::{Platform, Problem};
use moderation::{Bulk, BulkCase, BulkState, BulkSummary, Editor, NewBulk, SimilarCase};
use templates::forms::{Choice, FormErrors};
use templates::pages::{
    AlikeRow, ArticleBox, ArticleRef, BulkChoosePage, BulkConfirmPage, BulkForm, BulkItemRow, BulkResultPage,
    BulkRow, BulkTold,
};

/// The languages of authors, the one first that everybody gets who has none of their own.
pub(crate) const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];
/// From what share on a text is ticked beforehand.
const TICKED: f64 = 0.5;

/// The page on which texts are chosen, with the form empty or as it was filled in.
pub(crate) async fn choose(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    kept: Option<&Fields>,
) -> Result<BulkChoosePage, Problem> {
    let full = platform.desk.case(editor, id).await?;
    let found = platform.desk.similar_cases(editor, id).await?;
    let proposed = case::decision_form(platform, &full).articles;
    Ok(BulkChoosePage {
        shell: view::desk(platform, editor, &format!("/redactie/samen/{id}")),
        case_id: id.to_string(),
        facility_name: full.facility.name.clone(),
        hours: platform.desk.rules().bulk_reverse_hours,
        rows: found.cases.iter().map(|one| alike(one, kept)).collect(),
        more: found.more,
        form: form(proposed, kept),
        errors: FormErrors::none(),
    })
}

fn alike(one: &SimilarCase, kept: Option<&Fields>) -> AlikeRow {
    let value = format!("{}:{}", one.case, one.version);
    let checked = match kept {
        Some(kept) => kept.all("pick").contains(&value),
        None => one.own || one.share >= TICKED,
    };
    AlikeRow {
        case_id: one.case.to_string(),
        version: one.version,
        facility_name: one.facility_name.clone(),
        opened_at: one.opened_at,
        own: one.own,
        share: one.share,
        why: one.why.iter().map(|why| why.as_str()).collect(),
        text: one.text.clone(),
        private: one.private,
        refusal: one.refusal.as_ref().map(|no| no.detail.clone()),
        checked: checked && one.refusal.is_none(),
    }
}

fn form(mut articles: Vec<ArticleBox>, kept: Option<&Fields>) -> BulkForm {
    let text = |name: &str| kept.map(|kept| kept.text(name).to_owned()).unwrap_or_default();
    if let Some(kept) = kept {
        for article in &mut articles {
            article.checked = kept.all("articles").contains(&article.code);
        }
    }
    let action = text("action");
    BulkForm {
        actions: BULK_ACTIONS
            .iter()
            .map(|one| Choice::new(one.as_str(), LANGUAGE.action(one.as_str()), &action))
            .collect(),
        articles,
        told: LANGUAGES.into_iter().map(|language| written(kept, language)).collect(),
        note: text("note"),
    }
}

/// What was filled in for the authors of a language.
fn written(kept: Option<&Fields>, language: &'static str) -> BulkTold {
    let mut told = BulkTold { language, ..BulkTold::default() };
    if let Some(kept) = kept {
        told.reasons = kept.text(&told.field("reasons")).to_owned();
        told.change = kept.text(&told.field("change")).to_owned();
    }
    told
}

/// What authors are told, without the languages in which nothing is.
fn told(draft: &DecisionDraft, others: &InLanguages) -> Vec<BulkTold> {
    let all = LANGUAGES.into_iter().filter(|language| *language == "nl" || others.contains_key(*language));
    let told = all.map(|language| {
        let own = for_author(draft, others, language);
        BulkTold { language, reasons: own.reasons, change: own.change }
    });
    told.filter(|told| !told.is_empty()).collect()
}

/// The form as the use case takes it.
pub(crate) fn draft(fields: &Fields) -> Result<NewBulk, RuleError> {
    let mut wrong = Vec::new();
    let picked = |value: &String| {
        let (case, version) = value.split_once(':')?;
        Some(BulkCase { id: CaseId(case.parse().ok()?), version: version.parse().ok()? })
    };
    let cases: Option<Vec<BulkCase>> = fields.all("pick").iter().map(picked).collect();
    if cases.is_none() {
        wrong.push(FieldError::new("/cases", "unknown_value", "Kies teksten uit de lijst."));
    }
    let action = fields.text("action").parse::<Action>();
    if action.is_err() {
        wrong.push(FieldError::new("/action", "required", "Kies wat je met de teksten doet."));
    }
    let (Some(cases), Ok(action)) = (cases, action) else { return Err(RuleError::invalid(wrong)) };
    let text = |name: &str| fields.text(name).to_owned();
    let draft = DecisionDraft {
        articles: fields.all("articles").to_vec(),
        reasons: text("reasons"),
        change: text("change"),
        note: text("note"),
        ..DecisionDraft::new(0, action)
    };
    let others = LANGUAGES.into_iter().skip(1).map(|language| written(Some(fields), language));
    let others = others.filter(|told| !told.is_empty());
    let in_languages = others
        .map(|told| (told.language.to_owned(), InLanguage { reasons: told.reasons, change: told.change }));
    Ok(NewBulk { cases, draft, in_languages: in_languages.collect() })
}

/// The page that says what will happen.
pub(crate) async fn confirm(
    platform: &Platform,
    editor: &Editor,
    id: CaseId,
    new: &NewBulk,
    fields: &Fields,
    key: String,
) -> Result<BulkConfirmPage, Problem> {
    let page = choose(platform, editor, id, Some(fields)).await?;
    let rules = platform.desk.rules();
    Ok(BulkConfirmPage {
        shell: page.shell,
        case_id: page.case_id,
        facility_name: page.facility_name,
        hours: page.hours,
        action: new.draft.action.as_str().to_owned(),
        rows: page.rows.into_iter().filter(|row| row.checked).collect(),
        articles: cited(platform, &new.draft.articles),
        told: told(&new.draft, &new.in_languages),
        note: new.draft.note.clone(),
        second: fairness::needs_second(new.draft.action, &new.draft.articles, &rules.second_editor_articles),
        key,
    })
}

fn cited(platform: &Platform, articles: &[String]) -> Vec<ArticleRef> {
    let code = platform.desk.rules().code.current();
    let known = code.articles.iter().filter(|article| article.applies_to != AppliesTo::Reply);
    let cited = known.filter(|article| articles.contains(&article.code));
    cited.map(|article| ArticleRef { code: article.code.clone(), title: article.title.clone() }).collect()
}

/// The page that follows a decision on many.
pub(crate) fn result(platform: &Platform, editor: &Editor, bulk: &Bulk) -> BulkResultPage {
    let summary = &bulk.summary;
    BulkResultPage {
        shell: view::desk(platform, editor, &format!("/redactie/samen/lot/{}", summary.id)),
        row: row(summary),
        articles: cited(platform, &summary.draft.articles),
        told: told(&summary.draft, &summary.in_languages),
        reversible_until: summary.reversible_until,
        can_reverse: summary.can_reverse,
        reversed_at: summary.reversed.map(|(at, _)| at),
        items: bulk
            .items
            .iter()
            .map(|item| BulkItemRow {
                case_id: item.case.to_string(),
                facility_name: item.facility_name.clone(),
                state: item.state,
                why: item.why.clone(),
            })
            .collect(),
        hidden: bulk.hidden.into(),
        errors: FormErrors::none(),
    }
}

/// A decision on many in a list.
pub(crate) fn row(summary: &BulkSummary) -> BulkRow {
    BulkRow {
        id: summary.id.to_string(),
        action: summary.draft.action.as_str().to_owned(),
        editor: summary.editor_name.expose().clone(),
        made_at: summary.made_at,
        total: summary.total.into(),
        counts: summary.counts.iter().map(|(state, count)| (*state, u64::from(*count))).collect(),
        running: matches!(summary.state, BulkState::Running | BulkState::Reversing),
        reversed: summary.reversed.is_some(),
    }
}
