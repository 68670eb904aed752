//! Published reviews.

use crate::view::manage::articles;
use domain::standing::Month;
use domain::{CodeOfConduct, Edits, MaskedText, Questionnaire, Relation, ReplyKind, Scores, Scoring};
use search::{Hit, ReviewDocument};
use storage::PublicUpdate;
use templates::pages::{
    BeforeView, EditsView, MaskKind, PromiseView, PublicReview, ReplyView, ReviewHit, ThemeScore, UpdateView,
};
use templates::{Segment, brussels, masked};

/// The scores in the order of the questionnaire.
pub(crate) fn scores(given: &Scores, questionnaire: &Questionnaire) -> Vec<ThemeScore> {
    let themes = questionnaire.themes.iter().map(|theme| ThemeScore {
        name: theme.name.clone(),
        score: given.0.get(&theme.id).copied().flatten().map(domain::Score::get),
    });
    themes.collect()
}

/// A review on its facility's page.
pub(crate) fn published(
    review: &storage::PublicReview,
    questionnaire: &Questionnaire,
    code: &CodeOfConduct,
    scoring: &Scoring,
) -> PublicReview {
    PublicReview {
        id: review.id.to_string(),
        relation: review.relation,
        experienced_in: review.experienced_in.clone(),
        published_on: brussels(review.published_at).date(),
        score: review.scores.mean(),
        scores: scores(&review.scores, questionnaire),
        text: masked(&review.text.text, &review.text.masks),
        edits: edits(&review.text, &review.edits, code),
        language: review.language.clone(),
        helped: review.helped,
        confirmed_user: review.confirmed_user,
        update: review.update.as_ref().map(|made| update(made, questionnaire, code)),
        replies: review.replies.iter().map(|reply| answered(reply, code)).collect(),
        too_old: scoring.weight(Month::of(review.published_at)) <= 0.0,
    }
}

/// A reply as readers see it.
pub(crate) fn answered(reply: &storage::PublicReply, code: &CodeOfConduct) -> ReplyView {
    ReplyView {
        later: reply.kind == ReplyKind::FollowUp,
        text: masked(&reply.text.text, &reply.text.masks),
        edits: edits(&reply.text, &reply.edits, code),
        function: reply.function,
        improvement: reply.improvement,
        promise: reply.promise.map(|promise| PromiseView {
            status: promise.status,
            since: promise.since,
            planned_for: reply.planned_for,
        }),
        published_on: brussels(reply.published_at).date(),
    }
}

/// That a review was updated, with what it said before.
fn update(made: &PublicUpdate, questionnaire: &Questionnaire, code: &CodeOfConduct) -> UpdateView {
    UpdateView {
        updated_on: brussels(made.updated_at).date(),
        before: made.before.as_ref().map(|before| BeforeView {
            written_on: brussels(before.written_at).date(),
            score: before.scores.mean(),
            scores: scores(&before.scores, questionnaire),
            text: masked(&before.text.text, &before.text.masks),
            edits: edits(&before.text, &before.edits, code),
        }),
    }
}

/// What editors did to a public text: the masks in it and why, and how much they mended.
pub(crate) fn edits(text: &MaskedText, edits: &Edits, code: &CodeOfConduct) -> EditsView {
    EditsView {
        masks: text.kinds().into_iter().map(|(mask, count)| MaskKind { mask, count }).collect(),
        article: edits.article.as_ref().and_then(|cited| articles(code, std::slice::from_ref(cited)).pop()),
        corrected: u64::from(edits.corrected),
    }
}

/// A review that was found by its words.
pub(crate) fn hit(found: Hit<ReviewDocument>, code: &CodeOfConduct) -> ReviewHit {
    let document = found.document;
    let whole = || vec![Segment { text: start_of(&document.text.text), mark: None }];
    let snippet = found.highlight.map_or_else(whole, |parts| {
        parts.into_iter().map(|part| Segment { text: part.text, mark: part.matched.then_some(()) }).collect()
    });
    ReviewHit {
        id: document.id.to_string(),
        facility_name: document.facility_name,
        facility_slug: document.facility_slug,
        municipality: document.municipality,
        sector: document.sector,
        relation: document.relation.parse().unwrap_or(Relation::Unknown),
        experienced_in: document.experienced_in,
        published_on: brussels(document.published_at).date(),
        score: document.mean,
        snippet,
        edits: edits(&document.text, &document.edits, code),
    }
}

/// About as much of a text as an excerpt shows.
fn start_of(text: &str) -> String {
    const LENGTH: usize = 240;
    let start: String = text.chars().take(LENGTH).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
