//! One text, its labels and what screening said of it.

use crate::corpus::{Labelled, Span};
use screening::{Flag, PrivacyCategory, PrivacyFinding, Proposal, Readability, Report};

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u16);

impl Flags {
    /// Whether `flag` is in it.
    pub const fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u16) != 0
    }

    /// Whether it holds anything.
    pub const fn any(self) -> bool {
        self.0 != 0
    }
}

impl FromIterator<Flag> for Flags {
    fn from_iter<T: IntoIterator<Item = Flag>>(flags: T) -> Self {
        Self(flags.into_iter().fold(0, |set, flag| set | 1 << flag as u16))
    }
}

/// What counts of one text; the words are those of `tools/score_corpus.py`.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Labelled spans, how many are found (half covered by marks of any kind), how many with their kind.
    pub spans: usize,
    /// See `spans`.
    pub spans_found: usize,
    /// See `spans`.
    pub typed_found: usize,
    /// Marks that screening set, those that overlap a label, those that overlap none of their kind.
    pub marks: usize,
    /// See `marks`.
    pub marks_right: usize,
    /// See `marks`.
    pub typed_false: usize,
    /// Labelled spans with a fixed form (e-mail, phone, link, account, national number, plate).
    pub structured: usize,
    /// How many of `structured` are found.
    pub structured_found: usize,
    /// Whether anything is labelled as personal data.
    pub has_data: bool,
    /// Whether some of it stays in view: less than 90% of a span is covered.
    pub leaks: bool,
    /// Whether screening marked anything.
    pub marks_something: bool,
    /// The labelled flags.
    pub labels: Flags,
    /// The flags that screening set.
    pub found: Flags,
    /// Labelled and found.
    pub readability: (Readability, Readability),
    /// Whether the language is the labelled one.
    pub language_right: bool,
    /// The risk figure.
    pub risk: f64,
    /// Whether the labelled decision is another than publishing as it is.
    pub needs_more: bool,
    /// Whether the proposal is the labelled decision.
    pub decision_right: bool,
}

impl Judged {
    /// Compares a report with the labels.
    pub fn new(text: &Labelled, report: &Report) -> Self {
        let of = |span: &Span| coverage(span, &report.privacy);
        let half = |span: &&Span| of(span) * 2 >= span.end - span.start;
        let structured = |span: &&Span| is_structured(span.category);
        let meets = |span: &Span, mark: &PrivacyFinding| mark.start < span.end && span.start < mark.end;
        let same = |span: &Span, mark: &PrivacyFinding| mark.category == span.category && meets(span, mark);
        let (spans, marks) = (&text.privacy, &report.privacy);
        let decision = decision(text);
        Self {
            spans: spans.len(),
            spans_found: spans.iter().filter(half).count(),
            typed_found: spans.iter().filter(|s| marks.iter().any(|m| same(s, m))).count(),
            marks: marks.len(),
            marks_right: marks.iter().filter(|m| spans.iter().any(|s| meets(s, m))).count(),
            typed_false: marks.iter().filter(|m| !spans.iter().any(|s| same(s, m))).count(),
            structured: spans.iter().filter(structured).count(),
            structured_found: spans.iter().filter(structured).filter(half).count(),
            has_data: !spans.is_empty(),
            leaks: spans.iter().any(|span| of(span) * 10 < (span.end - span.start) * 9),
            marks_something: !marks.is_empty(),
            labels: text.flags.iter().copied().collect(),
            found: report.flags.iter().map(|found| found.flag).collect(),
            readability: (text.readability, report.readability),
            language_right: text.language == report.language,
            risk: report.risk,
            needs_more: decision != Proposal::Publish,
            decision_right: decision == report.decision,
        }
    }
}

/// How many scalar values of `span` are under a mark.
fn coverage(span: &Span, marks: &[PrivacyFinding]) -> usize {
    (span.start..span.end).filter(|&i| marks.iter().any(|m| (m.start..m.end).contains(&i))).count()
}

/// Personal data with a form of its own, for which the issue sets a recall of its own.
const fn is_structured(category: PrivacyCategory) -> bool {
    use PrivacyCategory as P;
    matches!(category, P::Email | P::Phone | P::Url | P::Iban | P::NationalId | P::Plate)
}

/// The labelled decision, or the one that follows from the labels (`corpus/FORMAT.md`, "Conventions").
pub fn decision(text: &Labelled) -> Proposal {
    use Flag as F;
    if let Some(labelled) = text.decision {
        return labelled;
    }
    let has = |any: &[Flag]| text.flags.iter().any(|flag| any.contains(flag));
    if has(&[F::Safeguarding, F::Threat, F::CriminalAccusation]) {
        Proposal::Escalate
    } else if has(&[F::Promotional, F::Spam, F::Implausible, F::Revenge, F::Discrimination]) {
        Proposal::Reject
    } else if has(&[F::Hearsay, F::Insult, F::FormalComplaint])
        || text.readability == Readability::Unreadable
        || !["nl", "fr", "en", "de"].contains(&text.language.as_str())
        || text.reveals
    {
        Proposal::Return
    } else if text.privacy.is_empty() {
        Proposal::Publish
    } else {
        Proposal::Redact
    }
}
