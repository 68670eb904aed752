//! The figures of `tools/score_corpus.py`, computed per text so that they can be resampled, with
//! confidence intervals. A test compares them with the tool's.

mod bootstrap;
mod table;
mod text;

pub use bootstrap::interval;
pub use table::{Line, compare, read, record, render};
pub use text::{Judged, decision};

use screening::{Flag, Readability};

/// One figure of a set of judged texts.
pub type Figure = (&'static str, fn(&[&Judged]) -> f64);

/// The figures in the order of the recorded table. For `leak_rate` and `over_redaction_rate` less is
/// better.
pub const FIGURES: [Figure; 13] = [
    ("privacy_f1", privacy_f1),
    ("privacy_typed_f1", privacy_typed_f1),
    ("leak_rate", |t| share(t, |j| j.has_data, |j| j.leaks)),
    ("over_redaction_rate", |t| share(t, |j| !j.has_data, |j| j.marks_something)),
    ("structured_recall", |t| ratio(sum(t, |j| j.structured_found), sum(t, |j| j.structured))),
    ("flag_f1", flag_f1),
    ("any_flag_f1", any_flag_f1),
    ("safeguarding_recall", |t| {
        share(t, |j| j.labels.has(Flag::Safeguarding), |j| j.found.has(Flag::Safeguarding))
    }),
    ("readability_macro_f1", readability_f1),
    ("language_accuracy", |t| share(t, |_| true, |j| j.language_right)),
    ("risk_auc", risk_auc),
    ("decision_accuracy", |t| share(t, |_| true, |j| j.decision_right)),
    ("corpus_rows", |t| t.len() as f64),
];

/// Whether a smaller value of the figure is the better one.
pub fn less_is_better(name: &str) -> bool {
    matches!(name, "leak_rate" | "over_redaction_rate")
}

/// F1 of one flag; `None` when no text is labelled with it.
pub fn f1_of_flag(texts: &[&Judged], flag: Flag) -> Option<f64> {
    let (mut hit, mut false_alarm, mut missed) = (0, 0, 0);
    for text in texts {
        match (text.labels.has(flag), text.found.has(flag)) {
            (true, true) => hit += 1,
            (false, true) => false_alarm += 1,
            (true, false) => missed += 1,
            (false, false) => {}
        }
    }
    (hit + missed > 0).then(|| f1(hit, false_alarm, missed))
}

fn sum(texts: &[&Judged], of: impl Fn(&Judged) -> usize) -> usize {
    texts.iter().map(|text| of(text)).sum()
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn share(texts: &[&Judged], among: impl Fn(&Judged) -> bool, holds: impl Fn(&Judged) -> bool) -> f64 {
    let all = texts.iter().filter(|text| among(text)).count();
    ratio(texts.iter().filter(|text| among(text) && holds(text)).count(), all)
}

fn f1(hit: usize, false_alarm: usize, missed: usize) -> f64 {
    ratio(2 * hit, 2 * hit + false_alarm + missed)
}

fn privacy_f1(texts: &[&Judged]) -> f64 {
    let recall = ratio(sum(texts, |j| j.spans_found), sum(texts, |j| j.spans));
    let precision = ratio(sum(texts, |j| j.marks_right), sum(texts, |j| j.marks));
    if recall + precision == 0.0 { 0.0 } else { 2.0 * recall * precision / (recall + precision) }
}

fn privacy_typed_f1(texts: &[&Judged]) -> f64 {
    let hit = sum(texts, |j| j.typed_found);
    f1(hit, sum(texts, |j| j.typed_false), sum(texts, |j| j.spans) - hit)
}

fn flag_f1(texts: &[&Judged]) -> f64 {
    let of_each: Vec<f64> = Flag::ALL.into_iter().filter_map(|flag| f1_of_flag(texts, flag)).collect();
    of_each.iter().sum::<f64>() / of_each.len().max(1) as f64
}

fn any_flag_f1(texts: &[&Judged]) -> f64 {
    let count = |labelled: bool, found: bool| {
        texts.iter().filter(|j| j.labels.any() == labelled && j.found.any() == found).count()
    };
    f1(count(true, true), count(false, true), count(true, false))
}

fn readability_f1(texts: &[&Judged]) -> f64 {
    let classes = [Readability::Ok, Readability::Fixable, Readability::Unreadable];
    let of_each: Vec<f64> = classes
        .into_iter()
        .filter_map(|class| {
            let count = |labelled: bool, found: bool| {
                let is = |j: &Judged| {
                    (j.readability.0 == class) == labelled && (j.readability.1 == class) == found
                };
                texts.iter().filter(|j| is(j)).count()
            };
            let (hit, missed) = (count(true, true), count(true, false));
            (hit + missed > 0).then(|| f1(hit, count(false, true), missed))
        })
        .collect();
    of_each.iter().sum::<f64>() / of_each.len().max(1) as f64
}

/// ROC AUC of the risk figure for "needs more than a plain publish"; ties count half.
fn risk_auc(texts: &[&Judged]) -> f64 {
    let mut ordered: Vec<(f64, bool)> = texts.iter().map(|j| (j.risk, j.needs_more)).collect();
    ordered.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranks = 0.0;
    let mut before = 0;
    for equal in ordered.chunk_by(|a, b| a.0 == b.0) {
        let rank = before as f64 + (equal.len() as f64 + 1.0) / 2.0;
        ranks += rank * equal.iter().filter(|(_, needs_more)| *needs_more).count() as f64;
        before += equal.len();
    }
    let positive = ordered.iter().filter(|(_, needs_more)| *needs_more).count() as f64;
    let negative = ordered.len() as f64 - positive;
    if positive == 0.0 || negative == 0.0 {
        return f64::NAN;
    }
    (ranks - positive * (positive + 1.0) / 2.0) / (positive * negative)
}
