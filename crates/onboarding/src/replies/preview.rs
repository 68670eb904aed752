//! What a member is told about a reply before it is sent. Nothing of it is stored, and nothing in it keeps
//! anybody from sending the text as it is: an editor reads it either way.

use super::Providers;
use domain::RuleError;
use domain::ids::ReviewId;
use moderation::ProviderMember;
use screening::Report;
use templates::{Language, advice};

/// What can be said about a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyPreview {
    /// The text in the form in which it would be stored.
    pub text: String,
    /// What an editor would object to, in order of place.
    pub objections: Vec<Objection>,
    /// Whether it is as long as a reply has to be.
    pub long_enough: bool,
}

/// A place that an editor would object to. Offsets count Unicode scalar values of the previewed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// First scalar value; where the text as a whole is meant, 0.
    pub start: usize,
    /// One past the last; where the text as a whole is meant, 0.
    pub end: usize,
    /// A category of personal data or a flag of the code of conduct, as `corpus/FORMAT.md` defines them, or
    /// `reveals` for what tells who wrote the review, or of somebody's health or family.
    pub category: &'static str,
    /// What the writer is asked, in plain Dutch. It never repeats the text.
    pub sentence: String,
}

impl Providers {
    /// What screening would object to in a reply. Stores nothing.
    ///
    /// Errors: `review_not_found` (404), `invalid_fields` (422) with `/text` (longer than a reply may be).
    pub async fn preview(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        text: &str,
    ) -> Result<ReplyPreview, RuleError> {
        let text = self.rules.not_too_long(text)?;
        let (facility, ..) = self.seen(&self.store.view(), member, review).await?;
        let report = self.rules.screened(&text, &facility);
        let long_enough = domain::text::graphemes(&text) >= self.rules.text_min;
        Ok(ReplyPreview { objections: objections(&report), long_enough, text })
    }
}

fn objections(report: &Report) -> Vec<Objection> {
    let language = Language::NL;
    let personal = report.privacy.iter().map(|found| Objection {
        start: found.start,
        end: found.end,
        category: found.category.as_str(),
        sentence: advice::privacy(language, found.category),
    });
    let reveals = report.reveals.iter().flat_map(|found| &found.spans).map(|(start, end)| Objection {
        start: *start,
        end: *end,
        category: "reveals",
        sentence: advice::reveals(language),
    });
    let flagged = report.flags.iter().flat_map(|flag| {
        let whole = flag.spans.is_empty().then_some((0, 0));
        flag.spans.iter().copied().chain(whole).map(|(start, end)| Objection {
            start,
            end,
            category: flag.flag.as_str(),
            sentence: advice::flag(language, flag.flag),
        })
    });
    let mut all: Vec<Objection> = personal.chain(reveals).chain(flagged).collect();
    all.sort_by_key(|one| (one.start, one.end));
    all
}
