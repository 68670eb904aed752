//! Cases on the editorial desk.

use crate::ROW_LOCK;
use crate::entity::case::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::case::Lease;
use domain::ids::{CaseId, DecisionId, EditorId, FacilityId};
use domain::{CaseReason, CaseState, Lane, Sector, SubjectKind};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "cases";

/// A case: one version of one text to decide on.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    /// Its id.
    pub id: CaseId,
    /// What kind of text.
    pub subject_kind: SubjectKind,
    /// Which text.
    pub subject: Uuid,
    /// Which version of it.
    pub version: u32,
    /// Sector of the facility.
    pub sector: Sector,
    /// What the text is about.
    pub facility: FacilityId,
    /// Where the case stands.
    pub state: CaseState,
    /// Why it is here.
    pub reason: CaseReason,
    /// Screening's risk, 0 to 1.
    pub risk: f64,
    /// What screening proposes.
    pub proposal: String,
    /// Since when it waits.
    pub opened_at: DateTime<Utc>,
    /// By when it should be decided.
    pub due_at: DateTime<Utc>,
    /// Who holds it, and until when.
    pub lease: Option<Lease>,
    /// The decision that is appealed against.
    pub appeal_of: Option<DecisionId>,
    /// Why the submitter disagrees.
    pub appeal_reason: Option<String>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// In which lane it waits.
    pub lane: Lane,
    /// The organisation that runs the facility, as an editor's tie names it.
    pub organiser: Option<String>,
    /// A colleague to whom it was handed over.
    pub handed_to: Option<EditorId>,
    /// Until when a decision on it can still be undone, while one waits.
    pub settles_at: Option<DateTime<Utc>>,
}

impl CaseRecord {
    /// Whether somebody should have decided by now. Once a decision on it waits, to be undone or for what its provider
    /// says, nobody is late any more.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.state.is_undecided() && self.settles_at.is_none() && self.due_at <= now
    }
}

/// Cases on the editorial desk.
#[derive(Debug)]
pub struct Queue<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Queue<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a case, with what it can be found by.
    pub async fn insert(&self, case: &CaseRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(case.id.0), ..columns(case) };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        self.describe(case).await
    }

    /// Stores a case as it is now. Nobody looks for what is decided, so that what it could be found by goes.
    /// Whoever changes its version calls [`Queue::describe`] besides.
    pub async fn update(&self, case: &CaseRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(case.id.0), ..columns(case) };
        Entity::update(row).exec(&self.db).await?;
        if case.state.is_undecided() { Ok(()) } else { self.forget_words(case.id).await }
    }

    /// The case with this id.
    pub async fn find(&self, id: CaseId) -> Result<Option<CaseRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(CaseRecord::try_from).transpose()
    }

    /// The cases with these ids, in no order; of what is not there nothing.
    pub async fn find_many(&self, ids: &[CaseId]) -> Result<Vec<CaseRecord>, StorageError> {
        let query = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0)));
        query.all(&self.db).await?.into_iter().map(CaseRecord::try_from).collect()
    }

    /// The case with this id, held for this transaction.
    pub async fn lock(&self, id: CaseId) -> Result<Option<CaseRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(CaseRecord::try_from).transpose()
    }

    /// The case in which a text or the decision on it is to be judged now, if there is one; a second
    /// reading is none.
    pub async fn undecided_about(&self, subject: Uuid) -> Result<Option<CaseRecord>, StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        let judging = CaseReason::ALL.into_iter().filter(|reason| *reason != CaseReason::SecondReading);
        let query = Entity::find()
            .filter(Column::SubjectId.eq(subject))
            .filter(Column::State.is_in(undecided.map(CaseState::as_str)))
            .filter(Column::Reason.is_in(judging.map(CaseReason::as_str)))
            .limit(1);
        query.one(&self.db).await?.map(CaseRecord::try_from).transpose()
    }

    /// Every undecided case about a text, second readings included, at most 10.
    pub async fn all_undecided_about(&self, subject: Uuid) -> Result<Vec<CaseRecord>, StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        let query = Entity::find()
            .filter(Column::SubjectId.eq(subject))
            .filter(Column::State.is_in(undecided.map(CaseState::as_str)))
            .limit(10);
        query.all(&self.db).await?.into_iter().map(CaseRecord::try_from).collect()
    }

    /// Every undecided case about texts, at most 1,000. Nothing where none of them has an open second reading:
    /// that is what is asked first.
    pub async fn beside_second_readings(&self, subjects: &[Uuid]) -> Result<Vec<CaseRecord>, StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        let about = |subjects: &[Uuid]| {
            Entity::find()
                .filter(Column::SubjectId.is_in(subjects.iter().copied()))
                .filter(Column::State.is_in(undecided.clone().map(CaseState::as_str)))
                .limit(1_000)
        };
        let drawn = about(subjects).filter(Column::Reason.eq(CaseReason::SecondReading.as_str()));
        let mut drawn: Vec<Uuid> = drawn.all(&self.db).await?.into_iter().map(|row| row.subject_id).collect();
        drawn.dedup();
        if drawn.is_empty() {
            return Ok(Vec::new());
        }
        about(&drawn).all(&self.db).await?.into_iter().map(CaseRecord::try_from).collect()
    }

    /// The undecided cases that an editor took last, at most 200.
    pub async fn held_by(&self, editor: EditorId) -> Result<Vec<CaseRecord>, StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        let query = Entity::find()
            .filter(Column::ClaimedBy.eq(editor.0))
            .filter(Column::State.is_in(undecided.map(CaseState::as_str)))
            .limit(200);
        query.all(&self.db).await?.into_iter().map(CaseRecord::try_from).collect()
    }

    /// The newest case about a text.
    pub async fn newest_of(&self, subject: Uuid) -> Result<Option<CaseRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::SubjectId.eq(subject))
            .order_by_desc(Column::OpenedAt)
            .order_by_desc(Column::Id)
            .limit(1);
        query.one(&self.db).await?.map(CaseRecord::try_from).transpose()
    }

    /// Stores the risk of a case while nobody has decided on it, and leaves everything else of it alone.
    pub async fn set_risk(&self, id: CaseId, risk: f64) -> Result<(), StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        Entity::update_many()
            .col_expr(Column::Risk, Expr::value(risk))
            .col_expr(Column::RiskOrder, Expr::value(risk_order(risk)))
            .col_expr(Column::Place, at_risk(risk))
            .filter(Column::Id.eq(id.0))
            .filter(Column::State.is_in(undecided.map(CaseState::as_str)))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

/// The place of a risk among others: 0 for the highest, 1,000,000 for none.
fn risk_order(risk: f64) -> i32 {
    ((1.0 - risk.clamp(0.0, 1.0)) * 1_000_000.0).round() as i32
}

/// What the risk takes of a place, and the lane: a place is lane, hour, risk.
const RISKS: i64 = 1 << 20;
pub(crate) const LANES: i64 = 1 << 52;

/// The place of a case in the queue, the first lowest: by lane, then by the hour in which it is due, and of
/// what is due in the same hour by risk. Due to the microsecond would leave nothing for the risk to order.
fn place(case: &CaseRecord) -> i64 {
    i64::from(case.lane.place()) * LANES + hour(case.due_at) * RISKS + i64::from(risk_order(case.risk))
}

/// The first place after those of what is due by `at` in a lane.
pub(crate) fn place_after(lane: Lane, at: DateTime<Utc>) -> i64 {
    i64::from(lane.place()) * LANES + (hour(at) + 1) * RISKS
}

/// Hours since 1970, within what a place can hold.
fn hour(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(3600).clamp(0, LANES / RISKS - 2)
}

/// The place with another risk.
fn at_risk(risk: f64) -> Expr {
    let place = || Expr::col(Column::Place);
    place().sub(place().modulo(RISKS)).add(i64::from(risk_order(risk)))
}

fn columns(case: &CaseRecord) -> ActiveModel {
    ActiveModel {
        id: sea_orm::ActiveValue::NotSet,
        subject_kind: Set(case.subject_kind.as_str().to_owned()),
        subject_id: Set(case.subject),
        version: Set(number(case.version)),
        sector: Set(case.sector.to_string()),
        facility_id: Set(case.facility.0),
        state: Set(case.state.to_string()),
        reason: Set(case.reason.as_str().to_owned()),
        risk: Set(case.risk),
        risk_order: Set(risk_order(case.risk)),
        proposal: Set(case.proposal.clone()),
        opened_at: Set(case.opened_at),
        due_at: Set(case.due_at),
        claimed_by: Set(case.lease.map(|lease| lease.editor.0)),
        lease_expires_at: Set(case.lease.map(|lease| lease.expires_at)),
        appeal_of: Set(case.appeal_of.map(|id| id.0)),
        appeal_reason: Set(case.appeal_reason.clone()),
        decided_at: Set(case.decided_at),
        lane: Set(case.lane.place()),
        organiser: Set(case.organiser.clone()),
        handed_to: Set(case.handed_to.map(|id| id.0)),
        settles_at: Set(case.settles_at),
        place: Set(place(case)),
    }
}

impl TryFrom<Model> for CaseRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let subject_kind = match row.subject_kind.as_str() {
            "review" => SubjectKind::Review,
            "reply" => SubjectKind::Reply,
            _ => return Err(StorageError::corrupt(TABLE, "unknown kind of subject")),
        };
        Ok(Self {
            id: CaseId(row.id),
            subject_kind,
            subject: row.subject_id,
            version: version(TABLE, row.version)?,
            sector: parse(TABLE, &row.sector)?,
            facility: FacilityId(row.facility_id),
            state: parse(TABLE, &row.state)?,
            reason: parse(TABLE, &row.reason)?,
            risk: row.risk,
            proposal: row.proposal,
            opened_at: row.opened_at,
            due_at: row.due_at,
            lease: row
                .claimed_by
                .zip(row.lease_expires_at)
                .map(|(editor, expires_at)| Lease { editor: EditorId(editor), expires_at }),
            appeal_of: row.appeal_of.map(DecisionId),
            appeal_reason: row.appeal_reason,
            decided_at: row.decided_at,
            lane: Lane::at(row.lane),
            organiser: row.organiser,
            handed_to: row.handed_to.map(EditorId),
            settles_at: row.settles_at,
        })
    }
}
