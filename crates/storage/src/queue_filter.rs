//! Which cases of the queue are wanted, as conditions on rows.

use crate::entity::case::Column;
use crate::entity::{case, case_exclusion, case_tag, case_word};
use crate::queue::{LANES, place_after};
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, FacilityId};
use domain::{CaseReason, CaseState, Lane, Sector};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

/// In what order cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseOrder {
    /// Highest risk first, then what is due first.
    #[default]
    Risk,
    /// What is due first.
    Due,
    /// Safeguarding first, then by the hour in which it is due, then by risk.
    Lane,
}

/// Which cases to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFilter {
    /// In one of these states.
    pub states: Vec<CaseState>,
    /// Of one of these sectors; none stands for all.
    pub sectors: Vec<Sector>,
    /// What else they have to be.
    pub narrow: Narrow,
    /// In what order.
    pub order: CaseOrder,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// What narrows a list of cases. Nothing, by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrow {
    /// In this lane.
    pub lane: Option<Lane>,
    /// For one of these reasons; none stands for all.
    pub reasons: Vec<CaseReason>,
    /// Of each of these lists, screening found at least one: `flag:NAME` or `privacy:CATEGORY`.
    pub tags: Vec<Vec<String>>,
    /// About this facility.
    pub facility: Option<FacilityId>,
    /// The text has words that begin with each of these, folded as `domain::words` does.
    pub words: Vec<String>,
    /// Opened at this moment or later.
    pub opened_from: Option<DateTime<Utc>>,
    /// Opened before this moment.
    pub opened_before: Option<DateTime<Utc>>,
    /// Late at this moment.
    pub late_at: Option<DateTime<Utc>>,
    /// Held by this editor at this moment.
    pub held_by: Option<(EditorId, DateTime<Utc>)>,
    /// Handed over to this editor.
    pub handed_to: Option<EditorId>,
    /// An editor may take them now.
    pub free_for: Option<FreeFor>,
}

/// What an editor may take from the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeFor {
    /// Which editor.
    pub editor: EditorId,
    /// When.
    pub now: DateTime<Utc>,
    /// Organisations whose cases the editor never gets.
    pub not_of: Vec<String>,
    /// Facilities whose cases the editor never gets.
    pub not_about: Vec<FacilityId>,
}

/// The rows that are walked along: what an index finds, in order.
pub(crate) fn walked(narrow: &Narrow, order: CaseOrder) -> Condition {
    let mut walked = Condition::all();
    if let Some(facility) = narrow.facility {
        walked = walked.add(Column::FacilityId.eq(facility.0));
    }
    if let Some((editor, _)) = narrow.held_by {
        walked = walked.add(Column::ClaimedBy.eq(editor.0));
    }
    if let Some(editor) = narrow.handed_to {
        walked = walked.add(Column::HandedTo.eq(editor.0));
    }
    if order != CaseOrder::Lane {
        return walked.add_option(narrow.lane.map(|lane| Column::Lane.eq(lane.place())));
    }
    if let Some(lane) = narrow.lane {
        let begin = i64::from(lane.place()) * LANES;
        walked = walked.add(Column::Place.gte(begin)).add(Column::Place.lt(begin + LANES));
    }
    // What is late stands in front in its lane.
    let end = narrow.late_at.map(|at| place_after(narrow.lane.unwrap_or_default(), at));
    walked.add_option(end.map(|end| Column::Place.lt(end)))
}

/// What is asked of each row that is walked along; empty when every one will do.
pub(crate) fn asked(narrow: &Narrow) -> Condition {
    let mut asked = Condition::all();
    if !narrow.reasons.is_empty() {
        asked = asked.add(Column::Reason.is_in(narrow.reasons.iter().map(|reason| reason.as_str())));
    }
    for tags in &narrow.tags {
        asked = asked.add(Expr::exists(tagged(tags)));
    }
    for word in &narrow.words {
        asked = asked.add(Expr::exists(with_word(word)));
    }
    if let Some((_, now)) = narrow.held_by {
        asked = asked.add(Column::LeaseExpiresAt.gt(now));
    }
    asked = asked.add_option(narrow.opened_from.map(|from| Column::OpenedAt.gte(from)));
    asked = asked.add_option(narrow.opened_before.map(|before| Column::OpenedAt.lt(before)));
    // See `CaseRecord::is_late`.
    asked = asked.add_option(narrow.late_at.map(|at| Column::DueAt.lte(at).and(Column::SettlesAt.is_null())));
    asked.add_option(narrow.free_for.as_ref().map(free))
}

/// Nobody holds it, no decision on it waits, and the editor is not kept from it. What was handed to a colleague
/// waits for that colleague until it is late.
pub(crate) fn free(by: &FreeFor) -> Condition {
    let unheld = Condition::any().add(Column::ClaimedBy.is_null()).add(Column::LeaseExpiresAt.lte(by.now));
    let for_me = Condition::any()
        .add(Column::HandedTo.is_null())
        .add(Column::HandedTo.eq(by.editor.0))
        .add(Column::DueAt.lte(by.now));
    let excluded = Query::select()
        .expr(Expr::val(1))
        .from(case_exclusion::Entity)
        .and_where(this_case((case_exclusion::Entity, case_exclusion::Column::CaseId)))
        .and_where(Expr::col((case_exclusion::Entity, case_exclusion::Column::EditorId)).eq(by.editor.0))
        .take();
    let mut free = Condition::all()
        .add(Column::SettlesAt.is_null())
        .add(unheld)
        .add(for_me)
        .add(Expr::exists(excluded).not())
        .add(Expr::exists(in_the_way(by)).not());
    if !by.not_of.is_empty() {
        let elsewhere =
            Condition::any().add(Column::Organiser.is_null()).add(Column::Organiser.is_not_in(&by.not_of));
        free = free.add(elsewhere);
    }
    if !by.not_about.is_empty() {
        free = free.add(Column::FacilityId.is_not_in(by.not_about.iter().map(|facility| facility.0)));
    }
    free
}

/// What keeps a text from being before the desk twice at once: a second reading waits while another case about
/// the text is undecided, and whoever is reading it for the second time gets no other case about it.
fn in_the_way(by: &FreeFor) -> SelectStatement {
    let other = |column: Column| Expr::col((Alias::new("other"), column));
    let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
    let second = CaseReason::SecondReading.as_str();
    let waits_for = Condition::all()
        .add(Column::Reason.eq(second))
        .add(other(Column::Reason).ne(second).or(other(Column::Version).lt(Expr::col(("cases", "version")))));
    let reads = Condition::all()
        .add(other(Column::Reason).eq(second))
        .add(other(Column::ClaimedBy).eq(by.editor.0))
        .add(other(Column::LeaseExpiresAt).gt(by.now));
    Query::select()
        .expr(Expr::val(1))
        .from_as(case::Entity, Alias::new("other"))
        .and_where(other(Column::SubjectId).equals(("cases", "subject_id")))
        .and_where(other(Column::State).is_in(undecided.map(CaseState::as_str)))
        .and_where(other(Column::Id).ne(Expr::col(("cases", "id"))))
        .cond_where(Condition::any().add(waits_for).add(reads))
        .take()
}

fn this_case(column: impl sea_orm::sea_query::IntoColumnRef) -> Expr {
    Expr::col(column).equals(("cases", "id"))
}

fn tagged(tags: &[String]) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(case_tag::Entity)
        .and_where(this_case((case_tag::Entity, case_tag::Column::CaseId)))
        .and_where(Expr::col((case_tag::Entity, case_tag::Column::Tag)).is_in(tags))
        .take()
}

fn with_word(word: &str) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(case_word::Entity)
        .and_where(this_case((case_word::Entity, case_word::Column::CaseId)))
        .cond_where(begins_with(word))
        .take()
}

/// Words that begin with this one. As a range, so that an index finds them on both engines.
pub(crate) fn begins_with(word: &str) -> Condition {
    let column = || Expr::col((case_word::Entity, case_word::Column::Word));
    // The last scalar value sorts after everything that a word can go on with.
    Condition::all().add(column().gte(word)).add(column().lte(format!("{word}\u{10FFFF}")))
}

/// The cases of a narrow key, when there are few: by the longest word or by a list of tags.
pub(crate) fn keys(narrow: &Narrow) -> Vec<SelectStatement> {
    let by_word = narrow.words.iter().max_by_key(|word| word.len()).map(|word| {
        let mut query = Query::select();
        query.column(case_word::Column::CaseId).from(case_word::Entity).cond_where(begins_with(word)).take()
    });
    let by_tags = narrow.tags.iter().map(|tags| {
        let mut query = Query::select();
        let wanted = Expr::col((case_tag::Entity, case_tag::Column::Tag)).is_in(tags);
        query.column(case_tag::Column::CaseId).from(case_tag::Entity).and_where(wanted).take()
    });
    by_word.into_iter().chain(by_tags).collect()
}
