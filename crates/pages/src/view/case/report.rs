//! What screening found, as the editor sees it.

use domain::{Article, CodeOfConduct};
use moderation::FullCase;
use screening::ReadingLevel;
use storage::{AssessmentRecord, VersionRecord};
use templates::pages::{
    ArticleRef, Authenticity, Evidence, Finding, Later, Mark, RedactionBox, Report, TextPiece, Weight,
};
use templates::segments;

/// From what suspicion the circumstances are named among what weighed.
const TOLD: f64 = 0.05;

/// The text with the findings marked and explained.
pub(crate) fn marked(version: &VersionRecord, code: &CodeOfConduct) -> Vec<TextPiece> {
    let report = &version.report;
    let privacy = report.privacy.iter().zip(1..).map(|(found, number)| {
        let category = found.category.as_str();
        let value = boxed(version, found).value();
        let mark = Mark {
            number,
            category: category.to_owned(),
            privacy: true,
            rule: rule(code, |article| article.privacy.iter().any(|known| known == category)),
            reason: found.reason.clone(),
            confidence: found.confidence,
            value,
        };
        (found.start, found.end, mark)
    });
    let flags = report.flags.iter().flat_map(|found| {
        let category = found.flag.as_str();
        let mark = Mark {
            number: 0,
            category: category.to_owned(),
            privacy: false,
            rule: rule(code, |article| article.flags.iter().any(|known| known == category)),
            reason: found.reason.clone(),
            confidence: found.confidence,
            value: String::new(),
        };
        found.spans.iter().map(move |&(start, end)| (start, end, mark.clone()))
    });
    let spans: Vec<(usize, usize, Mark)> = privacy.chain(flags).collect();
    let mut at = 0;
    let pieces = segments(&version.text, &spans).into_iter().map(|piece| {
        let begins = at;
        at += piece.text.chars().count();
        TextPiece { at: begins, text: piece.text, mark: piece.mark }
    });
    pieces.collect()
}

/// The article that fits, if one does.
fn rule(code: &CodeOfConduct, fits: impl Fn(&Article) -> bool) -> Option<ArticleRef> {
    let article = code.articles.iter().find(|article| fits(article))?;
    Some(ArticleRef { code: article.code.clone(), title: article.title.clone() })
}

/// What the circumstances say.
pub(crate) fn authenticity(judged: &AssessmentRecord) -> Authenticity {
    let since = judged.since.iter();
    Authenticity {
        score: judged.score,
        sentences: judged.signals.iter().map(|signal| signal.sentence.clone()).collect(),
        interval_suspicion: judged.interval_suspicion,
        since: since
            .map(|later| Later {
                at: later.at,
                sentence: later.sentence.clone(),
                before: later.before,
                score: later.score,
            })
            .collect(),
    }
}

/// What made the risk of the case: the parts of the text's, and the circumstances where they weigh.
fn weighed(full: &FullCase, version: &VersionRecord) -> Vec<Weight> {
    let parts = version.report.weighed.iter();
    let mut weighed: Vec<Weight> =
        parts.map(|part| Weight { code: part.name.clone(), weight: part.weight }).collect();
    let judged = full.assessment.as_ref().map(|judged| judged.score).filter(|score| *score >= TOLD);
    weighed.extend(judged.map(|weight| Weight { code: "authenticity".to_owned(), weight }));
    weighed.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    weighed
}

/// The report in words and fragments.
pub(crate) fn of(full: &FullCase, version: &VersionRecord, code: &CodeOfConduct) -> Report {
    let report = &version.report;
    let findings = report.privacy.iter().zip(1..).map(|(found, number)| Finding {
        number,
        category: found.category.as_str().to_owned(),
        rule: rule(code, |article| article.privacy.iter().any(|known| known == found.category.as_str())),
        fragment: fragment(&version.text, found.start, found.end),
        reason: found.reason.clone(),
        confidence: found.confidence,
    });
    let flags = report.flags.iter().map(|found| Evidence {
        flag: found.flag.as_str().to_owned(),
        rule: rule(code, |article| article.flags.iter().any(|known| known == found.flag.as_str())),
        confidence: found.confidence,
        reason: found.reason.clone(),
        fragments: found.spans.iter().map(|&(start, end)| fragment(&version.text, start, end)).collect(),
    });
    Report {
        risk: full.case.risk,
        weighed: weighed(full, version),
        proposal: report.decision.as_str().to_owned(),
        findings: findings.collect(),
        flags: flags.collect(),
        readability: report.readability.as_str().to_owned(),
        readability_reasons: report.readability_reasons.iter().map(|why| why.sentence.clone()).collect(),
        grade: report.readability_grade.as_ref().map(|grade| (grade.score, level(grade.level))),
        reveals: report.reveals.as_ref().map(|found| {
            let places = found.spans.iter().map(|&(start, end)| fragment(&version.text, start, end));
            (found.reason.clone(), places.collect())
        }),
        language: report.language.clone(),
        other_languages: other_languages(version),
        engine_version: report.engine_version.clone(),
    }
}

fn level(level: ReadingLevel) -> &'static str {
    match level {
        ReadingLevel::UpToB1 => "up_to_b1",
        ReadingLevel::B2 => "b2",
        ReadingLevel::FromC1 => "from_c1",
    }
}

/// Sentences in another language than the text.
fn other_languages(version: &VersionRecord) -> Vec<(String, String)> {
    let others = version.report.sentence_languages.iter();
    others.map(|other| (fragment(&version.text, other.start, other.end), other.language.clone())).collect()
}

/// The masks that screening proposes, all ticked: the editor takes away what need not be covered.
pub(crate) fn redactions(version: &VersionRecord) -> Vec<RedactionBox> {
    version.report.privacy.iter().map(|found| boxed(version, found)).collect()
}

fn boxed(version: &VersionRecord, found: &screening::PrivacyFinding) -> RedactionBox {
    RedactionBox {
        start: found.start,
        end: found.end,
        mask: mask(found),
        fragment: fragment(&version.text, found.start, found.end),
        checked: true,
    }
}

fn mask(found: &screening::PrivacyFinding) -> String {
    if found.mask.is_empty() { found.category.mask().to_owned() } else { found.mask.clone() }
}

/// A part of a text, by its place in scalar values.
pub(crate) fn fragment(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}
