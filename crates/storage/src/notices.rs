//! Notices of published texts. Who gave them is sealed.

use crate::ROW_LOCK;
use crate::entity::notice::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use crate::period::{After, in_period};
use crate::reviews::{number, version};
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, DecisionId, FacilityId, NoticeId, ReviewId};
use domain::{Capacity, MaskedText, NoticeOutcome, NoticeReason, NoticeState, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub(crate) const TABLE: &str = "notices";

/// A notice, without who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeRecord {
    /// Its id.
    pub id: NoticeId,
    /// The review it is about.
    pub review: ReviewId,
    /// What that review is about.
    pub facility: FacilityId,
    /// The facility's sector.
    pub sector: Sector,
    /// Why it was given.
    pub reason: NoticeReason,
    /// As what.
    pub capacity: Capacity,
    /// Where it stands.
    pub state: NoticeState,
    /// Why, in the words of whoever gave it; empty once it is forgotten.
    pub explanation: String,
    /// The parts of the snapshot that it points to: start and end in scalar values.
    pub passages: Vec<(usize, usize)>,
    /// Language of the mails about it, ISO 639-1.
    pub language: String,
    /// Whether whoever gave it said to do so in good faith.
    pub good_faith: bool,
    /// Keyed hash of the address; none without one, and none once it is forgotten.
    pub reporter_hash: Option<[u8; 32]>,
    /// The version that readers saw when it was given.
    pub version: u32,
    /// The text as readers saw it.
    pub snapshot: MaskedText,
    /// When it was given.
    pub submitted_at: DateTime<Utc>,
    /// When its mailbox was proved; without a mailbox when it was given.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The case in which it is judged.
    pub case: Option<CaseId>,
    /// When it hid the text, if it did.
    pub hid_at: Option<DateTime<Utc>>,
    /// What came of it.
    pub outcome: Option<NoticeOutcome>,
    /// The decision that answered it; none where there was nothing left to decide.
    pub decision: Option<DecisionId>,
    /// What the editor wrote to whoever gave it; may be empty.
    pub message: String,
    /// When it was answered.
    pub decided_at: Option<DateTime<Utc>>,
}

/// Most notices in one case that are read at once.
const OF_A_CASE: u64 = 500;

/// The notices.
#[derive(Debug)]
pub struct Notices<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Notices<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a notice, with who gave it where a mailbox was given.
    pub async fn insert(&self, notice: &NoticeRecord, identity: Option<Sealed>) -> Result<(), StorageError> {
        let (identity, key) = identity.map_or_else(Default::default, |sealed| (sealed.bytes, sealed.key));
        let row = ActiveModel {
            id: Set(notice.id.0),
            review_id: Set(notice.review.0),
            facility_id: Set(notice.facility.0),
            sector: Set(notice.sector.to_string()),
            reason: Set(notice.reason.to_string()),
            capacity: Set(notice.capacity.to_string()),
            explanation: Set(notice.explanation.clone()),
            passages: Set(to_json(TABLE, &notice.passages)?),
            language: Set(notice.language.clone()),
            good_faith: Set(notice.good_faith),
            reporter_hash: Set(notice.reporter_hash.map(|hash| hash.to_vec())),
            identity: Set(identity),
            identity_key: Set(key),
            track_hash: Set(None),
            version: Set(number(notice.version)),
            snapshot_text: Set(notice.snapshot.text.clone()),
            snapshot_masks: Set(to_json(TABLE, &notice.snapshot.masks)?),
            submitted_at: Set(notice.submitted_at),
            ..changing(notice)
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what changes in the life of a notice. What it says never does.
    pub async fn update(&self, notice: &NoticeRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(notice.id.0), ..changing(notice) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The notice with this id.
    pub async fn find(&self, id: NoticeId) -> Result<Option<NoticeRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(NoticeRecord::try_from).transpose()
    }

    /// The notice with this id, held for this transaction.
    pub async fn lock(&self, id: NoticeId) -> Result<Option<NoticeRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(NoticeRecord::try_from).transpose()
    }

    /// The notice that a link to follow one opens.
    pub async fn find_by_track_hash(&self, hash: [u8; 32]) -> Result<Option<NoticeRecord>, StorageError> {
        let row = Entity::find().filter(Column::TrackHash.eq(hash.to_vec())).one(&self.db).await?;
        row.map(NoticeRecord::try_from).transpose()
    }

    /// The notices in a case, oldest first, at most 500.
    pub async fn of_case(&self, case: CaseId) -> Result<Vec<NoticeRecord>, StorageError> {
        let query = Entity::find().filter(Column::CaseId.eq(case.0)).limit(OF_A_CASE);
        let mut rows = query.all(&self.db).await?;
        rows.sort_by_key(|row| (row.confirmed_at, row.id));
        rows.into_iter().map(NoticeRecord::try_from).collect()
    }

    /// The newest notices about a review, newest first, at most 50.
    pub async fn about(&self, review: ReviewId) -> Result<Vec<NoticeRecord>, StorageError> {
        let query = Entity::find().filter(Column::ReviewId.eq(review.0)).limit(50);
        let rows = query.order_by_desc(Column::SubmittedAt).order_by_desc(Column::Id).all(&self.db).await?;
        rows.into_iter().map(NoticeRecord::try_from).collect()
    }

    /// The notices from one mailbox that wait for an editor, at most 100.
    pub async fn open_of_reporter(&self, reporter: [u8; 32]) -> Result<Vec<NoticeRecord>, StorageError> {
        let of_reporter = Entity::find().filter(Column::ReporterHash.eq(reporter.to_vec()));
        let open = of_reporter.filter(Column::State.eq(NoticeState::Open.as_str())).limit(100);
        open.all(&self.db).await?.into_iter().map(NoticeRecord::try_from).collect()
    }

    /// Notices whose link has waited to be used since before `before`, at most `limit`.
    pub async fn unconfirmed_since(
        &self,
        before: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<NoticeId>, StorageError> {
        let ids = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::State.eq(NoticeState::AwaitingConfirmation.as_str()))
            .filter(Column::SubmittedAt.lt(before))
            .order_by_asc(Column::SubmittedAt)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(ids.into_iter().map(NoticeId).collect())
    }

    /// Notices that came in within a period in order of time, after the given one, at most `limit`.
    pub async fn between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<NoticeRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::SubmittedAt, Column::Id), (from, to), after, limit).await
    }

    /// Notices that were answered within a period in order of time, after the given one, at most `limit`.
    pub async fn decided_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        after: After,
        limit: u64,
    ) -> Result<Vec<NoticeRecord>, StorageError> {
        in_period::<Entity, _>(&self.db, (Column::DecidedAt, Column::Id), (from, to), after, limit).await
    }
}

/// What changes in the life of a notice.
fn changing(notice: &NoticeRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        review_id: NotSet,
        facility_id: NotSet,
        sector: NotSet,
        reason: NotSet,
        capacity: NotSet,
        state: Set(notice.state.to_string()),
        explanation: NotSet,
        passages: NotSet,
        language: NotSet,
        good_faith: NotSet,
        reporter_hash: NotSet,
        identity: NotSet,
        identity_key: NotSet,
        track_hash: NotSet,
        version: NotSet,
        snapshot_text: NotSet,
        snapshot_masks: NotSet,
        submitted_at: NotSet,
        confirmed_at: Set(notice.confirmed_at),
        case_id: Set(notice.case.map(|id| id.0)),
        hid_at: Set(notice.hid_at),
        outcome: Set(notice.outcome.map(|outcome| outcome.to_string())),
        decision_id: Set(notice.decision.map(|id| id.0)),
        message: Set(notice.message.clone()),
        decided_at: Set(notice.decided_at),
    }
}

impl TryFrom<Model> for NoticeRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let masks = from_json(TABLE, &row.snapshot_masks)?;
        Ok(Self {
            id: NoticeId(row.id),
            review: ReviewId(row.review_id),
            facility: FacilityId(row.facility_id),
            sector: parse(TABLE, &row.sector)?,
            reason: parse(TABLE, &row.reason)?,
            capacity: parse(TABLE, &row.capacity)?,
            state: parse(TABLE, &row.state)?,
            explanation: row.explanation,
            passages: from_json(TABLE, &row.passages)?,
            language: row.language,
            good_faith: row.good_faith,
            reporter_hash: row.reporter_hash.map(|bytes| hash(TABLE, &bytes)).transpose()?,
            version: version(TABLE, row.version)?,
            snapshot: MaskedText { text: row.snapshot_text, masks },
            submitted_at: row.submitted_at,
            confirmed_at: row.confirmed_at,
            case: row.case_id.map(CaseId),
            hid_at: row.hid_at,
            outcome: row.outcome.map(|outcome| parse(TABLE, &outcome)).transpose()?,
            decision: row.decision_id.map(DecisionId),
            message: row.message,
            decided_at: row.decided_at,
        })
    }
}
