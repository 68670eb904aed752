//! What surrounds a case, as the page shows it.

use super::{Names, name_of};
use crate::view::{LANGUAGE, manage, review};
use chrono::{DateTime, Utc};
use domain::{Help, Questionnaire};
use http_kit::Platform;
use moderation::{CaseContext, CaseReply, Editor, FullCase};
use storage::VersionRecord;
use templates::helpers::helper;
use templates::pages::{
    CaseHearing, CaseHelp, CaseReplyView, CaseUpdate, HistoryRow, Pattern, ScoreRow, SeenReading, SimilarRow,
    SubmitterContext, VersionDiff, WeekColumn,
};
use templates::{brussels, masked, word_diff};

/// The pseudonym is the end of an id, where the random part is.
pub(super) fn submitter(full: &FullCase, context: &CaseContext) -> SubmitterContext {
    let id = full.review.submitter.0.simple().to_string();
    let history = full.history.iter().map(|other| HistoryRow {
        facility_name: other.facility_name.clone(),
        same_facility: other.same_facility,
        submitted_at: other.submitted_at,
        state: other.state,
        days_before: other.days_before,
        score: other.score,
    });
    let similar = context.similar.iter().map(|other| SimilarRow {
        facility_name: other.facility_name.clone(),
        share: other.share,
        same_submitter: other.same_submitter,
        submitted_at: other.submitted_at,
        state: other.state,
    });
    SubmitterContext {
        pseudonym: id.get(24..).unwrap_or(&id).to_owned(),
        history: history.collect(),
        aliases: context.aliases.iter().map(|signal| signal.sentence.clone()).collect(),
        similar: similar.collect(),
        compared: u64::try_from(context.compared).unwrap_or(u64::MAX),
    }
}

/// What changed from version to version, newest first.
pub(super) fn versions(full: &FullCase) -> Vec<VersionDiff> {
    let pairs = full.versions.windows(2).filter_map(|pair| {
        let [newer, older] = pair else { return None };
        Some(VersionDiff {
            from: older.version,
            to: newer.version,
            at: newer.submitted_at,
            pieces: word_diff(&older.text, &newer.text),
        })
    });
    pairs.collect()
}

/// What a reply answers, and as what it is written.
pub(super) fn reply(reply: &CaseReply) -> CaseReplyView {
    let answers = reply.answers.as_ref();
    CaseReplyView {
        function: reply.function,
        improvement: reply.improvement,
        planned_for: reply.planned_for,
        answers: answers.map(|review| masked(&review.text.text, &review.text.masks)),
    }
}

/// What members of the provider are shown before it is published, while the decision waits or once they said something.
pub(super) fn hearing(full: &FullCase, editor: &Editor, now: DateTime<Utc>) -> Option<CaseHearing> {
    let hearing = full.hearing.as_ref()?;
    let settles = full.case.settles_at.filter(|at| *at > now);
    let mine = full.case.lease.is_some_and(|lease| lease.editor == editor.id());
    (settles.is_some() || hearing.said.is_some()).then(|| CaseHearing {
        until: settles.unwrap_or(hearing.until),
        said: hearing.said.clone(),
        undo: settles.is_some() && mine,
    })
}

/// How somebody filled it in for the writer.
pub(super) fn help(help: Help) -> CaseHelp {
    CaseHelp {
        who: helper(LANGUAGE, help.by),
        from_paper: help.from_paper,
        own_address: help.own_address,
        conflict: help.may_conflict(),
    }
}

/// An update beside what readers saw, or see, of the version before it.
pub(super) fn update(
    full: &FullCase,
    version: &VersionRecord,
    questionnaire: &Questionnaire,
) -> Option<CaseUpdate> {
    let of = version.update_of?;
    let before = full.versions.iter().find(|older| older.version == of)?;
    let then = review::scores(&before.scores, questionnaire);
    let now = review::scores(&version.scores, questionnaire);
    let scores = then.into_iter().zip(now).filter(|(then, now)| then.score != now.score);
    let seen = before.public.as_ref().map_or(&before.text, |masked| &masked.text);
    Some(CaseUpdate {
        of,
        hidden: version.before_hidden,
        pieces: word_diff(seen, &version.text),
        scores: scores.map(|(then, now)| (then.name, then.score, now.score)).collect(),
    })
}

/// Two decisions that differ, side by side.
pub(super) fn readings(platform: &Platform, full: &FullCase, names: &Names) -> Vec<SeenReading> {
    let seen = full.readings.iter().map(|reading| SeenReading {
        editor: name_of(names, reading.editor),
        at: reading.read_at,
        action: reading.action.as_str().to_owned(),
        articles: manage::articles(&platform.desk.rules().code, &reading.articles),
        reasons: reading.draft.reasons.clone(),
        note: reading.draft.note.clone(),
    });
    seen.collect()
}

/// The facility's weeks, and the scores beside its distribution.
pub(super) fn pattern(
    full: &FullCase,
    version: &VersionRecord,
    context: &CaseContext,
    questionnaire: &Questionnaire,
) -> Pattern {
    let weeks: Vec<WeekColumn> = context
        .weeks
        .iter()
        .map(|week| WeekColumn {
            label: brussels(week.begins).format("%-d/%-m").to_string(),
            count: week.count,
            mean: week.score,
        })
        .collect();
    let mut given = [0_u32; 5];
    for theme in full.aggregate.themes.values() {
        for (sum, count) in given.iter_mut().zip(theme.distribution) {
            *sum += count;
        }
    }
    let own = version.scores.mean().map(|mean| mean.round() as usize);
    Pattern::drawn(LANGUAGE, &weeks, given, own, compared(full, version, questionnaire))
}

fn compared(full: &FullCase, version: &VersionRecord, questionnaire: &Questionnaire) -> Vec<ScoreRow> {
    let given = review::scores(&version.scores, questionnaire);
    let rows = questionnaire.themes.iter().zip(given).map(|(theme, given)| {
        let known = full.aggregate.themes.get(&theme.id);
        ScoreRow {
            name: given.name,
            score: given.score,
            mean: known.and_then(domain::aggregate::ThemeAggregate::mean),
            count: known.map_or(0, domain::aggregate::ThemeAggregate::count),
        }
    });
    rows.collect()
}
