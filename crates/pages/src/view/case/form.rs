//! The form in which an editor decides.

use super::report;
use crate::view::LANGUAGE;
use domain::conduct::AppliesTo;
use domain::{Correction, Redaction};
use http_kit::Platform;
use moderation::FullCase;
use screening::PrivacyCategory;
use storage::VersionRecord;
use templates::forms::Choice;
use templates::pages::{ArticleBox, CorrectionBox, DecisionForm, FreeRedaction};
use templates::{Language, Segment, masked};

/// Rows for masks of the editor's own.
pub(crate) const FREE_ROWS: usize = 3;

/// An empty decision form, with the masks that screening proposes ticked and its corrections not.
pub(crate) fn decision_form(platform: &Platform, full: &FullCase) -> DecisionForm {
    let articles = platform.desk.rules().code.articles.iter();
    let current = full.current();
    let redactions = current.map(report::redactions).unwrap_or_default();
    let covered: Vec<Redaction> = redactions
        .iter()
        .map(|known| Redaction { start: known.start, end: known.end, replacement: known.mask.clone() })
        .collect();
    let text = current.map(|version| version.text.clone()).unwrap_or_default();
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
                proposed: current.is_some_and(|version| moderation::points_to(&version.report, article)),
            })
            .collect(),
        redactions,
        free: (0..FREE_ROWS)
            .map(|_| FreeRedaction { fragment: String::new(), masks: mask_choices("") })
            .collect(),
        corrections: current.map(corrections).unwrap_or_default(),
        preview: preview(&text, &covered, &[]),
        reasons: String::new(),
        mail_language: Language::of_mails_to(&full.review.language),
        change: String::new(),
        proposal: text,
        proposal_diff: Vec::new(),
        note: String::new(),
    }
}

/// The small language errors that an editor may mend. Others are for the author.
fn corrections(version: &VersionRecord) -> Vec<CorrectionBox> {
    let small = |fix: &&screening::Correction| {
        let fix = Correction { start: fix.start, end: fix.end, replacement: fix.replacement.clone() };
        domain::correction::check(&[fix], &version.text).is_empty()
    };
    let boxes = version.report.corrections.iter().filter(small).map(|fix| CorrectionBox {
        start: fix.start,
        end: fix.end,
        replacement: fix.replacement.clone(),
        fragment: report::fragment(&version.text, fix.start, fix.end),
        reason: fix.reason.sentence().to_owned(),
        checked: false,
    });
    boxes.collect()
}

/// The text for readers with these changes; the text as it is where they cannot be made.
pub(crate) fn preview(text: &str, covered: &[Redaction], mended: &[Correction]) -> Vec<Segment<()>> {
    match domain::redaction::apply(text, covered, mended) {
        Ok(shown) => masked(&shown.text, &shown.masks),
        Err(_) => masked(text, &[]),
    }
}

/// The masks to choose from.
pub(crate) fn mask_choices(current: &str) -> Vec<Choice> {
    PrivacyCategory::ALL
        .into_iter()
        .map(|category| Choice::new(category.mask(), category.mask(), current))
        .collect()
}
